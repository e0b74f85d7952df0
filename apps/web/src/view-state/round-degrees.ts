/** About 1 m: finer would only make addresses longer. */
const DECIMALS = 5;

/** Degrees as an address keeps them: what is computed and what is shared are then the same point. */
export function roundDegrees(degrees: number): number {
  // Zero has no sign in an address.
  return Number(degrees.toFixed(DECIMALS)) + 0;
}
