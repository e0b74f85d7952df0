import { solveExact } from "../exact/solve-exact.ts";
import type { HomeReach } from "../model/home-reach.ts";
import { QuestionModel, valueOfGain } from "../model/question-model.ts";
import type { Objective, SimpleObjective, SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";
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
 * Finds a smallest conflict by halving (QuickXplain, Junker 2004): some dozens of feasibility problems, each solved exactly. Undefined
 * when the rules can be met.
 */
export async function findConflict(
  problem: SitingProblem,
  question: SitingQuestion,
  reach: HomeReach,
  timeLimitMs: number,
): Promise<RuleConflict | undefined> {
  const deadline = performance.now() + timeLimitMs;
  const parts = listRuleParts(problem, question);
  const canMeet = async (kept: readonly RulePart[]) => {
    const answer = await solveUnder(problem, rulesKept(parts, kept), reach, null, deadline);
    return answer !== null;
  };
  if (await canMeet(parts)) return undefined;
  const conflict = (await canMeet([])) ? await explain([], false, parts) : [];
  const remedies: ConflictRemedy[] = [];
  for (const part of conflict) {
    const others = parts.filter((other) => other !== part);
    const value = await findFreeingValue(problem, part, rulesKept(parts, others), reach, deadline);
    if (value !== undefined) remedies.push(value === null ? { part, kind: "lift" } : { part, kind: "loosen", value });
  }
  return { parts: conflict.toSorted((a, b) => parts.indexOf(a) - parts.indexOf(b)), remedies };

  /** Those of `suspects` that, beside `background`, a smallest conflict is made of; `isGrown` when the background just grew. */
  async function explain(
    background: readonly RulePart[],
    isGrown: boolean,
    suspects: readonly RulePart[],
  ): Promise<readonly RulePart[]> {
    if (isGrown && !(await canMeet(background))) return [];
    if (suspects.length === 1) return suspects;
    const middle = suspects.length >> 1;
    const first = suspects.slice(0, middle);
    const last = suspects.slice(middle);
    const fromLast = await explain([...background, ...first], first.length > 0, last);
    const fromFirst = await explain([...background, ...fromLast], fromLast.length > 0, first);
    return [...fromFirst, ...fromLast];
  }
}

/** The rules that some of the parts make, what the others leave standing included. */
function rulesKept(parts: readonly RulePart[], kept: readonly RulePart[]): SitingRule[] {
  const isKept = new Set(kept);
  return parts.flatMap((part) => (isKept.has(part) ? [part.asRule] : (part.lifted ?? [])));
}

/** The number that frees the rule, null when lifting it does, undefined when nothing done to it alone does. */
async function findFreeingValue(
  problem: SitingProblem,
  part: RulePart,
  others: readonly SitingRule[],
  reach: HomeReach,
  deadline: number,
): Promise<number | null | undefined> {
  const objective = looseningObjective(part.asRule);
  const value = await solveUnder(problem, others, reach, objective, deadline);
  if (value === null) return undefined;
  if (objective === null) return null;
  if (part.asRule.kind !== "cover") return value;
  // Rounded down to what is surely met.
  const total = problem.homePopulation.reduce((sum, people) => sum + people, 0);
  return Math.floor((value / total) * 1e6) / 1e6;
}

/** What to make best for a rule to be just met. */
function looseningObjective(rule: SitingRule): SimpleObjective | null {
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

/** The best value of an objective (0 for none) under some rules; null when they cannot be met. */
async function solveUnder(
  problem: SitingProblem,
  rules: readonly SitingRule[],
  reach: HomeReach,
  objective: SimpleObjective | null,
  deadline: number,
): Promise<number | null> {
  const asked: Objective = objective ?? { kind: "new-sites" };
  const model = new QuestionModel(problem, { objectives: [asked], rules }, reach);
  const gain = model.gainOfObjective(asked);
  const pass = model.coverModel(
    objective === null ? { ...gain, baseGain: 0, columnGain: gain.columnGain.fill(0) } : gain,
  );
  const { chosen, gain: best } = await solveExact(pass, {
    timeLimitMs: Math.max(0, deadline - performance.now()),
    seed: 0,
  });
  return chosen === null ? null : objective === null ? 0 : valueOfGain(objective, best);
}
