import type { NationalKeepingAnswer } from "@maillage/api";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import type { KeepingRefusal } from "./use-national-keeping.ts";

interface KeepingOutcomeProps {
  readonly keeping: NationalKeepingAnswer | null;
  readonly refusal: KeepingRefusal | undefined;
  /** The most that may be sent, in words. */
  readonly size: string;
}

/** How the last national file ended: kept, kept already, stopped, refused, and why. */
export function KeepingOutcome({ keeping, refusal, size }: KeepingOutcomeProps) {
  const t = useTranslations("nationalHomes");
  const format = useFormat();
  if (refusal !== undefined) {
    const { fileName: file, reason } = refusal;
    const text =
      reason === "too-big" ? t("tooBig", { file, size }) : reason === "failed" ? t("failed", { file }) : reason;
    return (
      <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
        <p>{text}</p>
      </div>
    );
  }
  if (keeping === null || keeping.state === "running") return null;
  const { fileName: file, result, message } = keeping;
  if (result === null) {
    return (
      <div className={`fr-alert fr-alert--sm fr-alert--${message === null ? "info" : "error"}`} role="status">
        <p>{message ?? t("cancelled", { file })}</p>
      </div>
    );
  }
  const { homeCount, population } = result.homes;
  return (
    <div className="fr-alert fr-alert--success fr-alert--sm" role="status">
      <p>
        {result.isNew
          ? t("done", { file, homes: format.people(homeCount), people: format.people(population) })
          : t("same", { file })}
      </p>
    </div>
  );
}
