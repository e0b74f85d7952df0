import { metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
import type { DrawnSegments } from "./segment-geometry.ts";

/**
 * How far the line drawn may pass from a point left out, metres. Less than the width of a lane, and than the accuracy of
 * surveys: at most three places in a thousand near roads of the extracts are set on another road for it, as near to a
 * metre. It takes a quarter to a third of their points; 2 m would take two in five, 3 m half.
 */
export const SHAPE_TOLERANCE_METRES = 1;

/**
 * A long shape is simplified in runs of this many points, whose ends are kept: the worst case of the algorithm is
 * quadratic in a run, and a run this long costs one point in a thousand.
 */
const RUN_POINT_COUNT = 1000;

/** The arrays of the points of shapes. */
export type SegmentPoints = Pick<DrawnSegments, "segmentFirstPoint" | "pointLongitudeE7" | "pointLatitudeE7">;

/**
 * The shapes with only the points they need: every point left out is within `toleranceMetres` (limit included) of the
 * stretch that replaces it, and that stretch within as much of the line it replaces. So the distance from any place to
 * a segment changes by at most the tolerance. Points kept are not moved; junctions, lengths and times are not touched.
 *
 * Douglas and Peucker's algorithm (1973), with the distance to the stretch itself and not to its endless line, in the
 * plane tangent at the segment's tail. Of points equally far the first is kept: the same shapes give the same points.
 */
export function simplifyShapes(segments: DrawnSegments, toleranceMetres = SHAPE_TOLERANCE_METRES): SegmentPoints {
  const { junctionLongitude, junctionLatitude, segmentTail, segmentHead, segmentFirstPoint } = segments;
  const { pointLongitudeE7, pointLatitudeE7 } = segments;
  const segmentCount = segmentTail.length;
  const simplifiedFirstPoint = new Uint32Array(segmentCount + 1);
  const simplifiedLongitudeE7 = new Int32Array(pointLongitudeE7.length);
  const simplifiedLatitudeE7 = new Int32Array(pointLatitudeE7.length);
  const line = new LineSimplifier(toleranceMetres);

  let keptCount = 0;
  for (let segment = 0; segment < segmentCount; segment++) {
    const firstPoint = segmentFirstPoint[segment];
    const pointCount = segmentFirstPoint[segment + 1] - firstPoint;
    if (pointCount > 0) {
      // East and north of the tail, metres: the tail, the points between, the head.
      const tail = segmentTail[segment];
      const head = segmentHead[segment];
      const longitude = junctionLongitude[tail];
      const latitude = junctionLatitude[tail];
      const metresPerLongitude = metresPerLongitudeDegree(latitude);
      const metresPerLatitude = metresPerLatitudeDegree(latitude);
      line.start(pointCount + 2);
      for (let i = 0; i < pointCount; i++) {
        line.east[i + 1] = (pointLongitudeE7[firstPoint + i] / 1e7 - longitude) * metresPerLongitude;
        line.north[i + 1] = (pointLatitudeE7[firstPoint + i] / 1e7 - latitude) * metresPerLatitude;
      }
      line.east[pointCount + 1] = (junctionLongitude[head] - longitude) * metresPerLongitude;
      line.north[pointCount + 1] = (junctionLatitude[head] - latitude) * metresPerLatitude;

      for (let start = 0; start <= pointCount; start += RUN_POINT_COUNT) {
        const end = Math.min(start + RUN_POINT_COUNT, pointCount + 1);
        line.isKept[end] = 1;
        line.keepBetween(start, end);
      }
      for (let i = 0; i < pointCount; i++) {
        if (line.isKept[i + 1] === 0) continue;
        simplifiedLongitudeE7[keptCount] = pointLongitudeE7[firstPoint + i];
        simplifiedLatitudeE7[keptCount] = pointLatitudeE7[firstPoint + i];
        keptCount++;
      }
    }
    simplifiedFirstPoint[segment + 1] = keptCount;
  }
  return {
    segmentFirstPoint: simplifiedFirstPoint,
    pointLongitudeE7: simplifiedLongitudeE7.slice(0, keptCount),
    pointLatitudeE7: simplifiedLatitudeE7.slice(0, keptCount),
  };
}

/** One line at a time, in arrays used again for all. */
class LineSimplifier {
  east = new Float64Array(256);
  north = new Float64Array(256);
  isKept = new Uint8Array(256);
  readonly #squaredTolerance: number;
  readonly #stack: number[] = [];

  constructor(toleranceMetres: number) {
    this.#squaredTolerance = toleranceMetres * toleranceMetres;
  }

  /** Makes room for a line, none of whose points is kept yet. East and north are then for the caller to write. */
  start(pointCount: number): void {
    if (pointCount > this.east.length) {
      this.east = new Float64Array(2 * pointCount);
      this.north = new Float64Array(2 * pointCount);
      this.isKept = new Uint8Array(2 * pointCount);
    } else this.isKept.fill(0, 0, pointCount);
  }

  /** Marks the points needed between two that are kept: the farthest from the stretch if too far, then both sides of it. */
  keepBetween(start: number, end: number): void {
    const { east, north, isKept } = this;
    const stack = this.#stack;
    stack.push(start, end);
    for (let b = stack.pop(), a = stack.pop(); a !== undefined && b !== undefined; b = stack.pop(), a = stack.pop()) {
      const dx = east[b] - east[a];
      const dy = north[b] - north[a];
      const squaredLength = dx * dx + dy * dy;
      let farthest = a;
      let farthestSquared = this.#squaredTolerance;
      for (let i = a + 1; i < b; i++) {
        let x = east[i] - east[a];
        let y = north[i] - north[a];
        const along = x * dx + y * dy;
        if (along >= squaredLength) {
          x -= dx;
          y -= dy;
        } else if (along > 0) {
          const part = along / squaredLength;
          x -= part * dx;
          y -= part * dy;
        }
        const squared = x * x + y * y;
        if (squared > farthestSquared) {
          farthestSquared = squared;
          farthest = i;
        }
      }
      if (farthest === a) continue;
      isKept[farthest] = 1;
      if (farthest - a > 1) stack.push(a, farthest);
      if (b - farthest > 1) stack.push(farthest, b);
    }
  }
}
