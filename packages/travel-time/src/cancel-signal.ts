import { ComputationCancelledError } from "./travel-time-errors.ts";

/**
 * Asks a long computation to stop. An `AbortSignal` fits; since our computations do not yield, a flag that another
 * thread can raise is more useful: `{ get aborted() { return Atomics.load(shared, 0) !== 0; } }`.
 */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** @throws {ComputationCancelledError} when the flag is up. */
export function assertNotCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) {
    throw new ComputationCancelledError();
  }
}
