const EMPTY = 0xffff_ffff;

/**
 * Gives dense indices, from 0 in order of first appearance, to identifiers of a file (whole numbers of up to 53 bits,
 * of either sign). An open-addressing hash table in two typed arrays: 12 to 24 bytes per identifier, no object.
 */
export class IdIndex {
  /** Float64: identifier of each index. */
  #ids: Float64Array;
  #slots: Uint32Array;
  #mask: number;
  #count = 0;

  constructor(capacity = 1024) {
    this.#ids = new Float64Array(capacity);
    this.#slots = new Uint32Array(2 * capacity).fill(EMPTY);
    this.#mask = 2 * capacity - 1;
  }

  get count(): number {
    return this.#count;
  }

  idOf(index: number): number {
    return this.#ids[index];
  }

  /** The index of an identifier, or -1. */
  find(id: number): number {
    for (let slot = hash(id) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const index = this.#slots[slot];
      if (index === EMPTY) return -1;
      if (this.#ids[index] === id) return index;
    }
  }

  /** The index of an identifier, given now if it has none. */
  add(id: number): number {
    let slot = hash(id) & this.#mask;
    for (; this.#slots[slot] !== EMPTY; slot = (slot + 1) & this.#mask) {
      if (this.#ids[this.#slots[slot]] === id) return this.#slots[slot];
    }
    if (this.#count === this.#ids.length) {
      this.#grow();
      return this.add(id);
    }
    this.#ids[this.#count] = id;
    this.#slots[slot] = this.#count;
    return this.#count++;
  }

  #grow(): void {
    const capacity = 2 * this.#ids.length;
    const ids = new Float64Array(capacity);
    ids.set(this.#ids);
    this.#ids = ids;
    this.#slots = new Uint32Array(2 * capacity).fill(EMPTY);
    this.#mask = 2 * capacity - 1;
    for (let index = 0; index < this.#count; index++) {
      let slot = hash(ids[index]) & this.#mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = index;
    }
  }
}

/** Mixes both halves of the number, so that runs of consecutive identifiers spread over the table. */
function hash(id: number): number {
  const low = id | 0;
  const high = (id / 0x1_0000_0000) | 0;
  let mixed = Math.imul(low ^ Math.imul(high, 0x9e37_79b1), 0x85eb_ca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return mixed ^ (mixed >>> 13);
}
