import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, type StateKind } from "@maillage/road-network";
import fc from "fast-check";
import { getStateHierarchy } from "../src/state-hierarchy.ts";
import { buildTestNetwork, buildTestPlaces } from "./build-test-network.ts";

/** Times of a direction: short ones make ties frequent; zero and closed are common on purpose. */
const directionTime = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 40_000 }) },
  { weight: 2, arbitrary: fc.constant(undefined) },
);

const fraction = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 0.5, 1),
  fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
);

/** A random directed multigraph: one-way segments, loops, parallel segments, zero times, several components, turn bans. */
export function randomNetwork(stateKind: StateKind, segmentCountMax = 14): fc.Arbitrary<RoadNetwork> {
  return fc.integer({ min: 1, max: 8 }).chain((junctionCount) => {
    const junction = fc.integer({ min: 0, max: junctionCount - 1 });
    const segment = fc.record({ tail: junction, head: junction, forward: directionTime, backward: directionTime });
    const segments = fc.array(segment, { minLength: 1, maxLength: segmentCountMax });
    const turns = fc.array(fc.constantFrom(0, 0, 1, 3, undefined), { minLength: 7, maxLength: 7 });
    return fc.tuple(segments, turns).map(([list, turnTimes]) =>
      buildTestNetwork({
        stateKind,
        junctionCount,
        segments: list,
        turnDeciseconds: (from, to) => turnTimes[(from * 5 + to * 3) % 7],
      }),
    );
  });
}

/** Random places on a network: same segments and same points on purpose, some not snapped. */
export function randomPlaces(network: RoadNetwork, minLength: number, maxLength: number): fc.Arbitrary<SnappedPlaces> {
  const segment = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: network.segmentTail.length - 1 }) },
    { weight: 1, arbitrary: fc.constant(NOT_SNAPPED) },
  );
  const place = fc.record({ segment, fraction, access: fc.integer({ min: 0, max: 4 }) });
  return fc.array(place, { minLength, maxLength }).map(buildTestPlaces);
}

export interface Scene {
  readonly network: RoadNetwork;
  readonly homes: SnappedPlaces;
  readonly sites: SnappedPlaces;
}

/**
 * A network with homes and sites on it. So small a network would be contracted whole; `coreShare` leaves that share of it
 * as a core, as happens to large ones.
 */
export function randomScene(stateKind: StateKind, coreShare = 0): fc.Arbitrary<Scene> {
  return randomNetwork(stateKind).chain((network) => {
    getStateHierarchy(network, coreShare);
    return fc.record({
      network: fc.constant(network),
      homes: randomPlaces(network, 1, 6),
      sites: randomPlaces(network, 0, 7),
    });
  });
}
