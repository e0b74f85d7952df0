import type { LeftOutView } from "@maillage/planning";
import type { AnalysisContext } from "./analysis-context.ts";

interface LeftOutSitesProps {
  readonly leftOut: readonly LeftOutView[];
  readonly context: AnalysisContext;
}

/** Sites that the rule asked for does not count, each with why; nothing when all count. */
export function LeftOutSites({ leftOut, context: { t } }: LeftOutSitesProps) {
  if (leftOut.length === 0) return null;
  const names = leftOut.map(({ name, reason }) =>
    t("access.leftOut.item", { name, reason: t(`access.leftOut.reasons.${reason}`) }),
  );
  return (
    <p>
      {t("access.leftOut.sentence", { count: leftOut.length })} {names.join(", ")}.
    </p>
  );
}
