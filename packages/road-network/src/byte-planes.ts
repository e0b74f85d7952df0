/**
 * Writes and reads arrays as byte planes: all lowest bytes, then all second bytes, and so on. Small numbers leave the
 * upper planes empty, which a general compressor then reduces to nothing; left interleaved they would defeat it.
 */
export class BytePlaneWriter {
  readonly #planes: Uint8Array[] = [];
  byteLength = 0;

  writeBytes(bytes: Uint8Array): void {
    this.#planes.push(bytes);
    this.byteLength += bytes.length;
  }

  /** Uint32 or Int32 values. */
  writeWords(words: Uint32Array | Int32Array): void {
    for (let shift = 0; shift < 32; shift += 8) {
      const plane = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) plane[i] = words[i] >>> shift;
      this.writeBytes(plane);
    }
  }

  /** Values that are near `predict(i)`: only their distance to it is written, modulo 2^32. */
  writeNear(words: Uint32Array | Int32Array, predict: (i: number) => number): void {
    this.writeWords(Uint32Array.from(words, (word, i) => foldSign(word - predict(i))));
  }

  copyTo(bytes: Uint8Array, offset: number): void {
    let next = offset;
    for (const plane of this.#planes) {
      bytes.set(plane, next);
      next += plane.length;
    }
  }
}

/** Reads what {@link BytePlaneWriter} wrote, in the same order. Past the end it reads zeros: check `isWithin`. */
export class BytePlaneReader {
  readonly #bytes: Uint8Array;
  #offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.#offset = offset;
  }

  /** Whether nothing was read past the end. */
  get isWithin(): boolean {
    return this.#offset <= this.#bytes.length;
  }

  readBytes(length: number): Uint8Array {
    const bytes = this.#bytes.slice(this.#offset, this.#offset + length);
    this.#offset += length;
    return bytes;
  }

  readWords(length: number): Uint32Array {
    const words = new Uint32Array(length);
    for (let shift = 0; shift < 32; shift += 8) {
      const start = this.#offset;
      for (let i = 0; i < length; i++) words[i] |= this.#bytes[start + i] << shift;
      this.#offset += length;
    }
    return words;
  }

  /** `predict(i)` may look at the values already read, in `words`. */
  readNear<T extends Uint32Array | Int32Array>(words: T, predict: (i: number) => number): T {
    const folded = this.readWords(words.length);
    for (let i = 0; i < words.length; i++) words[i] = unfoldSign(folded[i]) + predict(i);
    return words;
  }
}

/** 0, -1, 1, -2... become 0, 1, 2, 3...: small either way, and modulo 2^32 as everything here. */
function foldSign(value: number): number {
  const signed = value | 0;
  return ((signed << 1) ^ (signed >> 31)) >>> 0;
}

function unfoldSign(folded: number): number {
  return (folded >>> 1) ^ -(folded & 1);
}
