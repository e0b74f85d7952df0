import { assertLength } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { buildCatchments } from "./catchments.ts";
import { assertPlacePeople, type CapacityInput, computeCapacity } from "./compute-capacity.ts";
import { type CapacityGain, rankGains } from "./rank-agent-gains.ts";

export interface NewSiteInput extends CapacityInput {
  /** Candidates for a new site, as sites of the same homes. */
  readonly candidateReach: Reach;
  /** Float64[candidateCount]: people that a new site could serve at each. */
  readonly candidatePeople: Float64Array;
}

/**
 * "A new site there": more people served thanks to each candidate alone, the most first, then the lowest index. The same as
 * {@link computeCapacity} again with the candidate among the sites: it takes people from the sites around, too. Each candidate
 * is one pass over the pairs of homes and sites within reach.
 *
 * @throws as {@link computeCapacity}.
 */
export function rankNewSiteGains(input: NewSiteInput): CapacityGain[] {
  const { homePopulation, reach, sitePeople, candidateReach, candidatePeople, zones } = input;
  const { homeCount, siteCount, homeFirstEntry, entrySite } = reach;
  assertLength("candidateReach.homeCount", candidateReach.homeCount, homePopulation.length);
  assertLength("candidatePeople", candidatePeople.length, candidateReach.siteCount);
  assertPlacePeople("candidatePeople", candidatePeople);
  const { served: servedNow } = computeCapacity(input);
  const now = buildCatchments(homePopulation, reach, zones);
  const added = buildCatchments(homePopulation, candidateReach, zones);

  const candidateServed = new Float64Array(candidateReach.siteCount);
  // Scratch, written anew for each candidate.
  const homeAdded = new Float64Array(homeCount);
  const siteRatio = new Float64Array(siteCount);
  const rows = listRowsByCandidate(candidateReach, added.homeEndEntry);
  for (let candidate = 0; candidate < candidateServed.length; candidate++) {
    homeAdded.fill(0);
    for (let row = wordOf(rows.first, candidate); row < wordOf(rows.first, candidate + 1); row++) {
      homeAdded[wordOf(rows.home, row)] = entryOf(added.entryWeight, wordOf(rows.entry, row));
    }
    // Step 1: who turns to each site, and to the candidate.
    siteRatio.fill(0);
    let candidateDemand = 0;
    for (let home = 0; home < homeCount; home++) {
      const people = entryOf(homePopulation, home);
      const more = entryOf(homeAdded, home);
      const total = entryOf(now.homeWeight, home) + more;
      if (total === 0) continue;
      candidateDemand += (people * more) / total;
      for (let entry = wordOf(homeFirstEntry, home); entry < wordOf(now.homeEndEntry, home); entry++) {
        const site = wordOf(entrySite, entry);
        siteRatio[site] = entryOf(siteRatio, site) + (people * entryOf(now.entryWeight, entry)) / total;
      }
    }
    for (let site = 0; site < siteCount; site++) {
      const demand = entryOf(siteRatio, site);
      siteRatio[site] = demand > 0 ? entryOf(sitePeople, site) / demand : 0;
    }
    const candidateRatio = candidateDemand > 0 ? entryOf(candidatePeople, candidate) / candidateDemand : 0;
    // Step 2: what falls to each home.
    let served = 0;
    for (let home = 0; home < homeCount; home++) {
      const more = entryOf(homeAdded, home);
      const total = entryOf(now.homeWeight, home) + more;
      if (total === 0) continue;
      let access = more * candidateRatio;
      for (let entry = wordOf(homeFirstEntry, home); entry < wordOf(now.homeEndEntry, home); entry++) {
        access += entryOf(now.entryWeight, entry) * entryOf(siteRatio, wordOf(entrySite, entry));
      }
      served += entryOf(homePopulation, home) * Math.min(1, access / total);
    }
    candidateServed[candidate] = served - servedNow;
  }
  return rankGains(candidateServed, added.siteWithin);
}

/** The entries of a reach by candidate: those of candidate `c` are rows `first[c]` to `first[c + 1] - 1`. */
function listRowsByCandidate(
  { homeCount, siteCount, homeFirstEntry, entrySite }: Reach,
  homeEndEntry: Uint32Array,
): { readonly first: Uint32Array; readonly home: Uint32Array; readonly entry: Uint32Array } {
  const first = new Uint32Array(siteCount + 1);
  const eachEntry = (visit: (candidate: number, home: number, entry: number) => void) => {
    for (let home = 0; home < homeCount; home++) {
      for (let entry = wordOf(homeFirstEntry, home); entry < wordOf(homeEndEntry, home); entry++) {
        visit(wordOf(entrySite, entry), home, entry);
      }
    }
  };
  eachEntry((candidate) => {
    first[candidate + 1] = wordOf(first, candidate + 1) + 1;
  });
  for (let candidate = 0; candidate < siteCount; candidate++) {
    first[candidate + 1] = wordOf(first, candidate + 1) + wordOf(first, candidate);
  }
  const next = first.slice(0, siteCount);
  const rowCount = wordOf(first, siteCount);
  const rows = { first, home: new Uint32Array(rowCount), entry: new Uint32Array(rowCount) };
  eachEntry((candidate, home, entry) => {
    const row = wordOf(next, candidate);
    next[candidate] = row + 1;
    rows.home[row] = home;
    rows.entry[row] = entry;
  });
  return rows;
}
