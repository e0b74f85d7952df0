import type { CoverSolution } from "../cover-model.ts";
import { solveExact } from "../exact/solve-exact.ts";
import type { HomeReach } from "../model/home-reach.ts";
import { QuestionModel, valueOfGain } from "../model/question-model.ts";
import type { Objective, SimpleObjective, SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";
import { findSmallestConflict } from "./find-smallest-conflict.ts";
import { listRuleParts, type RulePart } from "./rule-parts.ts";

/** What would free a conflict, if this part alone were changed. */
export type ConflictRemedy =
  /** The rule with this number in place of its own (sites, euros, closures, a share) leaves a plan that meets all the others. */
  | { readonly part: RulePart; readonly kind: "loosen"; readonly value: number }
  /** Without it there is a plan. */
  | { readonly part: RulePart; readonly kind: "lift" };

/** The smallest set of rules that conflict: without any one of them, the others can be met together. */
export interface RuleConflict {
  readonly parts: readonly RulePart[];
  /** Those that alone free the whole question; none when there is another conflict beside. */
  readonly remedies: readonly ConflictRemedy[];
}

/**
 * A smallest conflict of a question's rules: some dozens of feasibility problems, each solved exactly. Undefined when the rules can be met,
 * or when it is not known in time that they cannot.
 */
export async function findConflict(
  problem: SitingProblem,
  question: SitingQuestion,
  reach: HomeReach,
  timeLimitMs: number,
): Promise<RuleConflict | undefined> {
  const deadline = performance.now() + timeLimitMs;
  const parts = listRuleParts(problem, question);
  const conflict = await findSmallestConflict(parts, async (kept) => {
    const { isInfeasible } = await solveUnder(problem, rulesKept(parts, kept), reach, null, deadline);
    return !isInfeasible;
  });
  if (conflict === undefined) return undefined;
  const remedies: ConflictRemedy[] = [];
  for (const part of conflict) {
    const objective = looseningObjective(part.asRule);
    const others = parts.filter((other) => other !== part);
    const solution = await solveUnder(problem, rulesKept(parts, others), reach, objective, deadline);
    remedies.push(...remediesOf(problem, part, objective, solution));
  }
  return { parts: conflict, remedies };
}

/** The rules that some of the parts make, what the others leave standing included. */
export function rulesKept(parts: readonly RulePart[], kept: readonly RulePart[]): SitingRule[] {
  const isKept = new Set(kept);
  return parts.flatMap((part) => (isKept.has(part) ? [part.asRule] : (part.lifted ?? [])));
}

/** What frees a part, from the best of its objective under the others: nothing when nothing done to it alone does. */
export function remediesOf(
  problem: SitingProblem,
  part: RulePart,
  objective: SimpleObjective | null,
  { chosen, gain }: CoverSolution,
): readonly ConflictRemedy[] {
  if (chosen === null) return [];
  if (objective === null) return [{ part, kind: "lift" }];
  const value = valueOfGain(objective, gain);
  if (part.asRule.kind !== "cover") return [{ part, kind: "loosen", value }];
  // Rounded down to what is surely met.
  const total = problem.homePopulation.reduce((sum, people) => sum + people, 0);
  return [{ part, kind: "loosen", value: Math.floor((value / total) * 1e6) / 1e6 }];
}

/** What to make best for a rule to be just met. */
export function looseningObjective(rule: SitingRule): SimpleObjective | null {
  switch (rule.kind) {
    case "new-sites":
      return (rule.min ?? 0) === 0 ? { kind: "new-sites" } : null;
    case "budget":
      return { kind: "cost" };
    case "cover":
      return { kind: "people", thresholdSeconds: rule.thresholdSeconds, sitesPerHome: rule.sitesPerHome ?? 1 };
    default:
      return null;
  }
}

/** The best for an objective (anything for none) under some rules. */
async function solveUnder(
  problem: SitingProblem,
  rules: readonly SitingRule[],
  reach: HomeReach,
  objective: SimpleObjective | null,
  deadline: number,
): Promise<CoverSolution> {
  const asked: Objective = objective ?? { kind: "new-sites" };
  const model = new QuestionModel(problem, { objectives: [asked], rules }, reach);
  const gain = model.gainOfObjective(asked);
  const pass = model.coverModel(
    objective === null ? { ...gain, baseGain: 0, columnGain: gain.columnGain.fill(0) } : gain,
  );
  return solveExact(pass, { timeLimitMs: Math.max(0, deadline - performance.now()), seed: 0 });
}
