/** Bits per axis of the grid that positions are rounded to. */
const BITS = 13;
/** With the cell, a whole number of at most 53 bits. */
const INDEX_COUNT_MAX = 2 ** 27;

/**
 * The indexes of some points in the order of a Hilbert curve over their bounding box: points close in the order are
 * close on the ground. Equal cells stay in increasing index. Not meaningful across the antimeridian, only slower.
 *
 * Source of the conversion: the iterative form of D. Hilbert's curve by quadrants, most significant bit first.
 */
export function listInHilbertOrder(x: Float64Array, y: Float64Array): Uint32Array {
  const [left, xScale] = measureAxis(x);
  const [bottom, yScale] = measureAxis(y);
  // Cell and index in one number, which sorts without a comparison function.
  const keys = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    keys[i] = hilbertIndex((x[i] - left) * xScale, (y[i] - bottom) * yScale) * INDEX_COUNT_MAX + i;
  }
  return Uint32Array.from(keys.sort(), (key) => key % INDEX_COUNT_MAX);
}

function measureAxis(values: Float64Array): [least: number, scale: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most > least ? (2 ** BITS - 1) / (most - least) : 0];
}

function hilbertIndex(xCell: number, yCell: number): number {
  let x = Math.floor(xCell);
  let y = Math.floor(yCell);
  let index = 0;
  for (let side = 2 ** (BITS - 1); side > 0; side >>= 1) {
    const isRight = (x & side) > 0 ? 1 : 0;
    const isTop = (y & side) > 0 ? 1 : 0;
    index = index * 4 + ((3 * isRight) ^ isTop);
    if (isTop === 0) {
      // Turn the quadrant so that the curve joins the next.
      if (isRight === 1) {
        x = 2 ** BITS - 1 - x;
        y = 2 ** BITS - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return index;
}
