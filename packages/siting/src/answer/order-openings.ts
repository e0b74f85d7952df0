import type { SitingProblem, SitingQuestion } from "../problem.ts";
import type { ProposedSite } from "../proposal.ts";
import { compareGains, PlanProgress, type SiteGain } from "./plan-progress.ts";

/**
 * The sites of a plan in the order of opening: each time the one that adds most, by the question's objectives in their order; of equals
 * the first by index.
 */
export function orderOpenings(
  problem: SitingProblem,
  question: SitingQuestion,
  opened: readonly number[],
  siteIsOpenBefore: Uint8Array,
  thresholdSeconds: number | null,
): ProposedSite[] {
  const progress = new PlanProgress(problem, siteIsOpenBefore, thresholdSeconds);
  const left = opened.toSorted((a, b) => a - b);
  const ordered: { site: number; gain: SiteGain }[] = [];
  while (left.length > 0) {
    let best = { place: -1, gain: progress.gainOf(left[0]) };
    left.forEach((site, place) => {
      const gain = progress.gainOf(site);
      if (best.place === -1 || compareGains(question, gain, best.gain) < 0) best = { place, gain };
    });
    const [site] = left.splice(best.place, 1);
    progress.add(site);
    ordered.push({ site, gain: best.gain });
  }
  return ordered.map(({ site, gain }) => ({
    site,
    peopleGained: gain.peopleGained,
    cantonsGained: gain.cantonsGained,
    peopleLostWithout: progress.peopleLostWithout(site),
  }));
}
