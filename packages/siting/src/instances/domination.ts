import type { SetCoverInstance } from "./set-cover-instance.ts";

/** The fewest vertices such that each vertex is one of them or beside one: rows and columns are the vertices. */
function buildDomination(vertexCount: number, isBeside: (a: number, b: number) => boolean): SetCoverInstance {
  const vertices = Array.from({ length: vertexCount }, (_, vertex) => vertex);
  return {
    columnCost: new Float64Array(vertexCount).fill(1),
    rows: vertices.map((vertex) => vertices.filter((other) => other === vertex || isBeside(vertex, other))),
  };
}

/** The fewest queens that attack or occupy every square (sequence A075458 of the OEIS). */
export function buildQueens(side: number): SetCoverInstance {
  return buildDomination(side * side, (a, b) => {
    const rows = Math.floor(a / side) - Math.floor(b / side);
    const columns = (a % side) - (b % side);
    return rows === 0 || columns === 0 || rows === columns || rows === -columns;
  });
}

/** The fewest knights that attack or occupy every square (sequence A006075 of the OEIS). */
export function buildKnights(side: number): SetCoverInstance {
  return buildDomination(side * side, (a, b) => {
    const rows = Math.abs(Math.floor(a / side) - Math.floor(b / side));
    const columns = Math.abs((a % side) - (b % side));
    return rows * columns === 2;
  });
}

/** The fewest words of `length` letters such that each word differs from one of them by one letter at most: covering codes, football pools. */
export function buildCoveringCode(letters: number, length: number): SetCoverInstance {
  return buildDomination(letters ** length, (a, b) => countDifferences(a, b, letters) === 1);
}

/** Letters in which two words, written as numbers, differ. */
export function countDifferences(a: number, b: number, letters: number): number {
  let count = 0;
  for (
    let left = a, right = b;
    left > 0 || right > 0;
    left = Math.floor(left / letters), right = Math.floor(right / letters)
  ) {
    if (left % letters !== right % letters) count++;
  }
  return count;
}
