import type { SetCoverInstance } from "./set-cover-instance.ts";

/**
 * `scpclr` of the OR-Library (Grossman and Wool 1997, after a question of Erdős): the fewest sets of four among n points such that every
 * colouring of the points in two colours leaves one of the sets in one colour. Columns are the sets, rows the colourings.
 */
export function buildColouringCover(pointCount: number): SetCoverInstance {
  const sets: number[] = [];
  for (let set = 0; set < 2 ** pointCount; set++) if (countBits(set) === 4) sets.push(set);
  const rows: number[][] = [];
  // A colouring and its reverse are one: the last point keeps its colour. The colouring in one colour asks nothing more.
  for (let colouring = 1; colouring < 2 ** (pointCount - 1); colouring++) {
    const row: number[] = [];
    sets.forEach((set, column) => {
      const inColour = set & colouring;
      if (inColour === set || inColour === 0) row.push(column);
    });
    rows.push(row);
  }
  return { columnCost: new Float64Array(sets.length).fill(1), rows };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}
