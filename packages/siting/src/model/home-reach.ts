import type { SitingProblem } from "../problem.ts";

/** The problem's times seen from homes: the sites of home `h` are entries `homeFirstEntry[h]` to `homeFirstEntry[h + 1] - 1`, by increasing time, then site. */
export interface HomeReach {
  readonly homeFirstEntry: Uint32Array;
  readonly entrySite: Uint32Array;
  readonly entryDeciseconds: Uint32Array;
}

/** Turns sparse rows by site into rows by home: once per problem, in linear time but for the sort of each short row. */
export function buildHomeReach(problem: SitingProblem): HomeReach {
  const { homeCount, siteCount, siteFirstEntry, entryHome } = problem;
  const homeFirstEntry = new Uint32Array(homeCount + 1);
  for (const home of entryHome) homeFirstEntry[home + 1]++;
  for (let home = 0; home < homeCount; home++) homeFirstEntry[home + 1] += homeFirstEntry[home];

  const homeNext = homeFirstEntry.slice(0, homeCount);
  const entrySite = new Uint32Array(entryHome.length);
  const entryDeciseconds = new Uint32Array(entryHome.length);
  for (let site = 0; site < siteCount; site++) {
    for (let entry = siteFirstEntry[site]; entry < siteFirstEntry[site + 1]; entry++) {
      const home = entryHome[entry];
      const deciseconds = problem.entryDeciseconds[entry];
      // By insertion: sites come in order, so equal times stay by site.
      let place = homeNext[home]++;
      while (place > homeFirstEntry[home] && entryDeciseconds[place - 1] > deciseconds) {
        entryDeciseconds[place] = entryDeciseconds[place - 1];
        entrySite[place] = entrySite[place - 1];
        place--;
      }
      entryDeciseconds[place] = deciseconds;
      entrySite[place] = site;
    }
  }
  return { homeFirstEntry, entrySite, entryDeciseconds };
}
