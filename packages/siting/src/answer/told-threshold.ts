import type { SitingQuestion } from "../problem.ts";

/** Threshold that a question's answer tells people by: that of its first objective, then of its first rule, that has one. */
export function toldThresholdSeconds(question: SitingQuestion): number | null {
  const objectives = question.objectives.flatMap((objective) =>
    objective.kind === "weighted" ? objective.terms.map((term) => term.objective) : [objective],
  );
  for (const told of [...objectives, ...question.rules]) {
    if ("thresholdSeconds" in told) return told.thresholdSeconds;
  }
  return null;
}
