import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import { NO_CATCHMENT_CLASS } from "./catchment-colours.ts";
import { differenceClassOf } from "./difference-classes.ts";
import type { SchemeColour } from "./travel-time-colours.ts";

/** How homes are painted: each one's entry in a palette. Times, differences and catchments are all painted from one. */
export interface HomeColouring {
  readonly palette: readonly SchemeColour[];
  /** Uint8[homeCount]: index in `palette`. */
  readonly homeClass: Uint8Array;
}

/** The k nearest sites of every home, as the worker answers. */
export interface HomeTimes {
  readonly k: number;
  /** Uint32[homeCount * k]: index of a site, or NO_SITE. */
  readonly homeSite: Uint32Array;
  /** Uint32[homeCount * k]: deciseconds, or UNREACHABLE. */
  readonly homeDeciseconds: Uint32Array;
}

/**
 * Class of each home's time to its site of a rank. A time equal to a bound is in the class that it ends; the last class
 * but one is over the last bound, the last one is that of homes without such a site.
 *
 * @param rank 0 for the nearest site, under `k`.
 * @param boundDeciseconds increasing upper bounds.
 */
export function classifyTimes(
  { k, homeDeciseconds }: Pick<HomeTimes, "k" | "homeDeciseconds">,
  rank: number,
  boundDeciseconds: readonly number[],
): Uint8Array {
  const homeClass = new Uint8Array(homeDeciseconds.length / k);
  const boundCount = boundDeciseconds.length;
  for (let home = 0; home < homeClass.length; home++) {
    const time = homeDeciseconds[home * k + rank] ?? UNREACHABLE;
    let own = 0;
    while (own < boundCount && time > (boundDeciseconds[own] ?? 0)) own++;
    homeClass[home] = time >= UNREACHABLE ? boundCount + 1 : own;
  }
  return homeClass;
}

/** Class in `DIFFERENCE_CLASSES` of each home's change from its time before to its time to the nearest site now. */
export function classifyDifferences(homeBaseDeciseconds: Uint32Array, { k, homeDeciseconds }: HomeTimes): Uint8Array {
  return Uint8Array.from(homeBaseDeciseconds, (before, home) =>
    differenceClassOf(before, homeDeciseconds[home * k] ?? UNREACHABLE, UNREACHABLE),
  );
}

/** Class in the palette of catchments of each home: its nearest site's colour. */
export function classifyCatchments({ k, homeSite }: HomeTimes, siteColour: Uint8Array): Uint8Array {
  const homeClass = new Uint8Array(homeSite.length / k);
  for (let home = 0; home < homeClass.length; home++) {
    homeClass[home] = siteColour[homeSite[home * k] ?? NO_SITE] ?? NO_CATCHMENT_CLASS;
  }
  return homeClass;
}

/** Whether each home (1 or 0) is beyond a threshold: exactly at it is within. */
export function markBeyond({ k, homeDeciseconds }: HomeTimes, thresholdSeconds: number): Uint8Array {
  const homeIsBeyond = new Uint8Array(homeDeciseconds.length / k);
  for (let home = 0; home < homeIsBeyond.length; home++) {
    homeIsBeyond[home] = (homeDeciseconds[home * k] ?? UNREACHABLE) > thresholdSeconds * 10 ? 1 : 0;
  }
  return homeIsBeyond;
}
