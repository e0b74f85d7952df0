import { assertLength } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { decisecondsOf } from "../threshold.ts";
import { assertReach } from "./assert-reach.ts";
import { HALF_DAYS, type HalfDay, openHalfDays } from "./half-days.ts";
import { frequencyRank, type SiteSchedule } from "./site-schedule.ts";

export interface SharedClosuresInput {
  /** Float64[homeCount]: inhabitants, 0 or more. */
  readonly homePopulation: Float64Array;
  /** Every site of every home within the threshold or more. */
  readonly reach: Reach;
  /** One for each site of the reach. */
  readonly schedules: readonly SiteSchedule[];
  /** Two sites are of one basin when some people are within it of both. */
  readonly thresholdSeconds: number;
  /** Which sites are compared, one flag for each: the stops of a bus are not, they are closed most of the week by nature. */
  readonly siteCompared: readonly boolean[];
}

export interface SharedClosures {
  /** The half-days looked at: those in which half at least of the compared sites are open. On others, closing is the custom. */
  readonly halfDays: readonly HalfDay[];
  /** Most people left with nothing open first, then most shared people, then by site. */
  readonly closures: readonly SharedClosure[];
}

/** Two sites of one basin, closed on the same half-days. */
export interface SharedClosure {
  /** Indexes, increasing. */
  readonly sites: readonly [number, number];
  /** People within the threshold of both. */
  readonly sharedPeople: number;
  /** In the order of the week, one at least. */
  readonly halfDays: readonly ClosedHalfDay[];
  /** The most over these half-days. */
  readonly peopleWithNothingOpenMax: number;
}

export interface ClosedHalfDay extends HalfDay {
  /** Of the shared people, those for whom every site within the threshold is surely closed all along: none opens, were it for minutes, none of unknown hours may. */
  readonly peopleWithNothingOpen: number;
}

/**
 * Pairs of sites whose people overlap and that close on the same half-days, open there less than an hour in all; and the people who
 * then have nothing open at all, for whom any opening counts, a stop of half an hour included. Sites of unknown hours are not accused. Memory grows with the square of the sites: for one territory, not for the country.
 *
 * @throws {InvalidThresholdError}, {ReachTooShortError}, {InvalidPopulationError}, {LengthMismatchError}
 */
export function findSharedClosures(input: SharedClosuresInput): SharedClosures {
  const { homePopulation, reach, schedules, siteCompared } = input;
  const threshold = decisecondsOf(input.thresholdSeconds);
  assertReach(reach, homePopulation, schedules.length, threshold);
  assertLength("siteCompared", siteCompared.length, schedules.length);
  // A stop that comes every other week is no sure opening, but its people are not sure to have nothing either.
  const halfDaysOf = ({ hours, possibleHours }: SiteSchedule, openMinutes?: number) => {
    const weekly = hours?.weekly ?? possibleHours ?? null;
    return weekly === null ? ALL_HALF_DAYS : openHalfDays(weekly, openMinutes);
  };
  const siteOpen = Uint32Array.from(schedules, (schedule) => halfDaysOf(schedule));
  const siteAnyOpen = Uint32Array.from(schedules, (schedule) => halfDaysOf(schedule, 1));
  const siteIsCompared = Uint32Array.from(schedules, ({ hours, frequency }, site) =>
    siteCompared[site] && hours !== null && frequencyRank(frequency) === 0 ? 1 : 0,
  );
  const usual = listUsualHalfDays(siteOpen, siteIsCompared);
  const people = sumPairs(homePopulation, reach, threshold, siteAnyOpen, siteIsCompared, usual);

  const closures: SharedClosure[] = [];
  const siteCount = schedules.length;
  for (let a = 0; a < siteCount; a++) {
    for (let b = a + 1; b < siteCount; b++) {
      const sharedPeople = roundPeople(entryOf(people.shared, a * siteCount + b));
      const closed = usual & ~(wordOf(siteOpen, a) | wordOf(siteOpen, b));
      if (sharedPeople === 0 || closed === 0) continue;
      const halfDays = listHalfDays(closed).map((half) => ({
        ...halfDayAt(half),
        peopleWithNothingOpen: roundPeople(entryOf(people.nothingOpen, (half * siteCount + a) * siteCount + b)),
      }));
      const peopleWithNothingOpenMax = Math.max(...halfDays.map((each) => each.peopleWithNothingOpen));
      closures.push({ sites: [a, b], sharedPeople, halfDays, peopleWithNothingOpenMax });
    }
  }
  closures.sort(
    (a, b) =>
      b.peopleWithNothingOpenMax - a.peopleWithNothingOpenMax ||
      b.sharedPeople - a.sharedPeople ||
      a.sites[0] - b.sites[0] ||
      a.sites[1] - b.sites[1],
  );
  return { halfDays: listHalfDays(usual).map(halfDayAt), closures };
}

const ALL_HALF_DAYS = 2 ** HALF_DAYS.length - 1;

function listUsualHalfDays(siteOpen: Uint32Array, siteIsCompared: Uint32Array): number {
  const compared = siteOpen.filter((_, site) => siteIsCompared[site] === 1);
  return HALF_DAYS.reduce((bits, _, half) => {
    const open = compared.filter((openBits) => (openBits & (1 << half)) !== 0).length;
    return open > 0 && open * 2 >= compared.length ? bits | (1 << half) : bits;
  }, 0);
}

/** Float64[siteCount²] and Float64[HALF_DAYS.length * siteCount²], the lower site first: people shared, and those with nothing open on these half-days. */
function sumPairs(
  homePopulation: Float64Array,
  { homeFirstEntry, entrySite, entryDeciseconds, siteCount }: Reach,
  threshold: number,
  siteAnyOpen: Uint32Array,
  siteIsCompared: Uint32Array,
  halfDays: number,
) {
  const shared = new Float64Array(siteCount * siteCount);
  const nothingOpen = new Float64Array(HALF_DAYS.length * siteCount * siteCount);
  const basin = new Uint32Array(siteCount);
  for (const [home, people] of homePopulation.entries()) {
    let basinCount = 0;
    let open = 0;
    for (let entry = wordOf(homeFirstEntry, home); entry < wordOf(homeFirstEntry, home + 1); entry++) {
      if (wordOf(entryDeciseconds, entry) > threshold) break;
      const site = wordOf(entrySite, entry);
      open |= wordOf(siteAnyOpen, site);
      if (wordOf(siteIsCompared, site) === 1) basin[basinCount++] = site;
    }
    const closed = listHalfDays(halfDays & ~open);
    for (let i = 0; i < basinCount; i++) {
      for (let j = 0; j < i; j++) {
        // In the order of their distance: which is the lower one is for `foldPairs`, and no branch of this loop.
        const pair = wordOf(basin, i) * siteCount + wordOf(basin, j);
        shared[pair] = entryOf(shared, pair) + people;
        for (const half of closed) {
          const cell = half * siteCount * siteCount + pair;
          nothingOpen[cell] = entryOf(nothingOpen, cell) + people;
        }
      }
    }
  }
  foldPairs(shared, siteCount);
  for (const half of HALF_DAYS.keys()) {
    foldPairs(nothingOpen.subarray(half * siteCount * siteCount, (half + 1) * siteCount * siteCount), siteCount);
  }
  return { shared, nothingOpen };
}

/** Adds what is counted with the higher site first to what is with the lower one first. */
function foldPairs(pairPeople: Float64Array, siteCount: number): void {
  for (let a = 0; a < siteCount; a++) {
    for (let b = a + 1; b < siteCount; b++) {
      const pair = a * siteCount + b;
      pairPeople[pair] = entryOf(pairPeople, pair) + entryOf(pairPeople, b * siteCount + a);
    }
  }
}

function listHalfDays(bits: number): number[] {
  if (bits === 0) return [];
  return [...HALF_DAYS.keys()].filter((half) => (bits & (1 << half)) !== 0);
}

function halfDayAt(index: number): HalfDay {
  const halfDay = HALF_DAYS[index];
  if (halfDay === undefined) throw new RangeError(`No half-day ${index}.`);
  return halfDay;
}
