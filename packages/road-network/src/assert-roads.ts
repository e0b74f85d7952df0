import { assertRows, check, fail } from "./invalid-road-network.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { type RoadNetwork, SEGMENT_FLAG } from "./road-network.ts";

/** Junctions, segments and their shapes: what a reader of roads provides. */
export type Roads = Omit<RoadNetwork, "metadata" | "stateKind" | "graph" | "arcDirectedSegment" | "segmentIndex">;

const KNOWN_FLAGS = Object.values(SEGMENT_FLAG).reduce<number>((bits, bit) => bits | bit, 0);

/** The part of `assertRoadNetwork` that bears on junctions, segments and shapes. @throws {InvalidRoadNetworkError} */
export function assertRoads(roads: Roads): void {
  const { junctionLongitude, junctionLatitude, segmentTail, segmentHead, segmentFirstPoint } = roads;
  const junctionCount = junctionLongitude.length;
  check(junctionLatitude.length === junctionCount, "junction arrays must have one length", {
    junctionLongitude: junctionCount,
    junctionLatitude: junctionLatitude.length,
  });
  for (let junction = 0; junction < junctionCount; junction++) {
    const longitude = junctionLongitude[junction];
    const latitude = junctionLatitude[junction];
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      fail("a junction must be at a longitude within 180 and a latitude within 90 degrees", {
        junction,
        longitude,
        latitude,
      });
    }
  }

  const segmentCount = segmentTail.length;
  for (const name of [
    "segmentHead",
    "segmentForwardDeciseconds",
    "segmentBackwardDeciseconds",
    "segmentDecimetres",
    "segmentFlags",
  ] as const) {
    check(roads[name].length === segmentCount, "segment arrays must have one length", {
      array: name,
      length: roads[name].length,
      segmentCount,
    });
  }
  for (let segment = 0; segment < segmentCount; segment++) {
    const tail = segmentTail[segment];
    const head = segmentHead[segment];
    if (tail >= junctionCount || head >= junctionCount) {
      fail("a segment must join existing junctions", { segment, tail, head, junctionCount });
    }
    const forward = roads.segmentForwardDeciseconds[segment];
    const backward = roads.segmentBackwardDeciseconds[segment];
    if (forward > UNREACHABLE || backward > UNREACHABLE) {
      fail("a segment's time must not exceed UNREACHABLE", { segment, forward, backward });
    }
    const flags = roads.segmentFlags[segment];
    if ((flags & ~KNOWN_FLAGS) !== 0) fail("a segment's flags must be bits of SEGMENT_FLAG", { segment, flags });
  }
  assertShapes(roads, segmentFirstPoint, segmentCount);
}

function assertShapes(roads: Roads, segmentFirstPoint: Uint32Array, segmentCount: number): void {
  const { pointLongitudeE7, pointLatitudeE7 } = roads;
  const pointCount = pointLongitudeE7.length;
  check(pointLatitudeE7.length === pointCount, "point arrays must have one length", {
    pointLongitudeE7: pointCount,
    pointLatitudeE7: pointLatitudeE7.length,
  });
  assertRows(segmentFirstPoint, segmentCount, pointCount, "segmentFirstPoint");
  for (let point = 0; point < pointCount; point++) {
    if (Math.abs(pointLongitudeE7[point]) > 180e7 || Math.abs(pointLatitudeE7[point]) > 90e7) {
      fail("a point must be within 180 degrees of longitude and 90 of latitude", {
        point,
        longitudeE7: pointLongitudeE7[point],
        latitudeE7: pointLatitudeE7[point],
      });
    }
  }
}
