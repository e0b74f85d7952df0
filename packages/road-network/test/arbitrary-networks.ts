import fc from "fast-check";
import { buildRoadNetwork, type RoadNetwork, SEGMENT_FLAG, UNREACHABLE } from "../src/index.ts";

/** A small random network as it is made: ends, times and shapes of segments on a grid, so that ties are common. */
export interface NetworkSketch {
  readonly junctions: readonly (readonly [x: number, y: number])[];
  readonly segments: readonly {
    readonly tail: number;
    readonly head: number;
    readonly forward: number;
    readonly backward: number;
    readonly flags: number;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
  readonly stateKind: "junction" | "direction";
  /** Seed of the turns: each pair of directed segments has its own time, some are banned. */
  readonly turnSeed: number;
}

const GRID = 6;
const position = fc.tuple(fc.integer({ min: 0, max: GRID }), fc.integer({ min: 0, max: GRID }));
const deciseconds = fc.oneof(fc.constant(0), fc.constant(UNREACHABLE), fc.integer({ min: 1, max: 50 }));

export const networkSketches: fc.Arbitrary<NetworkSketch> = fc
  .record({
    junctions: fc.array(position, { minLength: 1, maxLength: 9, size: "max" }),
    stateKind: fc.constantFrom("junction", "direction"),
    turnSeed: fc.nat(),
  })
  .chain(({ junctions, stateKind, turnSeed }) => {
    const junction = fc.nat({ max: junctions.length - 1 });
    const segment = fc.record({
      tail: junction,
      head: junction,
      forward: deciseconds,
      backward: deciseconds,
      flags: fc.constantFrom(0, 0, 0, SEGMENT_FLAG.ends, SEGMENT_FLAG.noSnap, SEGMENT_FLAG.island, SEGMENT_FLAG.ferry),
      points: fc.array(position, { maxLength: 3 }),
    });
    return fc
      .array(segment, { maxLength: 24, size: "max" })
      .map((segments) => ({ junctions, segments, stateKind, turnSeed }));
  });

/** Degrees of a grid position: about 110 m apart in latitude. */
export function toDegrees([x, y]: readonly [number, number]): [longitude: number, latitude: number] {
  return [5 + x / 1000, 48 + y / 1000];
}

/** The turn time of a pair in a sketch: 0 to 9 deciseconds, or banned one time in four. */
export function sketchTurnDeciseconds(turnSeed: number, from: number, to: number): number {
  const mixed = Math.imul(Math.imul(turnSeed ^ (from * 131 + to), 0x9e3779b1) ^ 0x5bd1e995, 0x85ebca6b) >>> 8;
  return mixed % 4 === 0 ? UNREACHABLE : mixed % 10;
}

export function buildSketch(
  { junctions, segments, stateKind, turnSeed }: NetworkSketch,
  junctionLongitude = Float64Array.from(junctions, (junction) => toDegrees(junction)[0]),
): RoadNetwork {
  const points = segments.flatMap((segment) => segment.points.map(toDegrees));
  const segmentFirstPoint = new Uint32Array(segments.length + 1);
  for (const [i, segment] of segments.entries())
    segmentFirstPoint[i + 1] = segmentFirstPoint[i] + segment.points.length;
  const roads = {
    metadata: {
      origin: "osm",
      profile: "car",
      profileVersion: "test",
      sources: [{ name: "Essai", producer: "Nous", licence: "aucune", vintage: "2024", sha256: "00" }],
      accessKmPerHour: 30,
      snapMetresMax: 250,
    },
    junctionLongitude,
    junctionLatitude: Float64Array.from(junctions, (junction) => toDegrees(junction)[1]),
    segmentTail: Uint32Array.from(segments, ({ tail }) => tail),
    segmentHead: Uint32Array.from(segments, ({ head }) => head),
    segmentForwardDeciseconds: Uint32Array.from(segments, ({ forward }) => forward),
    segmentBackwardDeciseconds: Uint32Array.from(segments, ({ backward }) => backward),
    segmentDecimetres: Uint32Array.from(segments, (_, segment) => 1000 + segment),
    segmentFlags: Uint8Array.from(segments, ({ flags }) => flags),
    segmentFirstPoint,
    pointLongitudeE7: Int32Array.from(points, ([longitude]) => Math.round(longitude * 1e7)),
    pointLatitudeE7: Int32Array.from(points, ([, latitude]) => Math.round(latitude * 1e7)),
  } as const;
  return stateKind === "junction"
    ? buildRoadNetwork({ ...roads, stateKind })
    : buildRoadNetwork({
        ...roads,
        stateKind,
        turnDeciseconds: (from, to) => sketchTurnDeciseconds(turnSeed, from, to),
      });
}
