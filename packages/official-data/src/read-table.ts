import { type Bilingual, french } from "@maillage/errors";
import { CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";
import { type Cell, type CellFault, plainWord } from "./cells.ts";
import { InvalidTableError } from "./errors.ts";
import type { TableIssue, TableRule } from "./table-issue.ts";
import type { TextFile } from "./text-file.ts";

const SEPARATORS = [",", ";", "\t"] as const;

/** A column to look for: the headers it goes by, best first, and how its cells are read. */
export interface Column<Value, Required extends boolean> {
  readonly headers: readonly string[];
  readonly cell: Cell<Value>;
  readonly required: Required;
}

/** A column the table must have. */
export function required<Value>(headers: readonly string[], cell: Cell<Value>): Column<Value, true> {
  return { headers, cell, required: true };
}

/** A column the table may lack: its value is then null in every row. */
export function optional<Value>(headers: readonly string[], cell: Cell<Value>): Column<Value, false> {
  return { headers, cell, required: false };
}

type Columns = Readonly<Record<string, Column<unknown, boolean>>>;

type Values<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value, infer Required>
    ? Required extends true
      ? Value
      : Value | null
    : never;
};

/** A row that could be read whole. */
export interface TableRow<C extends Columns> {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  readonly values: Values<C>;
}

/** A table being read: rows so far, and everything found wrong. */
export interface Table<C extends Columns> {
  readonly rows: readonly TableRow<C>[];
  /** Header of each column found, as the file writes it. */
  readonly headers: Readonly<Record<keyof C, string | null>>;
  /** Headers of the columns that none of those wanted goes by, as the file writes them. */
  readonly otherHeaders: readonly string[];
  /** Add to it what only a comparison of rows can tell, then call {@link assertNoIssue}. */
  readonly issues: TableIssue[];
}

/**
 * Reads the columns wanted from a table with a header, in any order, among others. The separator is whichever of comma,
 * semicolon and tab the header uses; cells are trimmed (also of no-break spaces) and blank rows skipped.
 *
 * @throws {InvalidTableError} at once when the table cannot be read at all: no header, a column missing, broken quotes.
 */
export function readTable<C extends Columns>(file: TextFile, columns: C): Table<C> {
  const [header, ...records] = parseRecords(file);
  if (header === undefined) {
    throw new InvalidTableError(file.name, [
      tableIssue(
        "empty-table",
        null,
        { fr: "le fichier est vide", en: "the file is empty" },
        {
          fr: "Donnez une table avec un en-tête et une ligne par lieu",
          en: "Give a table with a header and a row per place",
        },
      ),
    ]);
  }
  const positions = locateColumns(file, header, columns);
  const issues: TableIssue[] = [];
  const rows: TableRow<C>[] = [];
  for (const [index, record] of records.entries()) {
    const row = index + 2;
    const cells = record.map((text) => text.trim());
    if (cells.every((text) => text === "")) continue;
    const values = readRow(row, cells, header, columns, positions, issues);
    if (values !== undefined) rows.push({ row, values });
  }
  if (rows.length === 0 && issues.length === 0) {
    issues.push(
      tableIssue(
        "empty-table",
        null,
        { fr: "la table a un en-tête et aucune ligne", en: "the table has a header and no row" },
        { fr: "Ajoutez les lignes", en: "Add the rows" },
      ),
    );
  }
  // Object.fromEntries forgets its keys' names; they are those of `columns`.
  const headers = Object.fromEntries(
    Object.keys(columns).map((name) => [name, header[positions.get(name) ?? -1]?.trim() ?? null]),
  ) as Record<keyof C, string | null>;
  const wanted = new Set(positions.values());
  const otherHeaders = header.map((each) => each.trim()).filter((each, index) => each !== "" && !wanted.has(index));
  return { rows, headers, otherHeaders, issues };
}

/** @throws {InvalidTableError} with every issue, when there is one. */
export function assertNoIssue(file: TextFile, issues: readonly TableIssue[]): void {
  if (issues.length > 0)
    throw new InvalidTableError(
      file.name,
      issues.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    );
}

/** Adds an issue for each row whose value in this column was already in an earlier row. */
export function refuseDuplicates<C extends Columns>(table: Table<C>, column: keyof C & string): void {
  const firstRow = new Map<unknown, number>();
  for (const { row, values } of table.rows) {
    const value = values[column];
    const first = firstRow.get(value);
    if (first === undefined) firstRow.set(value, row);
    else {
      table.issues.push({
        rule: "duplicate",
        row,
        column: table.headers[column],
        value: String(value),
        problem: { fr: `est déjà à la ligne ${first}`, en: `is already in row ${first}` },
        remedy: {
          fr: "Gardez une seule des deux lignes, ou donnez-leur des identifiants différents",
          en: "Keep one of the two rows, or give them different identifiers",
        },
      });
    }
  }
}

function parseRecords(file: TextFile): string[][] {
  try {
    return parse(file.text, {
      bom: true,
      delimiter: separatorOf(file.text),
      relax_column_count: true,
      relax_quotes: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.lines === "number" ? error.lines : null;
    throw new InvalidTableError(
      file.name,
      [
        {
          ...tableIssue(
            "malformed-csv",
            null,
            {
              fr: french`un guillemet (") n'est pas fermé ou se trouve seul`,
              en: 'a quote (") is not closed or stands alone',
            },
            {
              fr: "Doublez les guillemets qui sont dans une cellule",
              en: "Double the quotes inside a cell",
            },
          ),
          row,
        },
      ],
      { cause: error },
    );
  }
}

/** The most frequent of the separators in the header, quoted names aside; a comma when there is none. */
function separatorOf(text: string): string {
  const header = (/^\uFEFF?((?:"[^"]*"|[^"\r\n])*)/.exec(text)?.[1] ?? "").replaceAll(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Where each column is, or absent. */
function locateColumns(file: TextFile, header: readonly string[], columns: Columns): ReadonlyMap<string, number> {
  const words = header.map(plainWord);
  const issues: TableIssue[] = [];
  const positions = new Map<string, number>();
  for (const [name, { headers, required: isRequired }] of Object.entries(columns)) {
    const found = headers.find((each) => words.includes(each));
    if (found !== undefined) {
      positions.set(name, words.indexOf(found));
      if (words.indexOf(found) !== words.lastIndexOf(found)) {
        issues.push(
          tableIssue(
            "repeated-column",
            found,
            { fr: "deux colonnes portent ce nom", en: "two columns have this name" },
            { fr: french`Renommez ou supprimez l'une d'elles`, en: "Rename or remove one of them" },
          ),
        );
      }
    } else if (isRequired) {
      issues.push(
        tableIssue(
          "missing-column",
          headers[0] ?? name,
          {
            fr: french`la colonne manque ; l'en-tête contient ${header.map((each) => french`« ${each.trim()} »`).join(", ")}`,
            en: `the column is missing; the header has ${header.map((each) => `"${each.trim()}"`).join(", ")}`,
          },
          {
            fr: french`Ajoutez-la, ou donnez-lui l'un de ces noms : ${headers.join(", ")}`,
            en: `Add it, or name it one of: ${headers.join(", ")}`,
          },
        ),
      );
    }
  }
  assertNoIssue(file, issues);
  return positions;
}

function readRow<C extends Columns>(
  row: number,
  cells: readonly string[],
  header: readonly string[],
  columns: C,
  positions: ReadonlyMap<string, number>,
  issues: TableIssue[],
): Values<C> | undefined {
  if (cells.slice(header.length).some((text) => text !== "")) {
    issues.push({
      rule: "too-many-cells",
      row,
      column: null,
      value: null,
      problem: {
        fr: french`la ligne a ${cells.length} cellules alors que l'en-tête en a ${header.length}`,
        en: `it has ${cells.length} cells when the header has ${header.length}`,
      },
      remedy: {
        fr: french`Mettez entre guillemets les cellules qui contiennent le séparateur, ou séparez par « ; » si les nombres ont des virgules`,
        en: "Put cells that hold the separator between quotes, or use ; with decimal commas",
      },
    });
    return undefined;
  }
  const values: Record<string, unknown> = {};
  const before = issues.length;
  for (const [name, { cell }] of Object.entries(columns)) {
    const position = positions.get(name);
    if (position === undefined) {
      values[name] = null;
      continue;
    }
    const text = cells[position] ?? "";
    const result = cell.safeParse(text);
    if (result.success) values[name] = result.data;
    else issues.push(cellIssue(row, header[position]?.trim() ?? name, text, result.error.issues[0]));
  }
  // Each value was just read by its column's own cell: the record has the shape of `Values<C>`.
  return issues.length === before ? (values as Values<C>) : undefined;
}

function cellIssue(row: number, column: string, value: string, found: z.core.$ZodIssue | undefined): TableIssue {
  // Only `cell` makes issues, and always with these.
  if (found?.code !== "custom" || found.params === undefined)
    throw new TypeError(`A cell of "${column}" gave no fault.`);
  const { rule, problem, remedy }: Partial<CellFault> = found.params;
  if (rule === undefined || problem === undefined || remedy === undefined)
    throw new TypeError(`A cell of "${column}" gave half a fault.`);
  return { rule, row, column, value, problem, remedy };
}

function tableIssue(rule: TableRule, column: string | null, problem: Bilingual, remedy: Bilingual): TableIssue {
  return { rule, row: null, column, value: null, problem, remedy };
}
