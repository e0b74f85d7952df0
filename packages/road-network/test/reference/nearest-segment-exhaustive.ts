import { listSegmentCoordinates, type RoadNetwork, UNREACHABLE } from "../../src/index.ts";

/**
 * Where a place would be snapped, from looking at every segment: the nearest, or the nearest open both ways when farther
 * by 0.1 m at most. Undefined when none is within the limit.
 */
export function nearestSegmentExhaustive(
  network: RoadNetwork,
  longitude: number,
  latitude: number,
  mayUse: (segment: number) => boolean,
  metresPerDegree: readonly [longitude: number, latitude: number],
): { metres: number; segments: number[]; fractionOf: Map<number, number> } | undefined {
  const distanceOf = new Map<number, number>();
  const fractionOf = new Map<number, number>();
  for (let segment = 0; segment < network.segmentTail.length; segment++) {
    if (!mayUse(segment)) continue;
    const shape = listSegmentCoordinates(network, segment).map(([x, y]) => [
      (x - longitude) * metresPerDegree[0],
      (y - latitude) * metresPerDegree[1],
    ]);
    let nearest = Number.POSITIVE_INFINITY;
    let metresTo = 0;
    let total = 0;
    for (let i = 1; i < shape.length; i++) {
      const [ax, ay] = shape[i - 1];
      const [bx, by] = shape[i];
      const length = Math.hypot(bx - ax, by - ay);
      const t = length === 0 ? 0 : Math.min(Math.max(-(ax * (bx - ax) + ay * (by - ay)) / length ** 2, 0), 1);
      const distance = Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
      if (distance < nearest - 1e-9) {
        nearest = distance;
        metresTo = total + t * length;
      }
      total += length;
    }
    distanceOf.set(segment, nearest);
    fractionOf.set(segment, total === 0 ? 0 : metresTo / total);
  }
  const nearestOf = (segments: Iterable<number>) =>
    Math.min(...[...segments].map((segment) => distanceOf.get(segment) ?? Number.POSITIVE_INFINITY));
  const snapMetresMax = network.metadata.snapMetresMax;
  const nearest = nearestOf(distanceOf.keys());
  if (nearest > snapMetresMax) return undefined;
  const bothWays = [...distanceOf.keys()].filter((segment) =>
    [network.segmentForwardDeciseconds, network.segmentBackwardDeciseconds].every(
      (times) => times[segment] < UNREACHABLE,
    ),
  );
  const isBothWays = nearestOf(bothWays) <= Math.min(nearest + 0.1, snapMetresMax);
  const metres = isBothWays ? nearestOf(bothWays) : nearest;
  // All that are as near, to the rounding of a sum of squares of a few hundred metres.
  const isAsNear = (segment: number) => Math.abs((distanceOf.get(segment) ?? Number.NaN) - metres) < 1e-6;
  const segments = (isBothWays ? bothWays : [...distanceOf.keys()]).filter(isAsNear);
  return { metres, segments, fractionOf };
}
