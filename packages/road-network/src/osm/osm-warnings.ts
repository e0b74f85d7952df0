/** What can be odd in a file without making it useless. Each is counted. */
export const OSM_WARNING_KINDS = [
  "unknown-blob",
  "missing-node",
  "coordinates-out-of-range",
  "zero-length-way",
  "repeated-node",
  "absurd-speed",
  "invalid-restriction",
  "way-with-one-node",
] as const;
export type OsmWarningKind = (typeof OSM_WARNING_KINDS)[number];

export interface OsmWarning {
  readonly kind: OsmWarningKind;
  readonly count: number;
  /** Up to five, such as `way 123: maxspeed=9000`, in the order met. */
  readonly examples: readonly string[];
}

const EXAMPLE_COUNT_MAX = 5;

/** Counts warnings by kind and keeps the first examples of each. */
export class OsmWarnings {
  readonly #byKind = new Map<OsmWarningKind, { count: number; examples: string[] }>();

  /** The example is only composed when it will be kept. */
  add(kind: OsmWarningKind, example: () => string): void {
    const known = this.#byKind.get(kind);
    if (known === undefined) {
      this.#byKind.set(kind, { count: 1, examples: [example()] });
      return;
    }
    known.count++;
    if (known.examples.length < EXAMPLE_COUNT_MAX) known.examples.push(example());
  }

  /** In the order of {@link OSM_WARNING_KINDS}, only kinds that were met. */
  list(): OsmWarning[] {
    const warnings: OsmWarning[] = [];
    for (const kind of OSM_WARNING_KINDS) {
      const met = this.#byKind.get(kind);
      if (met !== undefined) warnings.push({ kind, ...met });
    }
    return warnings;
  }
}
