import { nearestDeciseconds, planOf, planValue, signOf } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import type { LossReason, LostCandidate } from "../proposal.ts";
import { PlanProgress } from "./plan-progress.ts";
import type { RuleBreaks } from "./rule-breaks.ts";

/** A candidate most of whose people the plan reaches anyway: fewer than this share of them are left. */
const LEFT_SHARE_MAX = 0.05;

/**
 * The candidates outside the plan that would bring most people alone today, and why they are not in it. The loss of a `worse-plan` is
 * that of the best exchange with one site of the plan, not proven; `compareWithSite` solves for the proven one.
 */
export function listLostCandidates(
  problem: SitingProblem,
  question: SitingQuestion,
  plan: { readonly opened: readonly number[]; readonly closed: readonly number[] },
  thresholdSeconds: number | null,
  breaks: RuleBreaks,
  lostMax: number,
): LostCandidate[] {
  const siteIsOpen = planOf(problem, plan.opened, plan.closed);
  const today = new PlanProgress(problem, problem.siteIsOpen, thresholdSeconds);
  const after = new PlanProgress(problem, siteIsOpen, thresholdSeconds);
  const popular: { site: number; people: number }[] = [];
  for (let site = 0; site < problem.siteCount; site++) {
    if (problem.siteIsOpen[site] === 1 || siteIsOpen[site] === 1) continue;
    const people = today.gainOf(site).peopleGained;
    if (people > 0) popular.push({ site, people });
  }
  popular.sort((a, b) => b.people - a.people || a.site - b.site);
  return popular.slice(0, lostMax).map(({ site, people }) => {
    const peopleAfterPlan = after.gainOf(site).peopleGained;
    const rule = breaks.findBrokenRule(site);
    const reason: LossReason =
      rule !== null && rule !== -1
        ? { kind: "rule", rule }
        : peopleAfterPlan <= LEFT_SHARE_MAX * people
          ? findWhoReaches(problem, plan.opened, site, thresholdSeconds)
          : worstOfExchange(problem, question, plan, site);
    return { site, peopleAlone: people, peopleAfterPlan, reason };
  });
}

/** The site of the plan that reaches most of the people whom the candidate would bring today. */
function findWhoReaches(
  problem: SitingProblem,
  opened: readonly number[],
  site: number,
  thresholdSeconds: number | null,
): LossReason {
  const { siteFirstEntry, entryHome, entryDeciseconds, homePopulation } = problem;
  const thresholdDeciseconds = Math.round((thresholdSeconds ?? 0) * 10);
  const homeToday = nearestDeciseconds(problem, problem.siteIsOpen);
  const homesWithin = (told: number) =>
    new Set(
      entryHome
        .subarray(siteFirstEntry[told], siteFirstEntry[told + 1])
        .filter((_, i) => entryDeciseconds[siteFirstEntry[told] + i] <= thresholdDeciseconds),
    );
  const wanted = [...homesWithin(site)].filter((home) => homeToday[home] > thresholdDeciseconds);
  let best = { kind: "people-reached" as const, bySite: -1, people: 0 };
  for (const other of opened) {
    const reached = homesWithin(other);
    const people = wanted.reduce((sum, home) => sum + (reached.has(home) ? homePopulation[home] : 0), 0);
    if (people > best.people) best = { kind: "people-reached", bySite: other, people };
  }
  return best;
}

/** The least that putting the candidate in the place of one site of the plan loses, on the first objective that it worsens. */
function worstOfExchange(
  problem: SitingProblem,
  question: SitingQuestion,
  plan: { readonly opened: readonly number[]; readonly closed: readonly number[] },
  site: number,
): LossReason {
  const valuesOf = (opened: readonly number[]) => {
    const siteIsOpen = planOf(problem, opened, plan.closed);
    return question.objectives.map(
      (objective) => signOf(objective) * planValue(problem, question, objective, siteIsOpen),
    );
  };
  const values = valuesOf(plan.opened);
  let best: readonly number[] | null = null;
  for (const dropped of plan.opened) {
    const exchanged = valuesOf([...plan.opened.filter((other) => other !== dropped), site]);
    const first = exchanged.findIndex((value, i) => best === null || value !== best[i]);
    if (best === null || (first !== -1 && exchanged[first] > best[first])) best = exchanged;
  }
  const losses = values.map((value, i) => value - (best?.[i] ?? value));
  const objective = Math.max(
    0,
    losses.findIndex((loss) => loss > 0),
  );
  return { kind: "worse-plan", objective, loss: Math.max(0, losses[objective]), isProven: false };
}
