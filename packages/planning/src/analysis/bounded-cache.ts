/** A map of a bounded number of results: what was asked for least recently makes room. */
export class BoundedCache<Value> {
  readonly #countMax: number;
  /** A Map keeps the order of insertion: the first key is the least recent. */
  readonly #values = new Map<string, Value>();

  /** @param countMax how many results are kept, 1 or more. */
  constructor(countMax: number) {
    this.#countMax = countMax;
  }

  /** The result kept under this key, or the one that `compute` gives, which is then kept. A failure is not kept. */
  take(key: string, compute: () => Value): Value {
    const kept = this.#values.get(key);
    const value = kept ?? compute();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#countMax && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
