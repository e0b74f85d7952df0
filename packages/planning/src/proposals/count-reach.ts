import type { SitingProblem } from "@maillage/siting";

/** A network of a problem: which of its sites are open. Uint8[siteCount]. */
export type SiteIsOpen = Uint8Array;

/** Today's sites, some more opened, some closed. */
export function planOf(problem: SitingProblem, opened: Iterable<number>, closed: Iterable<number> = []): SiteIsOpen {
  const siteIsOpen = problem.siteIsOpen.slice();
  for (const site of opened) siteIsOpen[site] = 1;
  for (const site of closed) siteIsOpen[site] = 0;
  return siteIsOpen;
}

/** People with so many open sites within the threshold, `<=`. */
export function countPeople(
  problem: SitingProblem,
  siteIsOpen: SiteIsOpen,
  thresholdSeconds: number,
  sitesPerHome: number,
): number {
  const homeSites = countHomeSites(problem, siteIsOpen, thresholdSeconds);
  return problem.homePopulation.reduce(
    (sum, people, home) => sum + ((homeSites[home] ?? 0) >= sitesPerHome ? people : 0),
    0,
  );
}

/** Uint32[homeCount]: open sites within the threshold of each home. */
export function countHomeSites(
  { homeCount, siteFirstEntry, entryHome, entryDeciseconds }: SitingProblem,
  siteIsOpen: SiteIsOpen,
  thresholdSeconds: number,
): Uint32Array {
  const thresholdDeciseconds = Math.round(thresholdSeconds * 10);
  const homeSites = new Uint32Array(homeCount);
  for (const [site, isOpen] of siteIsOpen.entries()) {
    if (isOpen === 0) continue;
    for (let entry = siteFirstEntry[site] ?? 0; entry < (siteFirstEntry[site + 1] ?? 0); entry++) {
      const home = entryHome[entry] ?? Number.NaN;
      if ((entryDeciseconds[entry] ?? Number.NaN) <= thresholdDeciseconds) homeSites[home] = (homeSites[home] ?? 0) + 1;
    }
  }
  return homeSites;
}

/** Cantons that a site may serve: shared towns serve all theirs. */
export function countCantons({ siteFirstCanton, siteCanton }: SitingProblem, siteIsOpen: SiteIsOpen): number {
  const served = new Set<number>();
  for (const [site, isOpen] of siteIsOpen.entries()) {
    if (isOpen === 0) continue;
    for (const canton of siteCanton.subarray(siteFirstCanton[site], siteFirstCanton[site + 1])) served.add(canton);
  }
  return served.size;
}
