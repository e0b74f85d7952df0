import type { NearestSites } from "@maillage/travel-time";
import { scaleDeciseconds, scaleNearestSites } from "@maillage/travel-time";
import type { CoverageGround } from "../coverage-ground.ts";
import type { AnalysedSite } from "./analysed-site.ts";
import {
  computeHomePlaceDeciseconds,
  computeHomeSiteDeciseconds,
  computePlaceDeciseconds,
  findNearestOf,
} from "./travel-times.ts";

/** What every analysis may choose: the threshold, and by what travel times are multiplied. */
export interface AnalysisParameters {
  /** Within it, `<=`, people are covered. */
  readonly thresholdSeconds: number;
  /** Every travel time is multiplied by it before anything is counted. */
  readonly timeFactor: number;
}

/**
 * What an analysis is about: homes on their roads, the sites in force, a threshold. The same whether it comes from the
 * database or from files, so that pages, API and command line compute by the same functions.
 */
export interface AnalysisSubject extends AnalysisParameters {
  readonly ground: CoverageGround;
  /** Those that count at the date, in the order of the network: sites are numbered by it in every array. */
  readonly sites: readonly AnalysedSite[];
  /** Three nearest sites of every home, times multiplied. */
  readonly nearest: NearestSites;
}

export function buildAnalysisSubject(
  ground: CoverageGround,
  sites: readonly AnalysedSite[],
  { thresholdSeconds, timeFactor }: AnalysisParameters,
): AnalysisSubject {
  const nearest = scaleNearestSites(findNearestOf(ground, sites), timeFactor);
  return { ground, sites, thresholdSeconds, timeFactor, nearest };
}

/** Uint32[homeCount * siteCount]: deciseconds from home `h` to place `p`, at `h * placeCount + p`, multiplied; or UNREACHABLE. */
export function homePlaceDecisecondsOf(
  { ground, timeFactor }: Pick<AnalysisSubject, "ground" | "timeFactor">,
  places: readonly { readonly longitude: number; readonly latitude: number }[],
): Uint32Array {
  return scaleAll(computeHomePlaceDeciseconds(ground, places), timeFactor);
}

/** Uint32[homeCount * siteCount]: the same to the subject's sites, each at the nearest of the places where it receives people. */
export function homeSiteDecisecondsOf({ ground, sites, timeFactor }: AnalysisSubject): Uint32Array {
  return scaleAll(computeHomeSiteDeciseconds(ground, sites), timeFactor);
}

/** Uint32[placeCount²]: the same from place to place, row by row. */
export function placeDecisecondsOf(
  { ground, timeFactor }: Pick<AnalysisSubject, "ground" | "timeFactor">,
  places: readonly { readonly longitude: number; readonly latitude: number }[],
): Uint32Array {
  return scaleAll(computePlaceDeciseconds(ground, places), timeFactor);
}

function scaleAll(deciseconds: Uint32Array, timeFactor: number): Uint32Array {
  return timeFactor === 1 ? deciseconds : deciseconds.map((each) => scaleDeciseconds(each, timeFactor));
}
