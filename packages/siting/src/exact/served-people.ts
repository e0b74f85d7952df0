import type { SitingProblem } from "../problem.ts";
import { computeTransportFlow } from "./transport-flow.ts";

/** People whom the open sites within the threshold can serve together, each up to its capacity; a home may be shared among sites. */
export function countServedPeople(problem: SitingProblem, siteIsOpen: Uint8Array, thresholdSeconds: number): number {
  const { homeCount, siteCount, siteFirstEntry, entryHome, entryDeciseconds } = problem;
  const thresholdDeciseconds = Math.round(thresholdSeconds * 10);
  const homeSites: number[][] = Array.from({ length: homeCount }, () => []);
  for (let site = 0; site < siteCount; site++) {
    if (siteIsOpen[site] === 0) continue;
    for (let entry = siteFirstEntry[site]; entry < siteFirstEntry[site + 1]; entry++) {
      if (entryDeciseconds[entry] <= thresholdDeciseconds) homeSites[entryHome[entry]].push(site);
    }
  }
  const homeFirstEntry = new Uint32Array(homeCount + 1);
  homeSites.forEach((sites, home) => {
    homeFirstEntry[home + 1] = homeFirstEntry[home] + sites.length;
  });
  const entrySite = Uint32Array.from(homeSites.flat());
  const room = problem.siteCapacity ?? new Float64Array(siteCount).fill(Number.POSITIVE_INFINITY);
  const entryRoom = new Float64Array(entrySite.length).fill(Number.POSITIVE_INFINITY);
  return computeTransportFlow(problem.homePopulation, homeFirstEntry, entrySite, room, entryRoom).value;
}
