import type { WhyNotStudyView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { writeObjective, writeObjectiveName } from "../answer/write-objective.ts";

/**
 * What having a place costs the plan, in a sentence: the first objective, in their order, on which the plan that has it differs as both
 * are written. What is written alike is no loss for who reads it.
 */
export function writeLoss(
  name: string,
  { best, withCandidate, losses }: Pick<WhyNotStudyView, "best" | "withCandidate" | "losses">,
  t: Translate,
  format: Format,
): string {
  for (const [rank, objective] of best.objectives.entries()) {
    const other = withCandidate.objectives[rank];
    const written = writeObjective(objective.kind, objective.value, format);
    if (other === undefined || written === writeObjective(objective.kind, other.value, format)) continue;
    const loss = losses[rank] ?? 0;
    if (loss <= 0) return t("proposals.whyNot.noLoss", { name });
    const words = { name, loss: writeObjective(objective.kind, loss, format) };
    if (objective.isByPriority) {
      return t("proposals.whyNot.byPriorityLoss", { ...words, objective: writeObjectiveName(objective, t, format) });
    }
    return t(`proposals.whyNot.losses.${objective.kind}`, { ...words, count: Math.round(loss) });
  }
  return t("proposals.whyNot.equal", { name });
}
