import type { SitingProblem, SitingQuestion } from "../problem.ts";
import type { NextSite } from "../proposal.ts";
import { compareGains, PlanProgress, type SiteGain } from "./plan-progress.ts";
import type { RuleBreaks } from "./rule-breaks.ts";

/** The candidate that would add most to a plan, were one more allowed; null when none adds anything. The number and the budget are not looked at. */
export function findNextSite(
  problem: SitingProblem,
  question: SitingQuestion,
  siteIsOpen: Uint8Array,
  thresholdSeconds: number | null,
  breaks: RuleBreaks,
): NextSite | null {
  const progress = new PlanProgress(problem, siteIsOpen, thresholdSeconds);
  let best: { site: number; gain: SiteGain } | null = null;
  for (let site = 0; site < problem.siteCount; site++) {
    if (problem.siteIsOpen[site] === 1 || siteIsOpen[site] === 1 || breaks.findBrokenRule(site) !== null) continue;
    const gain = progress.gainOf(site);
    if (gain.peopleGained === 0 && gain.cantonsGained.length === 0 && gain.personSecondsSaved === 0) continue;
    if (best === null || compareGains(question, gain, best.gain) < 0) best = { site, gain };
  }
  return best === null
    ? null
    : { site: best.site, peopleGained: best.gain.peopleGained, cantonsGained: best.gain.cantonsGained };
}
