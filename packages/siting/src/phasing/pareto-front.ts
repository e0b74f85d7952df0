import { signOf } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import type { ObjectiveAnswer, Proposal, ProposeOptions } from "../proposal.ts";
import { proposeSites } from "../propose-sites.ts";
import { ConflictingRulesError } from "../siting-errors.ts";

/** The best plan with a number of new sites at most. */
export interface ParetoPoint {
  readonly newSites: number;
  /** Sites opened, in order. */
  readonly opened: readonly number[];
  readonly objectives: readonly ObjectiveAnswer[];
  readonly people: Proposal["people"];
  readonly cantons: Proposal["cantons"];
}

/**
 * Number of sites against what they bring: for each number up to `newSitesMax` the best plan, each with its bound. Numbers that the rules
 * do not allow, or that bring nothing more than one fewer, are no points. The question's own rule on the number is set aside.
 *
 * @param options - `timeLimitMs` is for each point.
 * @throws what {@link proposeSites} throws, save that rules conflict for some numbers.
 */
export async function computeParetoFront(
  problem: SitingProblem,
  question: SitingQuestion,
  newSitesMax: number,
  options: ProposeOptions & { readonly onPoint?: (point: ParetoPoint) => void } = {},
): Promise<ParetoPoint[]> {
  const points: ParetoPoint[] = [];
  const rules = question.rules.filter((rule) => rule.kind !== "new-sites");
  let previous: Proposal | undefined;
  for (let max = 0; max <= newSitesMax && options.shouldStop?.() !== true; max++) {
    const proposal = await proposeUpTo(max);
    if (proposal === null) continue;
    const isBetter = previous === undefined || isBetterThan(proposal, previous);
    previous = proposal;
    if (!isBetter) continue;
    const { objectives, people, cantons, opened } = proposal;
    const point = { newSites: opened.length, opened: opened.map(({ site }) => site), objectives, people, cantons };
    points.push(point);
    options.onPoint?.(point);
  }
  return points;

  async function proposeUpTo(max: number): Promise<Proposal | null> {
    const asked = { ...question, rules: [...rules, { kind: "new-sites" as const, max }] };
    const start = previous === undefined ? {} : { previous };
    try {
      return await proposeSites(problem, asked, { ...options, ...start, alternativesMax: 0, lostMax: 0 });
    } catch (error) {
      if (error instanceof ConflictingRulesError) return null;
      throw error;
    }
  }
}

/** By the objectives in order, beyond what sums of people in another order make. */
function isBetterThan(a: Proposal, b: Proposal): boolean {
  for (const [i, { objective, value }] of a.objectives.entries()) {
    const difference = signOf(objective) * (value - b.objectives[i].value);
    if (Math.abs(difference) > 1e-7 * Math.max(1, Math.abs(value))) return difference > 0;
  }
  return false;
}
