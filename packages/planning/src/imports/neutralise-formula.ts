/** What a spreadsheet takes for the beginning of a formula, tabs and returns that it skips included. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d[\d\s]*(?:[.,]\d+)?$/;

/** A cell that no spreadsheet runs: what looks like a formula is written after an apostrophe; a number is left as it is. */
export function neutraliseFormula(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
