import Flatbush from "flatbush";
import { orient2d } from "robust-predicates";
import type { RoadNetwork } from "../road-network.ts";
import { listSegmentCoordinates } from "../segment-geometry.ts";
import { assertCutLine, type CutPoint } from "./cut-line.ts";

/** A place on a segment's drawn shape: a piece of it, counted from its tail, and how far along that piece, 0 to 1. */
export interface ShapePlace {
  readonly piece: number;
  readonly part: number;
}

/** A segment that a line crosses or touches; what lies between the first and the last crossing is cut off from both ends. */
export interface RoadCrossing {
  readonly segment: number;
  /** Nearest to its tail. */
  readonly first: ShapePlace;
  /** Nearest to its head; the same where the line crosses once. */
  readonly last: ShapePlace;
}

/**
 * Segments whose drawn shape the line crosses or touches, in increasing order, and where. Whether they meet is decided
 * exactly for the coordinates as they are (adaptive predicates: Shewchuk 1997); where, to the rounding. Straight pieces in
 * the plane of degrees, as maps draw them. A bridge over the line is crossed like any road: heights are not known.
 *
 * @throws {InvalidRoadCutError} when the line is not one.
 */
export function findRoadCrossings(network: RoadNetwork, line: readonly CutPoint[]): RoadCrossing[] {
  assertCutLine(line);
  if (network.segmentTail.length === 0) return [];
  const { segmentIndex } = network;
  const index = Flatbush.from(segmentIndex.buffer, segmentIndex.byteOffset);
  const places = new Map<number, ShapePlace[]>();
  for (let i = 1; i < line.length; i++) {
    const [start, end] = [line[i - 1], line[i]];
    const candidates = index.search(
      Math.min(start[0], end[0]),
      Math.min(start[1], end[1]),
      Math.max(start[0], end[0]),
      Math.max(start[1], end[1]),
    );
    for (const segment of candidates) {
      const found = findPlaces(listSegmentCoordinates(network, segment), start, end);
      if (found.length > 0) places.set(segment, [...(places.get(segment) ?? []), ...found]);
    }
  }
  return [...places]
    .map(([segment, all]) => {
      const inOrder = all.toSorted((a, b) => a.piece - b.piece || a.part - b.part);
      return { segment, first: inOrder[0], last: inOrder[inOrder.length - 1] };
    })
    .sort((a, b) => a.segment - b.segment);
}

/** Where a shape meets a straight stretch: one place a piece, or the two ends of what they share. */
function findPlaces(shape: readonly CutPoint[], start: CutPoint, end: CutPoint): ShapePlace[] {
  const places: ShapePlace[] = [];
  for (let piece = 0; piece + 1 < shape.length; piece++) {
    const [a, b] = [shape[piece], shape[piece + 1]];
    const sideA = orient2d(...start, ...end, ...a);
    const sideB = orient2d(...start, ...end, ...b);
    if (sideA === 0 && sideB === 0) places.push(...findShared(piece, a, b, start, end));
    else if (sideA * sideB <= 0 && areApart(orient2d(...a, ...b, ...start), orient2d(...a, ...b, ...end))) {
      places.push({ piece, part: sideA / (sideA - sideB) });
    }
  }
  return places;
}

/** On two sides of a line, or one of them on it. Signs only: the product of two small numbers may vanish. */
function areApart(side: number, otherSide: number): boolean {
  return Math.sign(side) * Math.sign(otherSide) <= 0;
}

/** Ends of what two pieces of one line have in common, as parts of the first; none when they are apart. */
function findShared(piece: number, a: CutPoint, b: CutPoint, start: CutPoint, end: CutPoint): ShapePlace[] {
  // Along the axis where the pieces are longest; a piece that is a point is its own start.
  const reach = (axis: 0 | 1) => Math.abs(b[axis] - a[axis]) + Math.abs(end[axis] - start[axis]);
  const axis = reach(0) >= reach(1) ? 0 : 1;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(start[axis], end[axis]));
  const high = Math.min(Math.max(a[axis], b[axis]), Math.max(start[axis], end[axis]));
  if (low > high) return [];
  const partOf = (value: number) => (a[axis] === b[axis] ? 0 : (value - a[axis]) / (b[axis] - a[axis]));
  return [partOf(low), partOf(high)].map((part) => ({ piece, part }));
}
