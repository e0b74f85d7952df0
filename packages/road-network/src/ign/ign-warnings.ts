/** What can be odd in a file of IGN without making it useless. Each is counted. */
export const IGN_WARNING_KINDS = [
  "missing-geometry",
  "coordinates-out-of-range",
  "zero-length",
  "missing-id",
  "unknown-nature",
  "unknown-state",
  "unknown-direction",
  "unknown-access",
  "unknown-restriction",
  "missing-speed",
  "absurd-speed",
  "no-non-communication",
  "unknown-segment",
  "invalid-non-communication",
] as const;
export type IgnWarningKind = (typeof IGN_WARNING_KINDS)[number];

export interface IgnWarning {
  readonly kind: IgnWarningKind;
  readonly count: number;
  /** Up to five, such as `TRONROUT0000000000000012: vitesse_moyenne_vl 900`, in the order met. */
  readonly examples: readonly string[];
}

const EXAMPLE_COUNT_MAX = 5;

/** Counts warnings by kind and keeps the first examples of each. */
export class IgnWarnings {
  readonly #byKind = new Map<IgnWarningKind, { count: number; examples: string[] }>();

  /** The example is only composed when it will be kept. */
  add(kind: IgnWarningKind, example: () => string): void {
    const met = this.#byKind.get(kind) ?? { count: 0, examples: [] };
    this.#byKind.set(kind, met);
    met.count++;
    if (met.examples.length < EXAMPLE_COUNT_MAX) met.examples.push(example());
  }

  /** In the order of {@link IGN_WARNING_KINDS}, only kinds that were met. */
  list(): IgnWarning[] {
    return IGN_WARNING_KINDS.flatMap((kind) => {
      const met = this.#byKind.get(kind);
      return met === undefined ? [] : [{ kind, ...met }];
    });
  }
}
