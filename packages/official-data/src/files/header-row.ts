/** Records looked at to find the header: titles above it are rarely more than a few. */
export const HEADER_SAMPLE_RECORDS = 30;
const NUMBER = /^[-+]?[\d\s\u00a0\u202f]*[.,]?\d+(?:[eE][-+]?\d+)?\s?%?$/;
/** As INSEE names its columns: `CODGEO`, `P21_POP`. */
const CODE_NAME = /^[A-Z][A-Z0-9_]+$/;

/**
 * Which of the first records is the header: the first that fills at least half as many cells as the fullest one and holds
 * no number. Titles and notes above fill one or two. Of two rows of headers, groups above names or sentences above codes,
 * the second is taken. The first record when none looks like a header.
 */
export function findHeaderIndex(records: readonly (readonly string[])[]): number {
  const sample = records.slice(0, HEADER_SAMPLE_RECORDS);
  const filledMax = Math.max(0, ...sample.map(countFilled));
  const index = sample.findIndex((record) => countFilled(record) * 2 >= filledMax && !record.some(isNumber));
  if (index < 0) return 0;
  const header = sample[index] ?? [];
  const next = sample[index + 1];
  return next !== undefined && isHeaderBelow(header, next, sample[index + 2]) ? index + 1 : index;
}

/** Whether the second of two rows names the columns better than the first. */
function isHeaderBelow(
  header: readonly string[],
  next: readonly string[],
  after: readonly string[] | undefined,
): boolean {
  const names = next.filter((cell) => cell !== "");
  if (names.length < 2 || new Set(names).size !== names.length || after === undefined) return false;
  const isCodes =
    names.length >= 3 && names.length >= countFilled(header) && names.every((name) => CODE_NAME.test(name));
  if (isCodes) return !header.filter((cell) => cell !== "").every((cell) => CODE_NAME.test(cell));
  // Groups: the cells merged to the right of a name are left empty, and the row below has a name for each.
  const isGrouped = header.some((cell, i) => cell === "" && i > 0 && (next[i] ?? "") !== "");
  return (
    isGrouped &&
    countFilled(next) > countFilled(header) &&
    !names.some((name) => /\d/.test(name)) &&
    after.some((cell) => /\d/.test(cell))
  );
}

function countFilled(record: readonly string[]): number {
  return record.reduce((count, cell) => (cell === "" ? count : count + 1), 0);
}

/** Whether a cell holds a number in any French or English form: a header has none. Years are names of columns. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell) && !/^(?:19|20)\d\d$/.test(cell);
}

/** One name for each column, all different: a column without a name takes its letter, as a spreadsheet shows it. */
export function nameHeaders(header: readonly string[], columnCount: number): string[] {
  const names: string[] = [];
  const seen = new Map<string, number>();
  for (let column = 0; column < columnCount; column++) {
    const name = (header[column] ?? "").replaceAll(/\s+/g, " ") || `(${columnLetters(column)})`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    names.push(times === 1 ? name : `${name} (${columnLetters(column)})`);
  }
  return names;
}

/** `A`, `B`... `Z`, `AA`... */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(0x41 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
