import type { RoadNetwork } from "@maillage/road-network";
import type { Position } from "geojson";

/** One line per segment, from its tail to its head, `[longitude, latitude]` in degrees, in segment order. */
export function buildRoadLines(network: RoadNetwork): Position[][] {
  return Array.from(network.segmentTail, (tail, segment) => {
    const head = network.segmentHead[segment] ?? Number.NaN;
    const line: Position[] = [junction(network, tail)];
    const last = network.segmentFirstPoint[segment + 1] ?? 0;
    for (let point = network.segmentFirstPoint[segment] ?? 0; point < last; point++) {
      line.push([
        (network.pointLongitudeE7[point] ?? Number.NaN) / 1e7,
        (network.pointLatitudeE7[point] ?? Number.NaN) / 1e7,
      ]);
    }
    line.push(junction(network, head));
    return line;
  });
}

function junction({ junctionLongitude, junctionLatitude }: RoadNetwork, index: number): Position {
  return [junctionLongitude[index] ?? Number.NaN, junctionLatitude[index] ?? Number.NaN];
}
