/**
 * A set of positions, read in increasing order while it grows ahead of the reader: one bit per position.
 */
export class PositionSet {
  private readonly word: Int32Array;
  private lowestWord: number;
  private highestWord = -1;

  constructor(positionCount: number) {
    this.word = new Int32Array(Math.ceil(positionCount / 32));
    this.lowestWord = this.word.length;
  }

  add(position: number): void {
    const index = position >>> 5;
    this.word[index] |= 1 << (position & 31);
    if (index < this.lowestWord) {
      this.lowestWord = index;
    }
    if (index > this.highestWord) {
      this.highestWord = index;
    }
  }

  clear(): void {
    this.word.fill(0, this.lowestWord, this.highestWord + 1);
    this.lowestWord = this.word.length;
    this.highestWord = -1;
  }

  /** Takes out the lowest position, or -1 when the set is empty. */
  takeLowest(): number {
    const word = this.word;
    let index = this.lowestWord;
    while (index <= this.highestWord) {
      const bits = word[index];
      if (bits !== 0) {
        const lowest = bits & -bits;
        word[index] = bits ^ lowest;
        this.lowestWord = index;
        return index * 32 + 31 - Math.clz32(lowest);
      }
      index++;
    }
    this.lowestWord = word.length;
    this.highestWord = -1;
    return -1;
  }
}
