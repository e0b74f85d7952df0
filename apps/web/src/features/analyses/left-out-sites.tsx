import type { AnalysisBasisView, LeftOutView } from "@maillage/planning";
import type { AnalysisContext } from "./analysis-context.ts";

interface LeftOutSitesProps {
  readonly leftOut: readonly LeftOutView[];
  /** Those that are told elsewhere, with what the figures rest on. */
  readonly told?: AnalysisBasisView["leftOutSites"];
  readonly context: Pick<AnalysisContext, "t">;
}

/** Sites that figures do not hold, each with why; nothing when all count. */
export function LeftOutSites({ leftOut, told = [], context: { t } }: LeftOutSitesProps) {
  const left = leftOut.filter(({ id }) => told.every((each) => each.id !== id));
  if (left.length === 0) return null;
  const names = left.map(({ name, reason }) =>
    t("access.leftOut.item", { name, reason: t(`access.leftOut.reasons.${reason}`) }),
  );
  return (
    <p>
      {t("access.leftOut.sentence", { count: left.length })} {names.join(", ")}.
    </p>
  );
}
