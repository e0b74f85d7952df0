import { signOf } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import type { Proposal, ProposeOptions } from "../proposal.ts";
import { proposeSites } from "../propose-sites.ts";

/** The best plan that has a site, beside the best of all. */
export interface SiteComparison {
  readonly withSite: Proposal;
  /** For each objective, how much worse the plan with the site is, in the objective's unit; under 0 when better, on a later objective. */
  readonly losses: readonly number[];
  /** The losses are exact: both plans are proven best. */
  readonly isProven: boolean;
}

/**
 * "Why not us?": solves the question again with the candidate forced in.
 *
 * @throws {ConflictingRulesError} when the rules exclude the candidate: the conflict names which.
 */
export async function compareWithSite(
  problem: SitingProblem,
  question: SitingQuestion,
  proposal: Proposal,
  site: number,
  options: ProposeOptions = {},
): Promise<SiteComparison> {
  const rules = [...question.rules, { kind: "force" as const, sites: [site] }];
  const withSite = await proposeSites(problem, { ...question, rules }, { ...options, alternativesMax: 0, lostMax: 0 });
  const losses = proposal.objectives.map(
    ({ objective, value }, i) => signOf(objective) * (value - withSite.objectives[i].value) + 0,
  );
  return { withSite, losses, isProven: proposal.isOptimal && withSite.isOptimal };
}
