import { UNREACHABLE } from "@maillage/road-network";
import { computeMatrix, type NearestSites } from "@maillage/travel-time";
import { hashJson } from "../content-hash.ts";
import type { CoverageGround } from "../coverage-ground.ts";
import { findNearestSites } from "../find-nearest-sites.ts";
import type { Position } from "../scenario/change.ts";
import type { PlacedSite } from "../snap-sites.ts";
import { snapOnRoads } from "../snap-within-reach.ts";
import { BoundedCache } from "./bounded-cache.ts";

type Ground = Pick<CoverageGround, "network" | "homePlaces">;

/**
 * Matrices kept for each ground: 20,000 homes by 60 sites take 4.8 MB, so a page that looks at one network by ten analyses
 * computes once, and memory stays small. They go when the ground does.
 */
const KEPT_COUNT = 6;
const matrices = new WeakMap<object, BoundedCache<Uint32Array>>();
const nearests = new WeakMap<object, BoundedCache<NearestSites>>();

/**
 * Uint32[homeCount * placeCount]: deciseconds of the network itself from home `h` to place `p`, at `h * placeCount + p`, or
 * UNREACHABLE. Shared by whoever asks again: not to be written to.
 */
export function computeHomePlaceDeciseconds(ground: Ground, places: readonly Position[]): Uint32Array {
  return keptFor(matrices, ground).take(keyOf(places), () =>
    computeMatrix(ground.network, ground.homePlaces, snapOnRoads(ground.network, places)),
  );
}

/** Uint32[placeCount²]: deciseconds of the network itself from the place of the row to that of the column, or UNREACHABLE. */
export function computePlaceDeciseconds(
  { network }: Pick<Ground, "network">,
  places: readonly Position[],
): Uint32Array {
  const snapped = snapOnRoads(network, places);
  return computeMatrix(network, snapped, snapped);
}

/**
 * Uint32[homeCount * siteCount]: the same to sites, each at the nearest of the places where it receives people; UNREACHABLE to
 * one that has none. Shared, as above.
 */
export function computeHomeSiteDeciseconds(ground: Ground, sites: readonly PlacedSite[]): Uint32Array {
  const places = sites.flatMap((site) => site.places);
  const homePlaceDeciseconds = computeHomePlaceDeciseconds(ground, places);
  if (sites.every((site) => site.places.length === 1)) return homePlaceDeciseconds;
  const placeSite = sites.flatMap((site, index) => site.places.map(() => index));
  const homeSiteDeciseconds = new Uint32Array(ground.homePlaces.placeSegment.length * sites.length).fill(UNREACHABLE);
  for (const [entry, deciseconds] of homePlaceDeciseconds.entries()) {
    const place = entry % places.length;
    const siteEntry = ((entry - place) / places.length) * sites.length + (placeSite[place] ?? Number.NaN);
    homeSiteDeciseconds[siteEntry] = Math.min(homeSiteDeciseconds[siteEntry] ?? Number.NaN, deciseconds);
  }
  return homeSiteDeciseconds;
}

/** Three nearest sites of every home, by the network's own times. Shared, as above. */
export function findNearestOf(ground: Ground, sites: readonly PlacedSite[]): NearestSites {
  const key = hashJson(sites.map(({ places }) => keyOf(places)));
  return keptFor(nearests, ground).take(key, () => findNearestSites(ground, sites));
}

/** Homes set on their roads are built once for a territory on a network: they stand for both. */
function keptFor<Value>(kept: WeakMap<object, BoundedCache<Value>>, { homePlaces }: Ground): BoundedCache<Value> {
  const found = kept.get(homePlaces) ?? new BoundedCache<Value>(KEPT_COUNT);
  kept.set(homePlaces, found);
  return found;
}

function keyOf(places: readonly Position[]): string {
  return hashJson(places.map(({ longitude, latitude }) => [longitude, latitude]));
}
