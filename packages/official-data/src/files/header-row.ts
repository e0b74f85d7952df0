/** Records looked at to find the header: titles above it are rarely more than a few. */
export const HEADER_SAMPLE_RECORDS = 30;
/** Longer is no number; and the pattern, which may look at a digit twice, is not run on a megabyte of them. */
const NUMBER_CHARACTERS_MAX = 40;
const NUMBER = /^[-+]?[\d\s\u00a0\u202f]*[.,]?\d+(?:[eE][-+]?\d+)?\s?%?$/;
/** As INSEE names its columns: `CODGEO`, `P21_POP`. */
const CODE_NAME = /^[A-Z][A-Z0-9_]+$/;

/** The header found among the first records. */
export interface FoundHeader {
  /** Rank of the record below which rows begin. */
  readonly index: number;
  /** One for each column, empty where the file writes none. */
  readonly names: readonly string[];
}

/**
 * The header: the first record that fills at least half as many cells as the fullest one and holds no number. Titles and
 * notes above fill one or two. Of two rows of headers, the names below groups and the codes below sentences are taken; a cell
 * merged over both keeps its name. The first record when none looks like a header.
 */
export function findHeader(records: readonly (readonly string[])[]): FoundHeader {
  const sample = records.slice(0, HEADER_SAMPLE_RECORDS);
  const filledMax = Math.max(0, ...sample.map(countFilled));
  const index = Math.max(
    0,
    sample.findIndex((record) => countFilled(record) * 2 >= filledMax && !record.some(isNumber)),
  );
  const names = sample[index] ?? [];
  const [next, after] = sample.slice(index + 1);
  if (next === undefined || after === undefined) return { index, names };
  if (isCodes(next) && countFilled(next) >= countFilled(names) && !isCodes(names))
    return { index: index + 1, names: next };
  const merged = nameBelowGroups(names, next, after);
  return merged === undefined ? { index, names } : { index: index + 1, names: merged };
}

function isCodes(record: readonly string[]): boolean {
  const names = record.filter((cell) => cell !== "");
  return names.length >= 3 && new Set(names).size === names.length && names.every((name) => CODE_NAME.test(name));
}

/**
 * The names of two rows of headers, where the first has groups: cells merged to the right, which leave the others empty, above
 * a name for each. Undefined when the second row is a row of the table: it has numbers, as those after it, or repeats itself.
 */
function nameBelowGroups(
  groups: readonly string[],
  names: readonly string[],
  after: readonly string[],
): readonly string[] | undefined {
  const isGrouped = groups.some((cell, i) => cell !== "" && groups[i + 1] === "" && (names[i + 1] ?? "") !== "");
  const filled = names.filter((name) => name !== "");
  const areNames = new Set(filled).size === filled.length && !filled.some((name) => /\d/.test(name));
  if (!isGrouped || !areNames || !after.some((cell) => /\d/.test(cell))) return undefined;
  const merged = Array.from({ length: Math.max(groups.length, names.length) }, (_, i) => names[i] || (groups[i] ?? ""));
  return countFilled(merged) > countFilled(groups) ? merged : undefined;
}

function countFilled(record: readonly string[]): number {
  return record.reduce((count, cell) => (cell === "" ? count : count + 1), 0);
}

/** Whether a cell holds a number in any French or English form: a header has none. Years are names of columns. */
export function isNumber(cell: string): boolean {
  return cell.length <= NUMBER_CHARACTERS_MAX && NUMBER.test(cell) && !/^(?:19|20)\d\d$/.test(cell);
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
