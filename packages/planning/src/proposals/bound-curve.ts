import type { SitingProblem } from "@maillage/siting";
import { countHomeSites, planOf } from "./count-reach.ts";

/**
 * Float64[stepCount]: people within the threshold that no choice of as many new sites as the step has can pass, whatever the rules.
 *
 * Coverage is submodular: beside any network, n more sites bring no more than the n largest gains that a site would bring alone (Nemhauser,
 * Wolsey and Fisher, Mathematical Programming 14, 1978). Each network of the curve bounds all numbers; the least of the bounds is told.
 * Everyone is a bound too.
 *
 * @param opened the curve's sites, in order.
 */
export function boundCurve(problem: SitingProblem, opened: readonly number[], thresholdSeconds: number): Float64Array {
  const total = problem.homePopulation.reduce((sum, people) => sum + people, 0);
  const bounds = new Float64Array(opened.length).fill(total);
  for (let count = 0; count <= opened.length; count++) {
    const siteIsOpen = planOf(problem, opened.slice(0, count));
    const { people, gains } = listGains(problem, siteIsOpen, thresholdSeconds);
    let most = people;
    for (let step = 0; step < opened.length; step++) {
      most += gains[step] ?? 0;
      bounds[step] = Math.min(bounds[step] ?? Number.NaN, most);
    }
  }
  return bounds;
}

/** People within the threshold, and what each site that is not open would add alone, most first. */
function listGains(problem: SitingProblem, siteIsOpen: Uint8Array, thresholdSeconds: number) {
  const { homePopulation, siteFirstEntry, entryHome, entryDeciseconds } = problem;
  const thresholdDeciseconds = Math.round(thresholdSeconds * 10);
  const homeSites = countHomeSites(problem, siteIsOpen, thresholdSeconds);
  const people = homePopulation.reduce((sum, each, home) => sum + (homeSites[home] === 0 ? 0 : each), 0);
  const gains: number[] = [];
  for (const [site, isOpen] of siteIsOpen.entries()) {
    if (isOpen === 1) continue;
    let gain = 0;
    for (let entry = siteFirstEntry[site] ?? 0; entry < (siteFirstEntry[site + 1] ?? 0); entry++) {
      const home = entryHome[entry] ?? Number.NaN;
      const isReached = (entryDeciseconds[entry] ?? Number.NaN) <= thresholdDeciseconds;
      if (isReached && homeSites[home] === 0) gain += homePopulation[home] ?? Number.NaN;
    }
    gains.push(gain);
  }
  return { people, gains: gains.sort((a, b) => b - a) };
}
