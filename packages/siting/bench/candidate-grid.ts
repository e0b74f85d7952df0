import type { GeneratedCountry } from "./generate-country.ts";

/** Candidates in squares as wide as the reach, so that those near a home are in nine squares. */
export class CandidateGrid {
  readonly #country: GeneratedCountry;
  readonly #reachKm: number;
  readonly #side: number;
  readonly #squareFirst: Uint32Array;
  readonly #squareCandidate: Uint32Array;

  constructor(country: GeneratedCountry, reachKm: number) {
    const { candidateX, candidateY, sideKm } = country;
    this.#country = country;
    this.#reachKm = reachKm;
    this.#side = Math.ceil(sideKm / reachKm) + 2;
    this.#squareFirst = new Uint32Array(this.#side ** 2 + 1);
    candidateX.forEach((x, candidate) => {
      this.#squareFirst[this.#squareOf(x, candidateY[candidate]) + 1]++;
    });
    for (let square = 0; square < this.#side ** 2; square++) this.#squareFirst[square + 1] += this.#squareFirst[square];
    this.#squareCandidate = new Uint32Array(candidateX.length);
    const next = this.#squareFirst.slice();
    candidateX.forEach((x, candidate) => {
      this.#squareCandidate[next[this.#squareOf(x, candidateY[candidate])]++] = candidate;
    });
  }

  /** Writes the candidates within reach of the home into `found` from `at`, increasing; gives the end. Counts only without `found`. */
  listNear(home: number, at: number, found?: Uint32Array): number {
    const { homeX, homeY, candidateX, candidateY } = this.#country;
    const x = homeX[home];
    const y = homeY[home];
    const reach2 = this.#reachKm ** 2;
    const column = this.#indexOf(x);
    const row = this.#indexOf(y);
    let end = at;
    for (let r = Math.max(0, row - 1); r <= Math.min(this.#side - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(this.#side - 1, column + 1); c++) {
        const square = r * this.#side + c;
        for (let i = this.#squareFirst[square]; i < this.#squareFirst[square + 1]; i++) {
          const candidate = this.#squareCandidate[i];
          if ((candidateX[candidate] - x) ** 2 + (candidateY[candidate] - y) ** 2 > reach2) continue;
          if (found !== undefined) found[end] = candidate;
          end++;
        }
      }
    }
    found?.subarray(at, end).sort();
    return end;
  }

  #squareOf(x: number, y: number): number {
    return this.#indexOf(y) * this.#side + this.#indexOf(x);
  }

  #indexOf(km: number): number {
    return Math.min(this.#side - 1, Math.max(0, Math.floor(km / this.#reachKm) + 1));
  }
}
