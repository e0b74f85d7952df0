import type { MedianInstance } from "./median-instance.ts";
import { InvalidInstanceError, NumberStream } from "./number-stream.ts";

/**
 * A file `pmed…` of the OR-Library (Beasley 1985): vertices, edges, medians, then edges as two vertices (from 1) and a length; an
 * edge given twice has its last length, as the library says. Distances are those of shortest paths (Floyd).
 *
 * @throws {InvalidInstanceError} also when the graph is in several pieces.
 */
export function readPmed(text: string): MedianInstance {
  const numbers = new NumberStream(text);
  const vertexCount = numbers.read("vertices", 1, 10_000);
  const edgeCount = numbers.read("edges", 0, 1e8);
  const medianCount = numbers.read("medians", 1, vertexCount);
  const distance = new Float64Array(vertexCount * vertexCount).fill(Number.POSITIVE_INFINITY);
  for (let vertex = 0; vertex < vertexCount; vertex++) distance[vertex * vertexCount + vertex] = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const tail = numbers.read("vertex", 1, vertexCount) - 1;
    const head = numbers.read("vertex", 1, vertexCount) - 1;
    const length = numbers.read("length", 0, 1e12);
    distance[tail * vertexCount + head] = length;
    distance[head * vertexCount + tail] = length;
  }
  shortenByPaths(distance, vertexCount);
  if (distance.some((each) => each === Number.POSITIVE_INFINITY)) {
    throw new InvalidInstanceError("The graph is in several pieces", { vertexCount, edgeCount });
  }
  return { vertexCount, medianCount, distance };
}

function shortenByPaths(distance: Float64Array, vertexCount: number): void {
  for (let via = 0; via < vertexCount; via++) {
    for (let from = 0; from < vertexCount; from++) {
      const first = distance[from * vertexCount + via];
      if (first === Number.POSITIVE_INFINITY) continue;
      for (let to = 0; to < vertexCount; to++) {
        const length = first + distance[via * vertexCount + to];
        if (length < distance[from * vertexCount + to]) distance[from * vertexCount + to] = length;
      }
    }
  }
}
