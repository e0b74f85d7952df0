import {
  BACKWARD,
  buildRoadNetwork,
  FORWARD,
  type RoadNetwork,
  type SnappedPlaces,
  type StateKind,
  UNREACHABLE,
} from "@maillage/road-network";
import { buildTestPlaces } from "./build-test-network.ts";

const SPACING_DEGREES = 0.003;

/** A network of `side` x `side` junctions, large enough to have a core; times of 10 to 60 s, an eighth of one-way streets. */
export function buildGridNetwork(side: number, stateKind: StateKind): RoadNetwork {
  const junctions = Array.from({ length: side * side }, (_, junction) => junction);
  const streets = junctions.flatMap((junction) => [
    ...(junction % side < side - 1 ? [{ tail: junction, head: junction + 1 }] : []),
    ...(junction + side < side * side ? [{ tail: junction, head: junction + side }] : []),
  ]);
  const random = createRandom(side);
  const forward = Uint32Array.from(streets, () => 100 + Math.floor(500 * random()));
  const parts = {
    metadata: {
      origin: "modelled",
      profile: "car",
      profileVersion: "test",
      sources: [],
      accessKmPerHour: 5,
      snapMetresMax: 1000,
    },
    junctionLongitude: Float64Array.from(junctions, (junction) => 5 + (junction % side) * SPACING_DEGREES),
    junctionLatitude: Float64Array.from(junctions, (junction) => 48 + Math.floor(junction / side) * SPACING_DEGREES),
    segmentTail: Uint32Array.from(streets, (street) => street.tail),
    segmentHead: Uint32Array.from(streets, (street) => street.head),
    segmentForwardDeciseconds: forward,
    segmentBackwardDeciseconds: forward.map((deciseconds) => (random() < 1 / 8 ? UNREACHABLE : deciseconds)),
    segmentDecimetres: new Uint32Array(streets.length).fill(2500),
    segmentFlags: new Uint8Array(streets.length),
    segmentFirstPoint: new Uint32Array(streets.length + 1),
    pointLongitudeE7: new Int32Array(0),
    pointLatitudeE7: new Int32Array(0),
  } as const;
  if (stateKind === "junction") {
    return buildRoadNetwork({ ...parts, stateKind });
  }
  // Straight on is free, any other turn costs 3 s, and nobody turns back.
  const isAlong = (directed: number) => streets[directed >> 1].head - streets[directed >> 1].tail === 1;
  return buildRoadNetwork({
    ...parts,
    stateKind,
    turnDeciseconds: (from, to) => {
      const isBack = from === (to ^ (FORWARD ^ BACKWARD));
      return isBack ? UNREACHABLE : isAlong(from) === isAlong(to) ? 0 : 30;
    },
  });
}

/** Places anywhere along the streets. The same seed gives the same places. */
export function listGridPlaces(network: RoadNetwork, count: number, seed: number): SnappedPlaces {
  const random = createRandom(seed);
  const segmentCount = network.segmentTail.length;
  return buildTestPlaces(
    Array.from({ length: count }, () => ({
      segment: Math.floor(segmentCount * random()),
      fraction: random(),
      access: Math.floor(100 * random()),
    })),
  );
}

/** Uniform numbers in [0, 1), the same on any machine (multiplicative congruence of Park and Miller). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}
