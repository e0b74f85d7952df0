/** What the benches of the house collect: milliseconds, and what was found in words. */
export interface Result {
  readonly bench: string;
  readonly what: string;
  readonly medianMs: number;
  readonly minMs: number;
  readonly runCount: number;
  /** Resident memory at its highest. */
  readonly memoryMegabytes?: number;
  /** Other figures of the same runs, by their name, which ends with the unit. */
  readonly figures?: Readonly<Record<string, number>>;
  /** What is over its bar, in words: the command then fails. */
  readonly overruns?: readonly string[];
}

/** One line of JSON on the standard output, for `npx pnpm bench`. */
export function printResult(result: Result): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** A line for whoever watches. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
