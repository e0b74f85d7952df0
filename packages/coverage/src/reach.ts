import { UNREACHABLE } from "@maillage/road-network";
import { assertLength } from "./assert-homes.ts";
import { wordOf } from "./entry-of.ts";
import { decisecondsOf } from "./threshold.ts";

/**
 * Every site that each home reaches within a bound, in compressed sparse rows: for the questions that the k nearest sites
 * cannot answer, because the nearest ones may be closed, full, or without the partner one comes for. The sites of home `h` are
 * entries `homeFirstEntry[h]` to `homeFirstEntry[h + 1] - 1`, by increasing time, then site. A site may also be one of several
 * stops of a bus: whatever stands at a place and is travelled to.
 */
export interface Reach {
  readonly homeCount: number;
  readonly siteCount: number;
  /** The longest time kept; a question about a longer one cannot be asked of this reach. */
  readonly boundDeciseconds: number;
  /** Uint32[homeCount + 1], never decreasing; the last value is the number of entries. */
  readonly homeFirstEntry: Uint32Array;
  /** Uint32[entryCount]: index of the site. */
  readonly entrySite: Uint32Array;
  /** Uint32[entryCount]: deciseconds from the home to the site, the bound at most. */
  readonly entryDeciseconds: Uint32Array;
}

/**
 * Keeps of a matrix of times what is within the bound, `<=`.
 *
 * @param homeSiteDeciseconds - Uint32[homeCount * siteCount], row by home, as travel-time's `computeMatrix` gives it;
 * UNREACHABLE where there is no way, which no bound keeps.
 * @throws {InvalidThresholdError} when the bound is not over 0 and up to 24 hours.
 * @throws {LengthMismatchError} when the matrix is not of these homes and sites.
 */
export function buildReach(input: {
  readonly homeCount: number;
  readonly siteCount: number;
  readonly homeSiteDeciseconds: Uint32Array;
  readonly boundSeconds: number;
}): Reach {
  const { homeCount, siteCount, homeSiteDeciseconds } = input;
  const boundDeciseconds = decisecondsOf(input.boundSeconds);
  assertLength("homeSiteDeciseconds", homeSiteDeciseconds.length, homeCount * siteCount);

  // A bound is at most 24 hours, so UNREACHABLE is over it.
  const entryCount = countUpTo(homeSiteDeciseconds, Math.min(boundDeciseconds, UNREACHABLE - 1));
  const homeFirstEntry = new Uint32Array(homeCount + 1);
  const entrySite = new Uint32Array(entryCount);
  const entryDeciseconds = new Uint32Array(entryCount);
  let entry = 0;
  for (let home = 0; home < homeCount; home++) {
    const first = entry;
    for (let site = 0; site < siteCount; site++) {
      const time = wordOf(homeSiteDeciseconds, home * siteCount + site);
      if (time > boundDeciseconds) continue;
      // Rows are short, a dozen sites: by insertion, which leaves sites at equal time in their order.
      let place = entry++;
      while (place > first && wordOf(entryDeciseconds, place - 1) > time) {
        entryDeciseconds[place] = wordOf(entryDeciseconds, place - 1);
        entrySite[place] = wordOf(entrySite, place - 1);
        place--;
      }
      entryDeciseconds[place] = time;
      entrySite[place] = site;
    }
    homeFirstEntry[home + 1] = entry;
  }
  return { homeCount, siteCount, boundDeciseconds, homeFirstEntry, entrySite, entryDeciseconds };
}

function countUpTo(values: Uint32Array, limit: number): number {
  let count = 0;
  for (const value of values) if (value <= limit) count++;
  return count;
}
