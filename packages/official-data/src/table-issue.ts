import { type Bilingual, french, type Locale } from "@maillage/errors";

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
  /** What is wrong, without the value, and without a full stop. */
  readonly problem: Bilingual;
  /** What to do about it, without a full stop. */
  readonly remedy: Bilingual;
}

/** The issue told to a person: where, what, and what to do. */
export function sentenceOf(issue: TableIssue, locale: Locale): string {
  return { fr: frenchSentenceOf, en: englishSentenceOf }[locale](issue);
}

function frenchSentenceOf({ row, column, value, problem, remedy }: TableIssue): string {
  const place = [row === null ? [] : `ligne ${row}`, column === null ? [] : french`colonne « ${column} »`].flat();
  const subject = value === null ? "" : value === "" ? "la cellule " : french`« ${value} » `;
  const where = place.length === 0 ? "" : french`${place.join(", ")} : `;
  return `${where}${subject}${problem.fr}. ${remedy.fr}.`;
}

function englishSentenceOf({ row, column, value, problem, remedy }: TableIssue): string {
  const place = [row === null ? [] : `row ${row}`, column === null ? [] : `column "${column}"`].flat();
  const subject = value === null ? "" : value === "" ? "the cell " : `"${value}" `;
  const where = place.length === 0 ? "" : `${place.join(", ")}: `;
  return `${where}${subject}${problem.en}. ${remedy.en}.`;
}
