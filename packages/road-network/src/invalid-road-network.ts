import { PlatformError } from "@maillage/errors";

/** A network breaks an invariant that the engine relies upon: the builder or the file it comes from is wrong. */
export class InvalidRoadNetworkError extends PlatformError {
  readonly code = "road-network/invalid-network";
}

/** @throws {InvalidRoadNetworkError} unless the rule holds. */
export function check(holds: boolean, rule: string, context: Readonly<Record<string, unknown>>): void {
  if (!holds) fail(rule, context);
}

/** @throws {InvalidRoadNetworkError} always; for loops, where the context is only worth making when a rule is broken. */
export function fail(rule: string, context: Readonly<Record<string, unknown>>): never {
  throw new InvalidRoadNetworkError(`Invalid road network: ${rule} (${JSON.stringify(context)})`, { rule, ...context });
}

/** Compressed rows: `first` has one entry per row and one more, from 0 to the number of entries, never decreasing. */
export function assertRows(first: Uint32Array, rowCount: number, entryCount: number, array: string): void {
  check(first.length === rowCount + 1, `${array} must have one entry per row and one more`, {
    length: first.length,
    rowCount,
  });
  check(first[0] === 0 && first[rowCount] === entryCount, `${array} must go from 0 to the number of entries`, {
    first: first[0],
    last: first[rowCount],
    entryCount,
  });
  for (let row = 0; row < rowCount; row++) {
    if (first[row] > first[row + 1])
      fail(`${array} must never decrease`, { row, at: first[row], next: first[row + 1] });
  }
}
