import { wordOf } from "../entry-of.ts";
import { type ArrivalWindows, WEEK_DECISECONDS } from "./arrival-windows.ts";

export const SLOT_MINUTES = 30;
const SLOT_DECISECONDS = SLOT_MINUTES * 600;
/** Half-hours of departure in a week: slot `s` is who leaves `s` half-hours after Monday at midnight. */
export const SLOT_COUNT = WEEK_DECISECONDS / SLOT_DECISECONDS;

/**
 * At which half-hours of the week one may leave to be received at a site, by how far it is. The answer changes only at a few travel
 * times, when somebody arrives just at an opening, or just too late: between two of them, a band, it is the
 * same, so that a home looks up one set of bits for each site within its reach instead of trying every half-hour. Exact.
 *
 * The bands of site `s` are `siteFirstBand[s]` to `siteFirstBand[s + 1] - 1`, nearest first, the first one from 0. A site that never
 * receives anybody has none.
 */
export interface DepartureBands {
  /** Uint32[siteCount + 1]. */
  readonly siteFirstBand: Uint32Array;
  /** Uint32[bandCount]: the shortest travel time of the band, deciseconds; it ends before the next one. */
  readonly bandFromDeciseconds: Uint32Array;
  /** Increasing: the slots that some band has. Nobody need look at the others: nights, Sundays. */
  readonly liveSlot: Uint32Array;
  /** 32-bit words that hold a bit for each live slot. */
  readonly wordCount: number;
  /** Uint32[bandCount * wordCount]: bit `i % 32` of word `i / 32` is slot `liveSlot[i]`. */
  readonly bandBits: Uint32Array;
}

/** For travel times up to the threshold. */
export function buildDepartureBands(windows: ArrivalWindows, thresholdDeciseconds: number): DepartureBands {
  const siteFirstBand = new Uint32Array(windows.siteCount + 1);
  const bandFrom: number[] = [];
  const bandSlots: number[][] = [];
  for (let site = 0; site < windows.siteCount; site++) {
    for (const start of listBandStarts(windows, site, thresholdDeciseconds)) {
      bandFrom.push(start);
      bandSlots.push(listSlots(windows, site, start));
    }
    siteFirstBand[site + 1] = bandFrom.length;
  }

  const live = [...new Set(bandSlots.flat())].sort((a, b) => a - b);
  const liveIndex = new Uint32Array(SLOT_COUNT);
  for (const [index, slot] of live.entries()) liveIndex[slot] = index;
  const wordCount = Math.ceil(live.length / 32);
  const bandBits = new Uint32Array(bandFrom.length * wordCount);
  for (const [band, slots] of bandSlots.entries()) {
    for (const slot of slots) {
      const index = wordOf(liveIndex, slot);
      const word = band * wordCount + (index >>> 5);
      bandBits[word] = wordOf(bandBits, word) | (1 << (index & 31));
    }
  }
  return {
    siteFirstBand,
    bandFromDeciseconds: Uint32Array.from(bandFrom),
    liveSlot: Uint32Array.from(live),
    wordCount,
    bandBits,
  };
}

/** Travel times at which who leaves on a half-hour begins, or ceases, to be in time for some window. */
function listBandStarts(windows: ArrivalWindows, site: number, threshold: number): number[] {
  const first = wordOf(windows.siteFirstWindow, site);
  const end = wordOf(windows.siteFirstWindow, site + 1);
  const starts = new Set(first < end ? [0] : []);
  for (let window = first; window < end; window++) {
    for (const edge of [wordOf(windows.windowFrom, window), wordOf(windows.windowTo, window) + 1]) {
      for (let time = edge % SLOT_DECISECONDS; time <= threshold; time += SLOT_DECISECONDS) starts.add(time);
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/** The slots at which one may leave to be received, from so far. */
function listSlots(windows: ArrivalWindows, site: number, time: number): number[] {
  const slots: number[] = [];
  const end = wordOf(windows.siteFirstWindow, site + 1);
  for (let window = wordOf(windows.siteFirstWindow, site); window < end; window++) {
    const first = Math.max(Math.ceil((wordOf(windows.windowFrom, window) - time) / SLOT_DECISECONDS), 0);
    const last = Math.floor((wordOf(windows.windowTo, window) - time) / SLOT_DECISECONDS);
    for (let slot = first; slot <= Math.min(last, SLOT_COUNT - 1); slot++) slots.push(slot);
  }
  return slots;
}
