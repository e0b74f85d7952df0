import { metresBetween } from "./local-metres.ts";
import type { RoadNetwork } from "./road-network.ts";

/** The arrays that segments are drawn from. */
export type DrawnSegments = Pick<
  RoadNetwork,
  | "junctionLongitude"
  | "junctionLatitude"
  | "segmentTail"
  | "segmentHead"
  | "segmentFirstPoint"
  | "pointLongitudeE7"
  | "pointLatitudeE7"
>;

/**
 * The drawn line of the part of a segment between two fractions of its shape (0 at its tail, 1 at its head), travelled
 * from the first to the second, so backwards when the first is greater. Pairs of degrees, longitude first; at least two
 * pairs, equal when the fractions are; consecutive points of the shape are given as they are, even when equal.
 */
export function listSegmentCoordinates(
  segments: DrawnSegments,
  segment: number,
  startFraction = 0,
  endFraction = 1,
): [longitude: number, latitude: number][] {
  const shape = listShape(segments, segment);
  const low = Math.min(startFraction, endFraction);
  const high = Math.max(startFraction, endFraction);

  const pointMetres = [0];
  for (let i = 1; i < shape.length; i++) {
    pointMetres.push(pointMetres[i - 1] + metresBetween(...shape[i - 1], ...shape[i]));
  }
  const totalMetres = pointMetres[pointMetres.length - 1];
  const part = [locate(shape, pointMetres, low)];
  for (let i = 1; i + 1 < shape.length; i++) {
    if (pointMetres[i] > low * totalMetres && pointMetres[i] < high * totalMetres) part.push(shape[i]);
  }
  part.push(locate(shape, pointMetres, high));
  return startFraction <= endFraction ? part : part.reverse();
}

/**
 * Length along the drawn shape of a segment, metres, to the nearest decimetre when built from a road file. For a modelled
 * network use `segmentDecimetres`, which is longer: its roads wind and its drawing does not.
 */
export function computeShapeMetres(segments: DrawnSegments, segment: number): number {
  const shape = listShape(segments, segment);
  let metres = 0;
  for (let i = 1; i < shape.length; i++) metres += metresBetween(...shape[i - 1], ...shape[i]);
  return metres;
}

function listShape(segments: DrawnSegments, segment: number): [number, number][] {
  const tail = segments.segmentTail[segment];
  const head = segments.segmentHead[segment];
  const shape: [number, number][] = [[segments.junctionLongitude[tail], segments.junctionLatitude[tail]]];
  for (let point = segments.segmentFirstPoint[segment]; point < segments.segmentFirstPoint[segment + 1]; point++) {
    shape.push([segments.pointLongitudeE7[point] / 1e7, segments.pointLatitudeE7[point] / 1e7]);
  }
  shape.push([segments.junctionLongitude[head], segments.junctionLatitude[head]]);
  return shape;
}

/** The point at a fraction of the shape; the ends exactly at 0 and 1. */
function locate(shape: [number, number][], pointMetres: number[], fraction: number): [number, number] {
  const last = shape.length - 1;
  const totalMetres = pointMetres[last];
  if (fraction <= 0 || totalMetres === 0) return shape[0];
  if (fraction >= 1) return shape[last];
  const metres = fraction * totalMetres;
  let piece = 1;
  while (piece < last && pointMetres[piece] < metres) piece++;
  const t = (metres - pointMetres[piece - 1]) / (pointMetres[piece] - pointMetres[piece - 1]);
  const [longitudeA, latitudeA] = shape[piece - 1];
  const [longitudeB, latitudeB] = shape[piece];
  return [longitudeA + t * (longitudeB - longitudeA), latitudeA + t * (latitudeB - latitudeA)];
}
