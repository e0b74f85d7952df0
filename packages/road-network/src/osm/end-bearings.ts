import { metresPerLatitudeDegree, metresPerLongitudeDegree } from "../local-metres.ts";
import type { OsmSegments } from "./contract-edges.ts";
import { type OsmRoads, WAY_FLAG } from "./osm-roads.ts";

/** How far along the road to look for where it really leads, metres. */
const LOOK_AHEAD_METRES = {
  /** Roundabouts bend at once: only their first metres tell the angle. */
  roundabout: 2,
  /** Service roads and tracks are short and loosely drawn. */
  minor: 10,
  /** Other roads: past the width of the crossing they start from. Of 5 to 45 m, 10 to 15 agree best with OSRM. */
  road: 15,
} as const;

/**
 * Float32[2 * segmentCount]: bearing in degrees, clockwise from north, of each segment seen from its tail (even) and from
 * its head (odd), looking into it. Taken at a point some metres down its shape, so that how the junction itself was
 * drawn does not count.
 */
export function computeEndBearings(roads: OsmRoads, segments: OsmSegments): Float32Array {
  const { segmentFirstPoint, pointLongitudeE7, pointLatitudeE7, segmentEndWay, junctionNode } = segments;
  const { nodeLongitudeE7, nodeLatitudeE7 } = roads;
  const wayFlags = roads.wayFlags.values;
  const segmentCount = segments.segmentTail.length;
  const endBearing = new Float32Array(2 * segmentCount);

  for (let end = 0; end < 2 * segmentCount; end++) {
    const segment = end >>> 1;
    const isTail = (end & 1) === 0;
    const first = segmentFirstPoint[segment];
    const last = segmentFirstPoint[segment + 1];
    const nearNode = junctionNode[isTail ? segments.segmentTail[segment] : segments.segmentHead[segment]];
    const farNode = junctionNode[isTail ? segments.segmentHead[segment] : segments.segmentTail[segment]];
    const flags = wayFlags[segmentEndWay[end]];
    let metresLeft: number =
      flags & WAY_FLAG.roundabout
        ? LOOK_AHEAD_METRES.roundabout
        : flags & WAY_FLAG.minor
          ? LOOK_AHEAD_METRES.minor
          : LOOK_AHEAD_METRES.road;

    const latitude = nodeLatitudeE7[nearNode] / 1e7;
    const metresPerEastE7 = metresPerLongitudeDegree(latitude) / 1e7;
    const metresPerNorthE7 = metresPerLatitudeDegree(latitude) / 1e7;
    // East and north of the junction, metres.
    let east = 0;
    let north = 0;
    const pointCount = last - first;
    for (let i = 0; i <= pointCount && metresLeft > 0; i++) {
      const point = isTail ? first + i : last - 1 - i;
      const longitudeE7 = i < pointCount ? pointLongitudeE7[point] : nodeLongitudeE7[farNode];
      const latitudeE7 = i < pointCount ? pointLatitudeE7[point] : nodeLatitudeE7[farNode];
      const nextEast = (longitudeE7 - nodeLongitudeE7[nearNode]) * metresPerEastE7;
      const nextNorth = (latitudeE7 - nodeLatitudeE7[nearNode]) * metresPerNorthE7;
      const metres = Math.hypot(nextEast - east, nextNorth - north);
      const share = metres > metresLeft ? metresLeft / metres : 1;
      // A loop comes back to the junction: never look back at where one stands.
      if (i === pointCount && farNode === nearNode && share === 1) break;
      east += share * (nextEast - east);
      north += share * (nextNorth - north);
      metresLeft -= metres;
    }
    endBearing[end] = (Math.atan2(east, north) * 180) / Math.PI;
  }
  return endBearing;
}
