"use client";
import type { ImportAnswer } from "@maillage/api";
import { IMPORT_STAGES } from "@maillage/planning/views";
import { useTranslations } from "use-intl";
import { StagedProgress } from "./staged-progress.tsx";

interface ImportProgressProps {
  /** Null until the server has said anything. */
  readonly progress: ImportAnswer | null;
  readonly onCancel: () => void;
}

/** How far an import of roads is. */
export function ImportProgress({ progress, onCancel }: ImportProgressProps) {
  const t = useTranslations();
  const { stage, share, fileName } = progress?.state === "running" ? progress : FIRST;
  const rank = IMPORT_STAGES.indexOf(stage);
  return (
    <StagedProgress
      title={fileName === "" ? t("data.stages.receiving") : t("data.importing", { file: fileName })}
      share={(rank + share) / IMPORT_STAGES.length}
      step={t("data.step", {
        ...{ number: String(rank + 1), total: String(IMPORT_STAGES.length) },
        stage: t(`data.stages.${stage}`),
      })}
      cancel={t("data.cancel")}
      onCancel={onCancel}
    />
  );
}

const FIRST = { stage: "receiving", share: 0, fileName: "" } as const;
