import { signOf } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";
import type { Proposal } from "../proposal.ts";
import { problemChecksum } from "./problem-checksum.ts";

/** What an earlier answer proves of an objective, as gains (larger is better): a value that holds while those before are as good. */
export interface KnownBound {
  readonly value: number;
  readonly bound: number;
}

/** Rules that may make a plan better, or make people mean something else: nothing is known across them. */
const LOOSENING: readonly SitingRule["kind"][] = ["closures", "capacity"];

/**
 * Bounds of each objective from an answer to the same question with fewer rules: a rule more never makes a plan better. Null when the problem,
 * the objectives or the rules are others.
 */
export function boundsOfPrevious(
  problem: SitingProblem,
  question: SitingQuestion,
  previous: Proposal | undefined,
): readonly KnownBound[] | null {
  if (previous === undefined) return null;
  if (JSON.stringify(previous.question.objectives) !== JSON.stringify(question.objectives)) return null;
  const added = question.rules.map((rule) => JSON.stringify(rule));
  for (const rule of previous.question.rules) {
    const place = added.indexOf(JSON.stringify(rule));
    if (place === -1) return null;
    added.splice(place, 1);
  }
  const addedKinds = added.map((rule): SitingRule["kind"] => JSON.parse(rule).kind);
  if (addedKinds.some((kind) => LOOSENING.includes(kind))) return null;
  // Last, as it reads the whole problem.
  if (previous.problemChecksum !== problemChecksum(problem)) return null;
  return previous.objectives.map(({ objective, value, bound }) => ({
    value: signOf(objective) * value,
    bound: signOf(objective) * bound,
  }));
}
