import type { CoverModel } from "../cover-model.ts";

/** p-median: the `medianCount` vertices with the least sum of distances from every vertex to the nearest of them. */
export interface MedianInstance {
  readonly vertexCount: number;
  readonly medianCount: number;
  /** Float64[vertexCount²], row by row: from the vertex of the row to that of the column; finite. */
  readonly distance: Float64Array;
}

/**
 * The instance as a pass: a vertex gains what a median saves it beside its farthest one, so that the model's gain is minus the sum of
 * distances.
 */
export function buildMedianModel({ vertexCount, medianCount, distance }: MedianInstance): CoverModel {
  const rowFirstEntry = new Uint32Array(vertexCount + 1);
  const columns: Uint32Array[] = [];
  let baseGain = 0;
  const farthest = new Float64Array(vertexCount);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const distances = distance.subarray(vertex * vertexCount, (vertex + 1) * vertexCount);
    const most = distances.reduce((largest, each) => Math.max(largest, each), 0);
    const near = Uint32Array.from(distances.keys()).filter((other) => distances[other] < most);
    columns.push(near.sort((a, b) => distances[a] - distances[b] || a - b));
    rowFirstEntry[vertex + 1] = rowFirstEntry[vertex] + near.length;
    farthest[vertex] = most;
    baseGain -= most;
  }
  const entryColumn = new Uint32Array(rowFirstEntry[vertexCount]);
  const entryGain = new Float64Array(rowFirstEntry[vertexCount]);
  columns.forEach((near, vertex) => {
    entryColumn.set(near, rowFirstEntry[vertex]);
    near.forEach((other, i) => {
      entryGain[rowFirstEntry[vertex] + i] = farthest[vertex] - distance[vertex * vertexCount + other];
    });
  });
  const all = Uint32Array.from({ length: vertexCount }, (_, vertex) => vertex);
  return {
    columnCount: vertexCount,
    columnSite: all,
    columnIsOpen: new Uint8Array(vertexCount),
    objective: {
      baseGain,
      columnGain: new Float64Array(vertexCount),
      rowCount: vertexCount,
      rowNeed: new Uint8Array(vertexCount).fill(1),
      rowFirstEntry,
      entryColumn,
      entryGain,
    },
    demands: [],
    limits: [
      {
        kind: "new-sites",
        rule: 0,
        subject: -1,
        columns: all,
        coefficients: new Float64Array(vertexCount).fill(1),
        min: Math.min(medianCount, vertexCount),
        max: medianCount,
      },
    ],
    assignments: [],
  };
}
