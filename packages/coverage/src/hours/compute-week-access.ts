import { FREQUENCIES, shareOfWeeks } from "@maillage/opening-hours";
import { entryOf, wordOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { type ArrivalWindows, buildArrivalWindows, HOURS_ANY_TIME, HOURS_KNOWN } from "./arrival-windows.ts";
import { assertReach } from "./assert-reach.ts";
import { BitTally, countBits } from "./bit-tally.ts";
import { buildDepartureBands, type DepartureBands, SLOT_COUNT, SLOT_MINUTES } from "./departure-bands.ts";
import type { SiteSchedule } from "./site-schedule.ts";
import { type Visit, visitDecisecondsOf } from "./visit.ts";

export interface WeekAccessInput extends Visit {
  /** Float64[homeCount]: inhabitants, 0 or more. */
  readonly homePopulation: Float64Array;
  /** Every site of every home within the threshold or more. */
  readonly reach: Reach;
  /** One for each site of the reach. */
  readonly schedules: readonly SiteSchedule[];
}

/**
 * A week in half-hours of departure. Slot `s` is who leaves home `s` half-hours after Monday at midnight: 48 a day, 336 in all.
 * At each, people who find a site open every week, those who find one open some weeks, and those who have but sites whose hours
 * are unknown; the rest find none. Exactly what `computeCoverageAt` gives for each of the 336 moments.
 */
export interface WeekAccess {
  readonly population: number;
  /** People within the threshold of a site at whatever time: no slot holds more. */
  readonly regardlessOfTime: number;
  /** Float64[336]: people. */
  readonly slotOpen: Float64Array;
  /** Float64[336]: people. */
  readonly slotSomeWeeks: Float64Array;
  /** Float64[336]: people. */
  readonly slotUnknown: Float64Array;
  /**
   * Float64[homeCount]: hours of access a week, half an hour for each slot at which one may leave and be received. A slot
   * served every other week counts by half, once a month by 1 / 4.35, by the most frequent of its sites: several that alternate
   * would make more, and are not told apart.
   */
  readonly homeHours: Float64Array;
  /** Uint8[homeCount]: 1 when a site in reach whose hours are unknown may be open when no other surely is, so that `homeHours` is the least it can be. */
  readonly homeHoursAtLeast: Uint8Array;
  /** Σ people × hours of access a week. */
  readonly personHours: number;
  /** People whose hours may be more than counted. */
  readonly peopleAtLeast: number;
}

const SLOT_HOURS = SLOT_MINUTES / 60;
const FREQUENCY_HOURS = Float64Array.from(FREQUENCIES, (frequency) => shareOfWeeks(frequency) * SLOT_HOURS);

/**
 * The heat map of a week, and the hours of access of every home. Time grows with the entries of the reach, hardly with the
 * number of half-hours: see {@link DepartureBands}.
 *
 * @throws {InvalidThresholdError}, {InvalidVisitError} for a parameter out of its limits.
 * @throws {ReachTooShortError} when the reach stops before the threshold.
 * @throws {InvalidPopulationError}, {LengthMismatchError}
 */
export function computeWeekAccess(input: WeekAccessInput): WeekAccess {
  const { homePopulation, reach, schedules } = input;
  const visit = visitDecisecondsOf(input);
  assertReach(reach, homePopulation, schedules.length, visit.threshold);
  const windows = buildArrivalWindows(schedules, visit);
  const bands = buildDepartureBands(windows, visit.threshold);

  const { wordCount } = bands;
  const found = new Uint32Array((FREQUENCIES.length + 1) * wordCount);
  const open = new BitTally(wordCount);
  const someWeeks = new BitTally(wordCount);
  const anyTimeServed = new BitTally(wordCount);
  const perhaps = new BitTally(wordCount);
  const homeHours = new Float64Array(reach.homeCount);
  const homeHoursAtLeast = new Uint8Array(reach.homeCount);
  let population = 0;
  let regardlessOfTime = 0;
  let personHours = 0;
  let peopleAtLeast = 0;
  let anyTimePeople = 0;
  for (const [home, people] of homePopulation.entries()) {
    population += people;
    const near = findSlots(found, home, reach, visit.threshold, windows, bands);
    if (near === NO_SITE_NEAR) continue;
    regardlessOfTime += people;
    const isAnyTime = near === ANY_TIME_NEAR;
    if (isAnyTime) anyTimePeople += people;

    let hours = 0;
    let mayBeMore = isAnyTime;
    for (let word = 0; word < wordCount; word++) {
      let before = 0;
      for (let rank = 0; rank < FREQUENCIES.length; rank++) {
        const bits = wordOf(found, rank * wordCount + word);
        const more = bits & ~before;
        if (more === 0) continue;
        before |= bits;
        hours += countBits(more) * entryOf(FREQUENCY_HOURS, rank);
        (rank === 0 ? open : someWeeks).add(word, more, people);
      }
      const possible = wordOf(found, PERHAPS_RANK * wordCount + word);
      // Open some weeks and perhaps the others: counted as some weeks, and may be more.
      if ((possible & ~wordOf(found, word)) !== 0) mayBeMore = true;
      if (isAnyTime) anyTimeServed.add(word, before, people);
      else if ((possible & ~before) !== 0) perhaps.add(word, possible & ~before, people);
    }
    if (mayBeMore) {
      homeHoursAtLeast[home] = 1;
      peopleAtLeast += people;
    }
    homeHours[home] = hours;
    personHours += hours * people;
  }
  const slotAnyTimeServed = toSlots(anyTimeServed, bands);
  const slotPerhaps = toSlots(perhaps, bands);
  return {
    population: roundPeople(population),
    regardlessOfTime: roundPeople(regardlessOfTime),
    slotOpen: toSlots(open, bands).map(roundPeople),
    slotSomeWeeks: toSlots(someWeeks, bands).map(roundPeople),
    slotUnknown: slotAnyTimeServed.map((served, slot) =>
      roundPeople(anyTimePeople - served + entryOf(slotPerhaps, slot)),
    ),
    homeHours,
    homeHoursAtLeast,
    personHours,
    peopleAtLeast: roundPeople(peopleAtLeast),
  };
}

const [NO_SITE_NEAR, SITE_NEAR, ANY_TIME_NEAR] = [0, 1, 2] as const;
/** After the frequencies: the slots at which a site may be open, its hours unknown but bounded. */
const PERHAPS_RANK = FREQUENCIES.length;

/**
 * Writes the bits of the slots at which a home finds a site, by frequency, then of those at which it may: FREQUENCIES.length + 1 times
 * wordCount words. Tells whether it has sites at all, and whether some could be open at any time.
 */
function findSlots(
  found: Uint32Array,
  home: number,
  { homeFirstEntry, entrySite, entryDeciseconds }: Reach,
  threshold: number,
  { siteKnowledge, siteFrequency }: ArrivalWindows,
  { siteFirstBand, bandFromDeciseconds, bandBits, wordCount }: DepartureBands,
): number {
  found.fill(0);
  let near: number = NO_SITE_NEAR;
  const end = wordOf(homeFirstEntry, home + 1);
  for (let entry = wordOf(homeFirstEntry, home); entry < end; entry++) {
    const time = wordOf(entryDeciseconds, entry);
    if (time > threshold) break;
    const site = wordOf(entrySite, entry);
    const knowledge = wordOf(siteKnowledge, site);
    near = knowledge === HOURS_ANY_TIME ? ANY_TIME_NEAR : Math.max(near, SITE_NEAR);
    let band = wordOf(siteFirstBand, site + 1) - 1;
    if (band < wordOf(siteFirstBand, site)) continue;
    // A handful of bands, the first one from 0.
    while (wordOf(bandFromDeciseconds, band) > time) band--;
    const to = (knowledge === HOURS_KNOWN ? wordOf(siteFrequency, site) : PERHAPS_RANK) * wordCount;
    const from = band * wordCount;
    for (let word = 0; word < wordCount; word++) {
      found[to + word] = wordOf(found, to + word) | wordOf(bandBits, from + word);
    }
  }
  return near;
}

/** Float64[336]: people of each slot of the week; nobody at those that no site serves. */
function toSlots(tally: BitTally, { liveSlot }: DepartureBands): Float64Array {
  const bitPeople = tally.sum();
  const slotPeople = new Float64Array(SLOT_COUNT);
  for (const [bit, slot] of liveSlot.entries()) slotPeople[slot] = entryOf(bitPeople, bit);
  return slotPeople;
}
