type NumberArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** A typed array that grows: numbers appended one by one without a boxed value each. */
export class GrowingArray<A extends NumberArray> {
  readonly #create: (length: number) => A;
  #values: A;
  length = 0;

  constructor(create: (length: number) => A, capacity = 1024) {
    this.#create = create;
    this.#values = create(capacity);
  }

  /** The values with room to spare after `length`; valid until the next push. */
  get values(): A {
    return this.#values;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#create(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** A copy of exactly the values pushed. */
  toArray(): A {
    const exact = this.#create(this.length);
    exact.set(this.#values.subarray(0, this.length));
    return exact;
  }
}

export const growingUint32 = (capacity?: number) => new GrowingArray((length) => new Uint32Array(length), capacity);
export const growingInt32 = (capacity?: number) => new GrowingArray((length) => new Int32Array(length), capacity);
export const growingUint8 = (capacity?: number) => new GrowingArray((length) => new Uint8Array(length), capacity);
export const growingFloat64 = (capacity?: number) => new GrowingArray((length) => new Float64Array(length), capacity);
