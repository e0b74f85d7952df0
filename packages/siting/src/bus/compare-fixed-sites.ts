import { planOf } from "../plan-values.ts";
import type { SitingProblem, SitingRule } from "../problem.ts";
import type { Proposal, ProposeOptions } from "../proposal.ts";
import { proposeSites } from "../propose-sites.ts";
import type { BusRoundQuestion, FixedSitesComparison } from "./bus-round.ts";

/** Hours that a France Services site opens in a week at least, over five days (charter; Council of Ministers of 26 January 2022). */
export const LEAST_FIXED_HOURS = 24;

/** The best fixed sites that the round's cost pays for; one, where it has none. */
export function proposeFixedSites(
  problem: SitingProblem,
  question: BusRoundQuestion,
  options: ProposeOptions,
): Promise<Proposal> {
  const { thresholdSeconds, cost, opened = [], closed = [] } = question;
  const sameMoney: SitingRule = cost === undefined ? { kind: "new-sites", max: 1 } : { kind: "budget", max: cost };
  return proposeSites(
    { ...problem, siteIsOpen: planOf(problem, opened, closed) },
    { objectives: [{ kind: "people", thresholdSeconds }], rules: [sameMoney, { kind: "forbid", sites: closed }] },
    { ...options, alternativesMax: 0, lostMax: 0 },
  );
}

/** Fixed sites beside a round that serves so many people. */
export function compareFixedSites(
  proposal: Proposal,
  question: BusRoundQuestion,
  peopleServed: number,
): FixedSitesComparison {
  const fixedHours = question.fixedHoursPerWeek ?? LEAST_FIXED_HOURS;
  const peopleGained = proposal.people.withPlan - proposal.people.today;
  const evenHours = peopleServed > 0 ? (fixedHours * peopleGained) / peopleServed : Number.POSITIVE_INFINITY;
  return {
    proposal,
    peopleGained,
    fullWeekPeople: peopleGained,
    roundServesMorePeople: peopleServed > peopleGained,
    roundServesMoreHours: peopleServed * Math.min(1, question.hoursPerStop / fixedHours) > peopleGained,
    evenHoursPerStop: evenHours <= fixedHours ? evenHours : null,
  };
}
