import { randomInt } from "node:crypto";

const ID_LENGTH = 10;
const ID_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Short enough to stand in an address. 36^10 of them: two alike will not happen, and the database would refuse the second. */
export function makeId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_DIGITS[randomInt(ID_DIGITS.length)]).join("");
}
