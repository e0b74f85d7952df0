import { PlatformError } from "@maillage/errors";

/** A file of the OR-Library ends too soon, or holds something that is not a whole number in its place. */
export class InvalidInstanceError extends PlatformError {
  readonly code = "siting/invalid-instance";
}

/** Whole numbers separated by white space, as in every file of the OR-Library; lines mean nothing. */
export class NumberStream {
  readonly #words: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#words = text.split(/\s+/).filter((word) => word !== "");
  }

  /**
   * The next number, between `min` and `max`.
   *
   * @throws {InvalidInstanceError} when there is none, or it is out of range.
   */
  read(what: string, min: number, max: number): number {
    const word = this.#words[this.#next++];
    const value = word === undefined ? Number.NaN : Number(word);
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new InvalidInstanceError(
        `Number ${this.#next} of the file, ${what}, is ${word}, must be between ${min} and ${max}`,
        {
          position: this.#next,
          what,
          word,
        },
      );
    }
    return value;
  }
}
