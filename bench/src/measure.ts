/** What one benchmark found. */
export interface Measurement {
  readonly bench: string;
  readonly what: string;
  readonly medianMs: number;
  readonly minMs: number;
  /** Nine in ten are no longer, and the longest, where each run matters by itself: frames. */
  readonly p90Ms?: number;
  readonly maxMs?: number;
  readonly runCount: number;
  /** Resident memory at its highest, of the process and all that ran in it before. */
  readonly memoryMegabytes?: number;
  /** Medians of other figures of the same runs, by their name, which ends with the unit. */
  readonly figures?: Readonly<Record<string, number>>;
  /** What is more than it may be, in words: the command then fails. */
  readonly overruns?: readonly string[];
  /** Of the answers; absent where there is none, or where peers may differ. */
  readonly checksum?: string;
}

/** Runs a function some times, after warming up, and keeps the median and the least of its durations. */
export function measure(
  bench: string,
  what: string,
  runCount: number,
  run: (index: number) => void,
  options: { readonly warmUpCount?: number; readonly checksum?: () => string } = {},
): Measurement {
  const warmUpCount = options.warmUpCount ?? Math.min(5, runCount);
  for (let i = 0; i < warmUpCount; i++) run(i);
  const durations: number[] = [];
  for (let i = 0; i < runCount; i++) {
    const start = performance.now();
    run(i);
    durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  return {
    bench,
    what,
    medianMs: durations[Math.floor(runCount / 2)] ?? Number.NaN,
    minMs: durations[0] ?? Number.NaN,
    runCount,
    ...(options.checksum === undefined ? {} : { checksum: options.checksum() }),
  };
}

/** FNV-1a over 32-bit words, hexadecimal: the same answers, and only those, give the same checksum. */
export function computeChecksum(...arrays: readonly Uint32Array[]): string {
  let hash = 0x811c9dc5;
  for (const array of arrays) {
    for (const value of array) {
      hash = Math.imul(hash ^ (value & 0xffff), 0x01000193);
      hash = Math.imul(hash ^ (value >>> 16), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
