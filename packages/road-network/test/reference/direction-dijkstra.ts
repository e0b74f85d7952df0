import { type RoadNetwork, SEGMENT_FLAG, UNREACHABLE } from "../../src/index.ts";

/** A place on the network: how far along which segment. */
export interface PlaceOnSegment {
  readonly segment: number;
  /** 0 at the tail, 1 at the head. */
  readonly fraction: number;
  readonly metres: number;
}

/**
 * The nearest allowed segment by looking at all of them, in a plane tangent at the place; one open both ways rather than
 * a one-way one nearer by 0.1 m at most.
 */
export function nearestSegment(network: RoadNetwork, longitude: number, latitude: number): PlaceOnSegment {
  const metresPerDegree = 111_195;
  const east = metresPerDegree * Math.cos((latitude * Math.PI) / 180);
  let best: PlaceOnSegment = { segment: -1, fraction: 0, metres: Number.POSITIVE_INFINITY };
  let bestBothWays = best;
  for (let segment = 0; segment < network.segmentTail.length; segment++) {
    if ((network.segmentFlags[segment] & (SEGMENT_FLAG.noSnap | SEGMENT_FLAG.island)) !== 0) continue;
    const points: [number, number][] = shapeOf(network, segment).map(([x, y]) => [
      (x - longitude) * east,
      (y - latitude) * metresPerDegree,
    ]);
    let lengthBefore = 0;
    let nearest = Number.POSITIVE_INFINITY;
    let along = 0;
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1];
      const [bx, by] = points[i];
      const length = Math.hypot(bx - ax, by - ay);
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / (length * length)));
      const metres = Math.hypot(ax + share * (bx - ax), ay + share * (by - ay));
      if (metres < nearest) {
        nearest = metres;
        along = lengthBefore + share * length;
      }
      lengthBefore += length;
    }
    const place = { segment, fraction: lengthBefore === 0 ? 0 : along / lengthBefore, metres: nearest };
    const isBothWays =
      network.segmentForwardDeciseconds[segment] < UNREACHABLE &&
      network.segmentBackwardDeciseconds[segment] < UNREACHABLE;
    if (nearest < best.metres) best = place;
    if (nearest < bestBothWays.metres && isBothWays) bestBothWays = place;
  }
  return bestBothWays.metres <= best.metres + 0.1 ? bestBothWays : best;
}

function shapeOf(network: RoadNetwork, segment: number): [number, number][] {
  const tail = network.segmentTail[segment];
  const head = network.segmentHead[segment];
  const shape: [number, number][] = [[network.junctionLongitude[tail], network.junctionLatitude[tail]]];
  for (let p = network.segmentFirstPoint[segment]; p < network.segmentFirstPoint[segment + 1]; p++) {
    shape.push([network.pointLongitudeE7[p] / 1e7, network.pointLatitudeE7[p] / 1e7]);
  }
  shape.push([network.junctionLongitude[head], network.junctionLatitude[head]]);
  return shape;
}

/**
 * Deciseconds from one place to each of the others, Infinity when unreachable: Dijkstra's algorithm over directed
 * segments with a sorted list for a queue. Shares no code with the engine.
 */
export function timesFromPlace(
  network: RoadNetwork,
  source: PlaceOnSegment,
  targets: readonly PlaceOnSegment[],
): number[] {
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  const times = [network.segmentForwardDeciseconds, network.segmentBackwardDeciseconds];
  const reached = new Map<number, number>();
  const queue = new Map<number, number>();
  const offer = (state: number, deciseconds: number) => {
    if (!reached.has(state) && deciseconds < (queue.get(state) ?? Number.POSITIVE_INFINITY))
      queue.set(state, deciseconds);
  };
  const results = targets.map(() => Number.POSITIVE_INFINITY);
  for (const direction of [0, 1]) {
    const state = 2 * source.segment + direction;
    const whole = times[direction][source.segment];
    if (whole === UNREACHABLE) continue;
    const done = direction === 0 ? source.fraction : 1 - source.fraction;
    for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++) {
      offer(arcHead[arc], arcDeciseconds[arc] - done * whole);
    }
    targets.forEach((target, i) => {
      if (target.segment !== source.segment) return;
      const targetDone = direction === 0 ? target.fraction : 1 - target.fraction;
      if (targetDone >= done) results[i] = Math.min(results[i], (targetDone - done) * whole);
    });
  }
  while (queue.size > 0) {
    let state = -1;
    let deciseconds = Number.POSITIVE_INFINITY;
    for (const [candidate, time] of queue) if (time < deciseconds) [state, deciseconds] = [candidate, time];
    queue.delete(state);
    reached.set(state, deciseconds);
    for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++)
      offer(arcHead[arc], deciseconds + arcDeciseconds[arc]);
  }
  targets.forEach((target, i) => {
    for (const direction of [0, 1]) {
      const time = reached.get(2 * target.segment + direction);
      if (time === undefined) continue;
      const share = direction === 0 ? target.fraction : 1 - target.fraction;
      results[i] = Math.min(results[i], time + share * times[direction][target.segment]);
    }
  });
  return results;
}
