import type { SetCoverInstance } from "./set-cover-instance.ts";

/** `scpcyc` of the OR-Library (Grossman and Wool 1997): the fewest edges of the n-cube that meet each of its cycles of four edges. */
export function buildCubeCycles(dimension: number): SetCoverInstance {
  const cornerCount = 2 ** dimension;
  const edgeOf = new Map<number, number>();
  const numberOf = (corner: number, axis: number) => {
    const key = (corner & ~(1 << axis)) * dimension + axis;
    const known = edgeOf.get(key) ?? edgeOf.size;
    edgeOf.set(key, known);
    return known;
  };
  const rows: number[][] = [];
  for (let corner = 0; corner < cornerCount; corner++) {
    for (let a = 0; a < dimension; a++) {
      for (let b = a + 1; b < dimension; b++) {
        if ((corner & ((1 << a) | (1 << b))) !== 0) continue;
        rows.push([
          numberOf(corner, a),
          numberOf(corner, b),
          numberOf(corner | (1 << a), b),
          numberOf(corner | (1 << b), a),
        ]);
      }
    }
  }
  return { columnCost: new Float64Array(edgeOf.size).fill(1), rows };
}
