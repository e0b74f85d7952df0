/** One entry of a typed array, which must have it: a missing one is a bug of ours, never a 0. */
export function entryOf(array: Float64Array | Uint32Array, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`No entry ${index} in an array of ${array.length}.`);
  return value;
}
