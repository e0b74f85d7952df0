import { countDifferences } from "./domination.ts";
import type { MedianInstance } from "./median-instance.ts";

/**
 * Medians whose optimum is known because a perfect code exists, as in the "perfect codes" of Kochetov's benchmark library: with p
 * centres and balls of radius one that fill everything without overlap, all but p vertices are at 1, and nothing can be less.
 */
export function buildHammingMedian(letters: number, length: number, medianCount: number): MedianInstance {
  return buildMedian(letters ** length, medianCount, (a, b) => countDifferences(a, b, letters));
}

/** A square grid closed on itself; distances along its lines. */
export function buildTorusMedian(side: number, medianCount: number): MedianInstance {
  const around = (a: number, b: number) => Math.min(Math.abs(a - b), side - Math.abs(a - b));
  return buildMedian(
    side * side,
    medianCount,
    (a, b) => around(Math.floor(a / side), Math.floor(b / side)) + around(a % side, b % side),
  );
}

function buildMedian(
  vertexCount: number,
  medianCount: number,
  distanceOf: (a: number, b: number) => number,
): MedianInstance {
  const distance = new Float64Array(vertexCount * vertexCount);
  for (let a = 0; a < vertexCount; a++)
    for (let b = 0; b < vertexCount; b++) distance[a * vertexCount + b] = distanceOf(a, b);
  return { vertexCount, medianCount, distance };
}
