import { FORWARD, type RoadNetwork } from "@maillage/road-network";
import type { RouteStep } from "./find-route.ts";

type Position = readonly [number, number];

/**
 * The line a route draws, `[longitude, latitude]` in degrees, following the drawn shape of each segment. Consecutive
 * equal points are written once; a route that does not leave its starting point has one point, twice.
 */
export function buildRouteLine(network: RoadNetwork, steps: readonly RouteStep[]): Position[] {
  const line: Position[] = [];
  for (const step of steps) {
    for (const position of listStepPositions(network, step)) {
      const last = line.at(-1);
      if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) {
        line.push(position);
      }
    }
  }
  const only = line[0];
  return line.length === 1 ? [only, only] : line;
}

/** Points of a segment's shape from its tail to its head, both included. */
export function listShape(network: RoadNetwork, segment: number): Position[] {
  const tail = network.segmentTail[segment];
  const head = network.segmentHead[segment];
  const shape: Position[] = [[network.junctionLongitude[tail], network.junctionLatitude[tail]]];
  for (let point = network.segmentFirstPoint[segment]; point < network.segmentFirstPoint[segment + 1]; point++) {
    shape.push([network.pointLongitudeE7[point] / 1e7, network.pointLatitudeE7[point] / 1e7]);
  }
  shape.push([network.junctionLongitude[head], network.junctionLatitude[head]]);
  return shape;
}

function listStepPositions(network: RoadNetwork, step: RouteStep): Position[] {
  const shape = listShape(network, step.segment);
  const least = Math.min(step.startFraction, step.endFraction);
  const most = Math.max(step.startFraction, step.endFraction);
  const part = least === 0 && most === 1 ? shape : cutShape(shape, least, most);
  return step.direction === FORWARD ? part : part.reverse();
}

/** The stretch of a shape between two fractions of its length. */
function cutShape(shape: readonly Position[], least: number, most: number): Position[] {
  const pointLength = [0];
  for (let i = 1; i < shape.length; i++) {
    pointLength.push(pointLength[i - 1] + flatLength(shape[i - 1], shape[i]));
  }
  const whole = pointLength[shape.length - 1];
  const start = least * whole;
  const end = most * whole;
  const inside = shape.filter((_, i) => pointLength[i] > start && pointLength[i] < end);
  return [pointAt(shape, pointLength, start), ...inside, pointAt(shape, pointLength, end)];
}

function pointAt(shape: readonly Position[], pointLength: readonly number[], length: number): Position {
  let i = 1;
  while (i < shape.length - 1 && pointLength[i] < length) {
    i++;
  }
  const stretch = pointLength[i] - pointLength[i - 1];
  const part = stretch === 0 ? 0 : Math.min(1, (length - pointLength[i - 1]) / stretch);
  const [fromLongitude, fromLatitude] = shape[i - 1];
  const [toLongitude, toLatitude] = shape[i];
  return [fromLongitude + part * (toLongitude - fromLongitude), fromLatitude + part * (toLatitude - fromLatitude)];
}

/** In degrees of latitude: only ratios of lengths along one segment matter, so the plane at its latitude is enough. */
function flatLength(a: Position, b: Position): number {
  const shrink = Math.cos(((a[1] + b[1]) / 2) * (Math.PI / 180));
  return Math.hypot((b[0] - a[0]) * shrink, b[1] - a[1]);
}
