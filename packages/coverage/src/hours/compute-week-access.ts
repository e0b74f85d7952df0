import { FREQUENCIES, shareOfWeeks } from "@maillage/opening-hours";
import { entryOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { buildArrivalWindows } from "./arrival-windows.ts";
import { assertReach } from "./assert-reach.ts";
import {
  buildDepartureBands,
  type DepartureBands,
  findBand,
  SLOT_COUNT,
  SLOT_MINUTES,
  SLOT_WORDS,
} from "./departure-bands.ts";
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
  /** Uint8[homeCount]: 1 when a site in reach has unknown hours, so that `homeHours` is the least it can be. */
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

  // Bits of the slots at which the home finds a site, by frequency: FREQUENCIES.length times SLOT_WORDS words.
  const found = new Uint32Array(FREQUENCIES.length * SLOT_WORDS);
  const slotOpen = new Float64Array(SLOT_COUNT);
  const slotSomeWeeks = new Float64Array(SLOT_COUNT);
  const slotUnknownServed = new Float64Array(SLOT_COUNT);
  const homeHours = new Float64Array(reach.homeCount);
  const homeHoursAtLeast = new Uint8Array(reach.homeCount);
  let population = 0;
  let regardlessOfTime = 0;
  let personHours = 0;
  let peopleAtLeast = 0;
  for (const [home, people] of homePopulation.entries()) {
    population += people;
    const first = entryOf(reach.homeFirstEntry, home);
    const end = entryOf(reach.homeFirstEntry, home + 1);
    found.fill(0);
    let isUnknown = false;
    let entry = first;
    for (; entry < end; entry++) {
      const time = entryOf(reach.entryDeciseconds, entry);
      if (time > visit.threshold) break;
      const site = entryOf(reach.entrySite, entry);
      if (entryOf(windows.siteKnown, site) === 0) isUnknown = true;
      else addSlots(found, entryOf(windows.siteFrequency, site), bands, findBand(bands, site, time));
    }
    if (entry === first) continue;
    regardlessOfTime += people;
    if (isUnknown) {
      homeHoursAtLeast[home] = 1;
      peopleAtLeast += people;
    }

    let hours = 0;
    for (let word = 0; word < SLOT_WORDS; word++) {
      let before = 0;
      for (let rank = 0; rank < FREQUENCIES.length; rank++) {
        const bits = entryOf(found, rank * SLOT_WORDS + word);
        const more = bits & ~before;
        before |= bits;
        if (more === 0) continue;
        const count = addPeople(rank === 0 ? slotOpen : slotSomeWeeks, word, more, people);
        if (isUnknown) addPeople(slotUnknownServed, word, more, people);
        hours += count * entryOf(FREQUENCY_HOURS, rank);
      }
    }
    homeHours[home] = hours;
    personHours += hours * people;
  }
  return {
    population: roundPeople(population),
    regardlessOfTime: roundPeople(regardlessOfTime),
    slotOpen: slotOpen.map(roundPeople),
    slotSomeWeeks: slotSomeWeeks.map(roundPeople),
    slotUnknown: slotUnknownServed.map((served) => roundPeople(peopleAtLeast - served)),
    homeHours,
    homeHoursAtLeast,
    personHours,
    peopleAtLeast: roundPeople(peopleAtLeast),
  };
}

function addSlots(found: Uint32Array, rank: number, bands: DepartureBands, band: number): void {
  const to = rank * SLOT_WORDS;
  const from = band * SLOT_WORDS;
  for (let word = 0; word < SLOT_WORDS; word++) {
    found[to + word] = entryOf(found, to + word) | entryOf(bands.bandSlots, from + word);
  }
}

/** Adds people to each slot of a word whose bit is set; the number of these. */
function addPeople(slotPeople: Float64Array, word: number, bits: number, people: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const slot = word * 32 + (31 - Math.clz32(rest & -rest));
    slotPeople[slot] = entryOf(slotPeople, slot) + people;
    count++;
  }
  return count;
}
