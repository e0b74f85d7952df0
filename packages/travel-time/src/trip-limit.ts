import { InvalidSearchOptionError } from "./travel-time-errors.ts";

/**
 * Times from here on (3.4 years) are out of reach: so the sum of a time and an arc fits a signed 32-bit integer, which
 * the searches count in.
 */
export const FAR = 0x3fff_ffff;

/**
 * The longest trip that counts, in deciseconds: the bound rounded down to a decisecond, or all that is within reach.
 *
 * @throws {InvalidSearchOptionError} when the bound is negative or not a number.
 */
export function toBoundDeciseconds(boundSeconds: number | undefined): number {
  if (boundSeconds === undefined) {
    return FAR - 1;
  }
  if (!(boundSeconds >= 0)) {
    throw new InvalidSearchOptionError("boundSeconds", boundSeconds, "zero or more");
  }
  // Exact for whole tenths: ten times the double nearest to n / 10 rounds to n.
  return Math.min(Math.floor(boundSeconds * 10), FAR - 1);
}
