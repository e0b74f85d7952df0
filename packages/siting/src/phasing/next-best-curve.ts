import { findNextSite } from "../answer/find-next-site.ts";
import { PlanProgress } from "../answer/plan-progress.ts";
import { RuleBreaks } from "../answer/rule-breaks.ts";
import { toldThresholdSeconds } from "../answer/told-threshold.ts";
import { assertProblem } from "../model/assert-problem.ts";
import { assertQuestion } from "../model/assert-question.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import type { NextSite } from "../proposal.ts";

export interface NextBestStep extends NextSite {
  /** People within the told threshold once the site is open. */
  readonly people: number;
}

/**
 * The site that adds most today, then the one that adds most beside it, and so on, by the question's objectives in their order: what a
 * network opened one site at a time looks like, without looking ahead. Rules that exclude a site are followed, those of number, money and
 * of what must be reached are not looked at. Ends when nothing adds anything, or after `stepsMax`.
 */
export function computeNextBestCurve(
  problem: SitingProblem,
  question: SitingQuestion,
  stepsMax: number,
): NextBestStep[] {
  assertProblem(problem);
  assertQuestion(problem, question);
  const thresholdSeconds = toldThresholdSeconds(question);
  const siteIsOpen = problem.siteIsOpen.slice();
  const steps: NextBestStep[] = [];
  let people = new PlanProgress(problem, siteIsOpen, thresholdSeconds).countPeople();
  while (steps.length < stepsMax) {
    const breaks = new RuleBreaks(problem, question, siteIsOpen);
    const next = findNextSite(problem, question, siteIsOpen, thresholdSeconds, breaks);
    if (next === null) break;
    siteIsOpen[next.site] = 1;
    people += next.peopleGained;
    steps.push({ ...next, people });
  }
  return steps;
}
