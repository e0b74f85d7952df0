import { getDirectedSegmentDeciseconds, getDirectedSegmentHead, getDirectedSegmentTail } from "../junction-graph.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import type { RoadSegments } from "./road-segments.ts";

/**
 * The segments, followed by one-way copies of directed ones, each forward in the direction of its original. No place is
 * set on a copy.
 */
export function copySegments(segments: RoadSegments, originals: readonly number[]): RoadSegments {
  const copyLongitudeE7: number[] = [];
  const copyLatitudeE7: number[] = [];
  const copyFirstPoint: number[] = [];
  for (const original of originals) {
    const first = segments.segmentFirstPoint[original >>> 1];
    const pointCount = segments.segmentFirstPoint[(original >>> 1) + 1] - first;
    for (let i = 0; i < pointCount; i++) {
      const point = (original & 1) === 0 ? first + i : first + pointCount - 1 - i;
      copyLongitudeE7.push(segments.pointLongitudeE7[point]);
      copyLatitudeE7.push(segments.pointLatitudeE7[point]);
    }
    copyFirstPoint.push(segments.pointLongitudeE7.length + copyLongitudeE7.length);
  }
  const uint32 = (values: Uint32Array, more: readonly number[]) =>
    append(values, more, new Uint32Array(values.length + more.length));
  const int32 = (values: Int32Array, more: readonly number[]) =>
    append(values, more, new Int32Array(values.length + more.length));
  const uint8 = (values: Uint8Array, more: readonly number[]) =>
    append(values, more, new Uint8Array(values.length + more.length));
  return {
    junctionLongitude: segments.junctionLongitude,
    junctionLatitude: segments.junctionLatitude,
    segmentTail: uint32(
      segments.segmentTail,
      originals.map((original) => getDirectedSegmentTail(segments, original)),
    ),
    segmentHead: uint32(
      segments.segmentHead,
      originals.map((original) => getDirectedSegmentHead(segments, original)),
    ),
    segmentForwardDeciseconds: uint32(
      segments.segmentForwardDeciseconds,
      originals.map((original) => getDirectedSegmentDeciseconds(segments, original)),
    ),
    segmentBackwardDeciseconds: uint32(
      segments.segmentBackwardDeciseconds,
      originals.map(() => UNREACHABLE),
    ),
    segmentDecimetres: uint32(
      segments.segmentDecimetres,
      originals.map((original) => segments.segmentDecimetres[original >>> 1]),
    ),
    segmentFlags: uint8(
      segments.segmentFlags,
      originals.map((original) => segments.segmentFlags[original >>> 1] | SEGMENT_FLAG.noSnap),
    ),
    segmentFirstPoint: uint32(segments.segmentFirstPoint, copyFirstPoint),
    pointLongitudeE7: int32(segments.pointLongitudeE7, copyLongitudeE7),
    pointLatitudeE7: int32(segments.pointLatitudeE7, copyLatitudeE7),
  };
}

function append<A extends Uint32Array | Int32Array | Uint8Array>(values: A, more: readonly number[], all: A): A {
  all.set(values);
  all.set(more, values.length);
  return all;
}
