/** Binary heap of entries by key over typed arrays: least key first, equal keys in no order. Grows, never shrinks. */
export class MinQueue {
  #key = new Float64Array(256);
  #entry = new Uint32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Key of the first entry; meaningless when empty. */
  get leastKey(): number {
    return this.#key[0];
  }

  clear(): void {
    this.#length = 0;
  }

  push(entry: number, key: number): void {
    if (this.#length === this.#key.length) this.#grow();
    const keys = this.#key;
    const entries = this.#entry;
    let i = this.#length++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (keys[parent] <= key) break;
      keys[i] = keys[parent];
      entries[i] = entries[parent];
      i = parent;
    }
    keys[i] = key;
    entries[i] = entry;
  }

  /** Removes and returns the entry of least key; must not be empty. */
  pop(): number {
    const keys = this.#key;
    const entries = this.#entry;
    const first = entries[0];
    const length = --this.#length;
    const key = keys[length];
    const entry = entries[length];
    let i = 0;
    for (let child = 1; child < length; child = 2 * i + 1) {
      if (child + 1 < length && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= key) break;
      keys[i] = keys[child];
      entries[i] = entries[child];
      i = child;
    }
    keys[i] = key;
    entries[i] = entry;
    return first;
  }

  #grow(): void {
    const key = new Float64Array(this.#key.length * 2);
    key.set(this.#key);
    const entry = new Uint32Array(key.length);
    entry.set(this.#entry);
    this.#key = key;
    this.#entry = entry;
  }
}
