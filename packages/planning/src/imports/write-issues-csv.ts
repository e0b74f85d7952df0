import type { Locale } from "@maillage/errors";
import type { ImportReading, TableIssue } from "@maillage/official-data";
import { neutraliseFormula } from "./neutralise-formula.ts";

const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["Ligne", "Colonne", "Valeur", "Problème", "Que faire"],
  en: ["Row", "Column", "Value", "Problem", "What to do"],
};

/**
 * What refuses rows, one line for each problem, then the row as it is in the file: to be corrected there and sent back. UTF-8
 * with its mark, by semicolons, which French spreadsheets open right.
 */
export function writeIssuesCsv(
  { issues }: ImportReading,
  headers: readonly string[],
  cells: ReadonlyMap<number, readonly string[]>,
  locale: Locale,
): Uint8Array {
  const lines = [
    [...HEADERS[locale], ...headers],
    ...issues.map((issue) => [
      ...describeIssue(issue, locale),
      ...(issue.row === null ? [] : (cells.get(issue.row) ?? [])),
    ]),
  ];
  const text = lines.map((line) => line.map(writeCell).join(";")).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function describeIssue({ row, column, value, problem, remedy }: TableIssue, locale: Locale): string[] {
  return [row === null ? "" : String(row), column ?? "", value ?? "", problem[locale], remedy[locale]];
}

function writeCell(text: string): string {
  const safe = neutraliseFormula(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
