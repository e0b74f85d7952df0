import { growingInt32 } from "../building/growing-array.ts";

const EMPTY = 0xffff_ffff;

/**
 * Gives dense indices, from 0 in order of first appearance, to positions in 1e-7 degrees: ends of roads at the same one
 * are one node. An open-addressing hash table in typed arrays.
 */
export class CoordinateIndex {
  readonly longitudeE7 = growingInt32();
  readonly latitudeE7 = growingInt32();
  #slots = new Uint32Array(2048).fill(EMPTY);

  get count(): number {
    return this.longitudeE7.length;
  }

  /** The index of a position, given now if it has none. */
  add(longitudeE7: number, latitudeE7: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(longitudeE7, latitudeE7) & mask;
    for (; this.#slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
      const index = this.#slots[slot];
      if (this.longitudeE7.values[index] === longitudeE7 && this.latitudeE7.values[index] === latitudeE7) return index;
    }
    const index = this.count;
    this.#slots[slot] = index;
    this.longitudeE7.push(longitudeE7);
    this.latitudeE7.push(latitudeE7);
    if (2 * this.count > this.#slots.length) this.#grow();
    return index;
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length).fill(EMPTY);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.count; index++) {
      let slot = hash(this.longitudeE7.values[index], this.latitudeE7.values[index]) & mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#slots[slot] = index;
    }
  }
}

function hash(longitudeE7: number, latitudeE7: number): number {
  let mixed = Math.imul(longitudeE7 ^ Math.imul(latitudeE7, 0x9e37_79b1), 0x85eb_ca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return mixed ^ (mixed >>> 13);
}
