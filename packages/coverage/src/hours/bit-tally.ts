import { entryOf } from "../entry-of.ts";

const BYTE_VALUES = 256;

/**
 * Adds people to every bit set in words, for all words of a week at once: counts by value of each byte, four additions a word
 * instead of one a bit, and shares them out among the bits at the end.
 */
export class BitTally {
  readonly #wordCount: number;
  /** Float64[wordCount * 4 * 256]: people by byte, then by its value. */
  readonly #bytePeople: Float64Array;

  constructor(wordCount: number) {
    this.#wordCount = wordCount;
    this.#bytePeople = new Float64Array(wordCount * 4 * BYTE_VALUES);
  }

  add(word: number, bits: number, people: number): void {
    const bytePeople = this.#bytePeople;
    for (let byte = word * 4, rest = bits; rest !== 0; byte++, rest >>>= 8) {
      const cell = byte * BYTE_VALUES + (rest & 255);
      bytePeople[cell] = entryOf(bytePeople, cell) + people;
    }
  }

  /** Float64[wordCount * 32]: people by bit. */
  sum(): Float64Array {
    const bitPeople = new Float64Array(this.#wordCount * 32);
    for (let byte = 0; byte < this.#wordCount * 4; byte++) {
      for (let value = 1; value < BYTE_VALUES; value++) {
        const people = entryOf(this.#bytePeople, byte * BYTE_VALUES + value);
        if (people === 0) continue;
        for (let bit = 0; bit < 8; bit++) {
          if ((value & (1 << bit)) !== 0) bitPeople[byte * 8 + bit] = entryOf(bitPeople, byte * 8 + bit) + people;
        }
      }
    }
    return bitPeople;
  }
}

/** How many bits of a word are set: the parallel sum of Hacker's Delight (Warren, 2012), 5-1. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
