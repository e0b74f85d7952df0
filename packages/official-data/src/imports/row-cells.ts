import { type Bilingual, french } from "@maillage/errors";
import { CellFault, MISSING } from "../cells.ts";
import type { SourceRow } from "../files/source-table.ts";
import type { TableIssue, TableRule } from "../table-issue.ts";
import type { Findings } from "./import-log.ts";
import type { FieldMapping, Repair, RepairRule } from "./import-reading.ts";
import type { CanRepair } from "./refused-repairs.ts";
import { repairDoubleEncoding } from "./repairs/double-encoding.ts";
import { repairText } from "./repairs/repair-step.ts";
import { hasNoStraySpace, straySpaces } from "./repairs/text-repairs.ts";
import type { ValueForm } from "./value-forms.ts";

/** Under what name a shape is told of: it is in no column. */
export const SHAPE_FIELD = "geometry";

/** Where each mapped field is, in every row of a table. */
export interface MappedColumns {
  readonly columnOf: ReadonlyMap<string, number>;
  readonly headers: readonly string[];
}

/** Columns of the mapping that the table has. A header that is not there maps nothing. */
export function locateMappedColumns(headers: readonly string[], mapping: readonly FieldMapping[]): MappedColumns {
  const columnOf = new Map<string, number>();
  for (const { field, header } of mapping) {
    const column = header === null ? -1 : headers.indexOf(header);
    if (column >= 0) columnOf.set(field, column);
  }
  return { columnOf, headers };
}

/** The cells of one row by field, each repaired and read on demand; what was found is kept until the row is told. */
export class RowCells implements Findings {
  readonly row: number;
  // Most of millions of rows have nothing to tell.
  #repairs: Repair[] | undefined;
  #issues: TableIssue[] | undefined;
  #warnings: TableIssue[] | undefined;
  #cells: readonly string[];
  readonly #columns: MappedColumns;
  readonly #canRepair: CanRepair;

  constructor({ row, cells }: SourceRow, columns: MappedColumns, canRepair: CanRepair) {
    this.row = row;
    this.#cells = cells;
    this.#columns = columns;
    this.#canRepair = canRepair;
  }

  /** Takes back what a text in UTF-8 becomes when it is read as Windows-1252 and saved again, in every mapped cell. */
  mendEncoding(): void {
    if (!this.canRepair("double-encoding")) return;
    for (const [field, column] of this.#columns.columnOf) {
      const before = this.#cells[column] ?? "";
      const after = repairDoubleEncoding(before);
      if (after === undefined) continue;
      this.tellRepair("double-encoding", field, before, after);
      this.#cells = this.#cells.with(column, after);
    }
  }

  get repairs(): readonly Repair[] {
    return this.#repairs ?? [];
  }

  get issues(): readonly TableIssue[] {
    return this.#issues ?? [];
  }

  get warnings(): readonly TableIssue[] {
    return this.#warnings ?? [];
  }

  /** Whether there is anything to tell. */
  get isSilent(): boolean {
    return this.#repairs === undefined && this.#issues === undefined && this.#warnings === undefined;
  }

  get isRefused(): boolean {
    return this.#issues !== undefined;
  }

  has(field: string): boolean {
    return this.#columns.columnOf.has(field);
  }

  /** The cell as it came; empty when nothing is mapped. */
  raw(field: string): string {
    return this.#cells[this.#columns.columnOf.get(field) ?? -1] ?? "";
  }

  /** The field's column as the header writes it, or the field's own name. */
  columnName(field: string): string {
    return this.#columns.headers[this.#columns.columnOf.get(field) ?? -1] ?? field;
  }

  canRepair(rule: RepairRule): boolean {
    return this.#canRepair(rule, this.row);
  }

  /** The cell that a row is known by, without stray spaces; null when it is empty. What is told of it is not kept. */
  readKey(field: string): string | null {
    const raw = this.raw(field);
    const key = hasNoStraySpace(raw) || !this.canRepair("stray-spaces") ? raw : (straySpaces.repair(raw) ?? raw);
    return key === "" ? null : key;
  }

  /** One line of text without stray spaces; null when there is none. */
  text(field: string): string | null {
    const raw = this.raw(field);
    if (hasNoStraySpace(raw)) return raw === "" ? null : raw;
    if (!this.canRepair("stray-spaces")) return raw;
    const after = straySpaces.repair(raw) ?? raw;
    this.tellRepair("stray-spaces", field, raw, after);
    return after === "" ? null : after;
  }

  /** The value; null when there is none, or when it cannot be read: the row is then refused. */
  read<Value>(field: string, form: ValueForm<Value>): Value | null {
    const value = this.#readRepaired(field, form);
    if (!(value instanceof CellFault)) return value;
    this.refuse(field, value);
    return null;
  }

  /** The value; null when there is none, or when it cannot be read: the row is kept without it. */
  readOrWarn<Value>(field: string, form: ValueForm<Value>): Value | null {
    const value = this.#readRepaired(field, form);
    if (!(value instanceof CellFault)) return value;
    this.warn(value.rule, field, this.raw(field), value.problem, value.remedy);
    return null;
  }

  /** The value; undefined when there is none or when it cannot be read: the row is then refused. */
  require<Value>(field: string, form: ValueForm<Value>): Value | undefined {
    const value = this.read(field, form);
    if (value === null && this.raw(field) === "") this.refuse(field, MISSING);
    return value ?? undefined;
  }

  /** One part of a cell that holds several; null when it is empty or cannot be read: the row is then refused. */
  readPart<Value>(field: string, part: string, form: ValueForm<Value>): Value | null {
    const value = this.#readText(field, part, form);
    if (!(value instanceof CellFault)) return value;
    const { rule, problem, remedy } = value;
    this.#issues ??= [];
    this.#issues.push({ rule, row: this.row, column: this.columnName(field), value: part, problem, remedy });
    return null;
  }

  tellRepair(rule: RepairRule, field: string, before: string, after: string): void {
    this.#repairs ??= [];
    this.#repairs.push({ rule, row: this.row, column: this.columnName(field), before, after });
  }

  /** Refuses a row that has something written beyond the last header. */
  refuseRow(extraCells: readonly string[]): void {
    this.#issues ??= [];
    this.#issues.push({
      rule: "too-many-cells",
      ...{ row: this.row, column: null, value: extraCells.join(" | ") },
      problem: {
        fr: french`est au-delà de la dernière colonne de l'en-tête : les cellules de la ligne sont peut-être décalées`,
        en: "is beyond the last column of the header: the cells of the row may be shifted",
      },
      remedy: {
        fr: french`Mettez entre guillemets les cellules qui contiennent le séparateur, ou videz les cellules en trop`,
        en: "Put cells that hold the separator between quotes, or empty those in excess",
      },
    });
  }

  refuse(field: string, { rule, problem, remedy }: CellFault): void {
    this.#issues ??= [];
    this.#issues.push({
      rule,
      row: this.row,
      column: this.columnName(field),
      // A shape is in no cell.
      value: field === SHAPE_FIELD ? null : this.raw(field),
      problem,
      remedy,
    });
  }

  warn(rule: TableRule, field: string, value: string | null, problem: Bilingual, remedy: Bilingual): void {
    this.#warnings ??= [];
    this.#warnings.push({ rule, row: this.row, column: this.columnName(field), value, problem, remedy });
  }

  #readRepaired<Value>(field: string, form: ValueForm<Value>): Value | CellFault | null {
    return this.#readText(field, this.raw(field), form);
  }

  #readText<Value>(field: string, raw: string, form: ValueForm<Value>): Value | CellFault | null {
    if (raw === "") return null;
    // Nearly every cell of nearly every file.
    if (form.isWellWritten(raw)) return form.read(raw);
    const steps = form.steps.filter(({ rule }) => this.canRepair(rule));
    const { text, taken } = repairText(raw, form.isWellWritten, steps);
    const value = form.read(text);
    // Of a value that is refused in the end, the cell as written is what has to be corrected.
    if (!(value instanceof CellFault)) {
      for (const { rule, before, after } of taken) this.tellRepair(rule, field, before, after);
    }
    return value;
  }
}
