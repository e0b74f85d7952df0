import { entryOf } from "../entry-of.ts";
import { type ArrivalWindows, WEEK_DECISECONDS } from "./arrival-windows.ts";

export const SLOT_MINUTES = 30;
const SLOT_DECISECONDS = SLOT_MINUTES * 600;
/** Half-hours of departure in a week: slot `s` is who leaves `s` half-hours after Monday at midnight. */
export const SLOT_COUNT = WEEK_DECISECONDS / SLOT_DECISECONDS;
/** 32-bit words that hold a bit for each slot. */
export const SLOT_WORDS = Math.ceil(SLOT_COUNT / 32);

/**
 * At which half-hours of the week one may leave to be received at a site, by how far it is. The answer changes only at a few travel
 * times, when somebody arrives just at an opening, or just too late: between two of them, a band, it is the
 * same, so that a home looks up one set of bits for each site within its reach instead of trying every half-hour. Exact.
 *
 * The bands of site `s` are `siteFirstBand[s]` to `siteFirstBand[s + 1] - 1`, nearest first, the first one from 0.
 */
export interface DepartureBands {
  /** Uint32[siteCount + 1]. */
  readonly siteFirstBand: Uint32Array;
  /** Uint32[bandCount]: the shortest travel time of the band, deciseconds; it ends before the next one. */
  readonly bandFromDeciseconds: Uint32Array;
  /** Uint32[bandCount * SLOT_WORDS]: bit `s % 32` of word `s / 32` is slot `s`. */
  readonly bandSlots: Uint32Array;
}

/** For travel times up to the threshold. A site whose hours are unknown has one band, without a slot. */
export function buildDepartureBands(windows: ArrivalWindows, thresholdDeciseconds: number): DepartureBands {
  const siteFirstBand = new Uint32Array(windows.siteCount + 1);
  const bandFrom: number[] = [];
  for (let site = 0; site < windows.siteCount; site++) {
    bandFrom.push(...listBandStarts(windows, site, thresholdDeciseconds));
    siteFirstBand[site + 1] = bandFrom.length;
  }
  const bandFromDeciseconds = Uint32Array.from(bandFrom);
  const bandSlots = new Uint32Array(bandFrom.length * SLOT_WORDS);
  for (let site = 0; site < windows.siteCount; site++) {
    for (let band = entryOf(siteFirstBand, site); band < entryOf(siteFirstBand, site + 1); band++) {
      setSlots(bandSlots, band, windows, site, entryOf(bandFromDeciseconds, band));
    }
  }
  return { siteFirstBand, bandFromDeciseconds, bandSlots };
}

/** Index of the band of a site that a travel time is in. */
export function findBand(bands: DepartureBands, site: number, deciseconds: number): number {
  let low = entryOf(bands.siteFirstBand, site);
  let high = entryOf(bands.siteFirstBand, site + 1);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (entryOf(bands.bandFromDeciseconds, middle) <= deciseconds) low = middle;
    else high = middle;
  }
  return low;
}

/** Travel times at which who leaves on a half-hour begins, or ceases, to be in time for some window. */
function listBandStarts(windows: ArrivalWindows, site: number, threshold: number): number[] {
  const starts = new Set([0]);
  for (
    let window = entryOf(windows.siteFirstWindow, site);
    window < entryOf(windows.siteFirstWindow, site + 1);
    window++
  ) {
    for (const edge of [entryOf(windows.windowFrom, window), entryOf(windows.windowTo, window) + 1]) {
      for (let time = edge % SLOT_DECISECONDS; time <= threshold; time += SLOT_DECISECONDS) starts.add(time);
    }
  }
  return [...starts].sort((a, b) => a - b);
}

function setSlots(bandSlots: Uint32Array, band: number, windows: ArrivalWindows, site: number, time: number): void {
  for (
    let window = entryOf(windows.siteFirstWindow, site);
    window < entryOf(windows.siteFirstWindow, site + 1);
    window++
  ) {
    const first = Math.max(Math.ceil((entryOf(windows.windowFrom, window) - time) / SLOT_DECISECONDS), 0);
    const last = Math.floor((entryOf(windows.windowTo, window) - time) / SLOT_DECISECONDS);
    for (let slot = first; slot <= Math.min(last, SLOT_COUNT - 1); slot++) {
      const word = band * SLOT_WORDS + (slot >>> 5);
      bandSlots[word] = entryOf(bandSlots, word) | (1 << (slot & 31));
    }
  }
}
