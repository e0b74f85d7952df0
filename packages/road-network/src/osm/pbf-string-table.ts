import { type PbfCursor, WIRE } from "./pbf-cursor.ts";

const decoder = new TextDecoder("utf-8");

/** The strings of one block, decoded when first asked for: most blocks hold thousands that nobody reads. */
export class PbfStringTable {
  #bytes: Uint8Array = new Uint8Array(0);
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  #count = 0;
  #decoded: (string | undefined)[] = [];

  clear(): void {
    this.#count = 0;
    this.#decoded = [];
  }

  /** Notes where each string of a StringTable message is; the cursor is over that part of `bytes`. */
  load(bytes: Uint8Array, cursor: PbfCursor): void {
    this.clear();
    this.#bytes = bytes;
    while (!cursor.atEnd) {
      const key = cursor.readUint32();
      if (key >>> 3 !== 1) {
        cursor.skip(key & 7);
        continue;
      }
      cursor.expect(key & 7, WIRE.bytes);
      const length = cursor.readLength();
      if (this.#count === this.#starts.length) this.#grow();
      this.#starts[this.#count] = cursor.position;
      cursor.position += length;
      this.#ends[this.#count++] = cursor.position;
    }
  }

  /** String number `index`; `cursor` is where the index was read, for the error when there is no such string. */
  get(index: number, cursor: PbfCursor): string {
    const known = this.#decoded[index];
    if (known !== undefined) return known;
    if (index >= this.#count) cursor.fail(`string ${index} of a table of ${this.#count}`);
    const text = decoder.decode(this.#bytes.subarray(this.#starts[index], this.#ends[index]));
    this.#decoded[index] = text;
    return text;
  }

  #grow(): void {
    const starts = new Uint32Array(2 * this.#starts.length);
    const ends = new Uint32Array(2 * this.#ends.length);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}
