/** What is odd in a file of roads without making it useless. */
export interface CountedWarning<Kind extends string> {
  readonly kind: Kind;
  readonly count: number;
  /** Up to five, such as `way 123: maxspeed=9000`, in the order met. */
  readonly examples: readonly string[];
}

const EXAMPLE_COUNT_MAX = 5;

/** Counts warnings by kind and keeps the first examples of each. */
export class CountedWarnings<Kind extends string> {
  readonly #kinds: readonly Kind[];
  readonly #byKind = new Map<Kind, { count: number; examples: string[] }>();

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
  }

  /** The example is only composed when it will be kept. */
  add(kind: Kind, example: () => string): void {
    const met = this.#byKind.get(kind) ?? { count: 0, examples: [] };
    this.#byKind.set(kind, met);
    met.count++;
    if (met.examples.length < EXAMPLE_COUNT_MAX) met.examples.push(example());
  }

  /** In the order of the kinds given, only those that were met. */
  list(): CountedWarning<Kind>[] {
    return this.#kinds.flatMap((kind) => {
      const met = this.#byKind.get(kind);
      return met === undefined ? [] : [{ kind, ...met }];
    });
  }
}
