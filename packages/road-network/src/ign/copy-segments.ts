import { UNREACHABLE } from "../road-graph.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import type { IgnSegments } from "./contract-roads.ts";

/** The segments, followed by one-way copies of directed ones, each forward in the direction of its original. */
export function copySegments(segments: IgnSegments, originals: readonly number[]): IgnSegments {
  const isForward = (state: number) => (state & 1) === 0;
  const withCopies = (forward: Uint32Array, backward: Uint32Array) =>
    append(
      forward,
      originals.map((state) => (isForward(state) ? forward : backward)[state >>> 1]),
      uint32,
    );
  const copyLongitudeE7: number[] = [];
  const copyLatitudeE7: number[] = [];
  const copyFirstPoint: number[] = [];
  for (const state of originals) {
    const first = segments.segmentFirstPoint[state >>> 1];
    const pointCount = segments.segmentFirstPoint[(state >>> 1) + 1] - first;
    for (let i = 0; i < pointCount; i++) {
      const point = isForward(state) ? first + i : first + pointCount - 1 - i;
      copyLongitudeE7.push(segments.pointLongitudeE7[point]);
      copyLatitudeE7.push(segments.pointLatitudeE7[point]);
    }
    copyFirstPoint.push(segments.pointLongitudeE7.length + copyLongitudeE7.length);
  }
  return {
    junctionNode: segments.junctionNode,
    segmentTail: withCopies(segments.segmentTail, segments.segmentHead),
    segmentHead: withCopies(segments.segmentHead, segments.segmentTail),
    segmentForwardDeciseconds: withCopies(segments.segmentForwardDeciseconds, segments.segmentBackwardDeciseconds),
    segmentBackwardDeciseconds: append(
      segments.segmentBackwardDeciseconds,
      originals.map(() => UNREACHABLE),
      uint32,
    ),
    segmentDecimetres: withCopies(segments.segmentDecimetres, segments.segmentDecimetres),
    segmentFlags: append(
      segments.segmentFlags,
      originals.map((state) => segments.segmentFlags[state >>> 1] | SEGMENT_FLAG.noSnap),
      (length): Uint8Array => new Uint8Array(length),
    ),
    segmentFirstPoint: append(segments.segmentFirstPoint, copyFirstPoint, uint32),
    pointLongitudeE7: append(segments.pointLongitudeE7, copyLongitudeE7, int32),
    pointLatitudeE7: append(segments.pointLatitudeE7, copyLatitudeE7, int32),
    segmentEndRow: append(
      segments.segmentEndRow,
      originals.flatMap((state) => [segments.segmentEndRow[state], segments.segmentEndRow[state ^ 1]]),
      uint32,
    ),
  };
}

function append<A extends Uint32Array | Int32Array | Uint8Array>(
  values: A,
  more: readonly number[],
  create: (length: number) => A,
): A {
  const all = create(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}

function uint32(length: number): Uint32Array {
  return new Uint32Array(length);
}

function int32(length: number): Int32Array {
  return new Int32Array(length);
}
