/** What can be wrong in a table; a stable word for messages in other languages. */
export const TABLE_RULES = [
  "empty-table",
  "malformed-csv",
  "too-many-cells",
  "missing-column",
  "repeated-column",
  "missing-value",
  "not-a-number",
  "out-of-range",
  "invalid-code",
  "unknown-value",
  "duplicate",
  "inconsistent",
] as const;
export type TableRule = (typeof TABLE_RULES)[number];

/** One problem of a table. */
export interface TableIssue {
  readonly rule: TableRule;
  /** As a spreadsheet numbers it: the header is row 1. Null when the whole table is concerned. */
  readonly row: number | null;
  /** As the header writes it, or would. */
  readonly column: string | null;
  /** As it is in the file. */
  readonly value: string | null;
  /** What is wrong, in English, without the value. */
  readonly problem: string;
  /** What to do about it, in English. */
  readonly remedy: string;
}

export function sentenceOf({ row, column, value, problem, remedy }: TableIssue): string {
  const place = [row === null ? undefined : `row ${row}`, column === null ? undefined : `column "${column}"`]
    .filter((part) => part !== undefined)
    .join(", ");
  const subject = value === null ? problem : value === "" ? `the cell ${problem}` : `"${value}" ${problem}`;
  return `${place === "" ? "" : `${place}: `}${subject}. ${remedy}.`;
}
