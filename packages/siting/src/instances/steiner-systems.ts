import type { SetCoverInstance } from "./set-cover-instance.ts";

/**
 * Covering the triples of a Steiner triple system by points (Fulkerson, Nemhauser and Trotter 1974): few numbers, no slack in the
 * continuous relaxation, hard to prove. Systems of 9 and 15 points by Bose's construction, those of three times more by the product
 * with three points.
 */
export function buildSteinerCover(pointCount: number): SetCoverInstance {
  return { columnCost: new Float64Array(pointCount).fill(1), rows: buildTriples(pointCount) };
}

function buildTriples(pointCount: number): number[][] {
  if (pointCount === 9 || pointCount === 15) return buildBose(pointCount / 3);
  return tripleSystem(buildTriples(pointCount / 3), pointCount / 3);
}

/** Bose 1939: points (x, level) with x modulo an odd number and three levels. */
function buildBose(modulus: number): number[][] {
  const point = (x: number, level: number) => (level % 3) * modulus + (x % modulus);
  const half = (modulus + 1) / 2;
  const triples: number[][] = [];
  for (let x = 0; x < modulus; x++) {
    triples.push([point(x, 0), point(x, 1), point(x, 2)]);
    for (let y = x + 1; y < modulus; y++) {
      for (let level = 0; level < 3; level++)
        triples.push([point(x, level), point(y, level), point((x + y) * half, level + 1)]);
    }
  }
  return triples;
}

function tripleSystem(triples: readonly (readonly number[])[], pointCount: number): number[][] {
  const point = (x: number, level: number) => level * pointCount + x;
  const product: number[][] = [];
  for (let x = 0; x < pointCount; x++) product.push([point(x, 0), point(x, 1), point(x, 2)]);
  for (const [x, y, z] of triples) {
    for (let level = 0; level < 3; level++) product.push([point(x, level), point(y, level), point(z, level)]);
    for (const [a, b, c] of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      product.push([point(x, a), point(y, b), point(z, c)]);
    }
  }
  return product;
}
