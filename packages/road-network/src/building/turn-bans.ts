/** Turns that nobody may take, as pairs of directed segments. */
export class TurnBans {
  readonly #stateCount: number;
  readonly #pairs = new Set<number>();

  constructor(segmentCount: number) {
    this.#stateCount = 2 * segmentCount;
  }

  get count(): number {
    return this.#pairs.size;
  }

  add(from: number, to: number): void {
    this.#pairs.add(from * this.#stateCount + to);
  }

  has(from: number, to: number): boolean {
    return this.#pairs.size > 0 && this.#pairs.has(from * this.#stateCount + to);
  }
}
