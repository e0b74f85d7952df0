"use client";
import type { PullAnswer } from "@maillage/api";
import { useLocale, useTranslations } from "use-intl";
import { formatBytes } from "../data/format-bytes.ts";
import { StagedProgress } from "../data/staged-progress.tsx";

interface PullProgressProps {
  /** Null, or one that has ended, until the server has answered that it begins. */
  readonly pull: PullAnswer | null;
  readonly onCancel: () => void;
}

/** Which source is being fetched or read, and how much of all is done. */
export function PullProgress({ pull, onCancel }: PullProgressProps) {
  const t = useTranslations("pull");
  const locale = useLocale();
  const steps = pull?.state === "running" ? pull.steps : [];
  const rank = steps.findIndex(({ state }) => state === "waiting" || state === "downloading" || state === "importing");
  const step = steps[rank];
  if (step === undefined) {
    return <StagedProgress title={t("running")} share={0} step="" cancel={t("cancel")} onCancel={onCancel} />;
  }
  const { state, receivedByteCount, totalByteCount, share, name } = step;
  // A file takes half of its step to come, and half to be read.
  const come = totalByteCount === null || totalByteCount === 0 ? 0 : receivedByteCount / totalByteCount;
  const part = state === "importing" ? 0.5 + share / 2 : Math.min(come, 1) / 2;
  return (
    <>
      <StagedProgress
        title={t("running")}
        share={(rank + part) / steps.length}
        step={t("step", {
          ...{ number: String(rank + 1), total: String(steps.length) },
          ...{ name: name[locale], state: t(`states.${state}`) },
        })}
        cancel={t("cancel")}
        onCancel={onCancel}
      />
      {state === "downloading" && receivedByteCount > 0 && (
        <p>
          {totalByteCount === null
            ? t("received", { size: formatBytes(receivedByteCount, locale) })
            : t("receivedOf", {
                size: formatBytes(receivedByteCount, locale),
                total: formatBytes(totalByteCount, locale),
              })}
        </p>
      )}
    </>
  );
}
