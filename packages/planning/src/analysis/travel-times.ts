import { computeMatrix, type NearestSites } from "@maillage/travel-time";
import { hashJson } from "../content-hash.ts";
import type { CoverageGround } from "../coverage-ground.ts";
import { findNearestSites } from "../find-nearest-sites.ts";
import { snapOnRoads } from "../snap-within-reach.ts";
import { BoundedCache } from "./bounded-cache.ts";

interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

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
export function computeHomeSiteDeciseconds(ground: Ground, places: readonly Point[]): Uint32Array {
  return keptFor(matrices, ground).take(keyOf(places), () =>
    computeMatrix(ground.network, ground.homePlaces, snapOnRoads(ground.network, places)),
  );
}

/** Three nearest places of every home, by the network's own times. Shared, as above. */
export function findNearestOf(ground: Ground, places: readonly Point[]): NearestSites {
  return keptFor(nearests, ground).take(keyOf(places), () => findNearestSites(ground, places));
}

/** Homes set on their roads are built once for a territory on a network: they stand for both. */
function keptFor<Value>(kept: WeakMap<object, BoundedCache<Value>>, { homePlaces }: Ground): BoundedCache<Value> {
  const found = kept.get(homePlaces) ?? new BoundedCache<Value>(KEPT_COUNT);
  kept.set(homePlaces, found);
  return found;
}

function keyOf(places: readonly Point[]): string {
  return hashJson(places.map(({ longitude, latitude }) => [longitude, latitude]));
}
