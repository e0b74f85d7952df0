import { attempt, type Cell, CellFault, MISSING, NOT_A_DAY, NOT_A_NUMBER, parsePopulation } from "../cells.ts";
import { readInseeCode } from "../insee-codes.ts";
import { buildCodeRepairs, type CodeKind, isInseeCode } from "./repairs/code-repairs.ts";
import { DATE_REPAIRS, isIsoDay } from "./repairs/date-repairs.ts";
import { isPlainNumber, NUMBER_REPAIRS } from "./repairs/number-repairs.ts";
import type { RepairStep } from "./repairs/repair-step.ts";

/** How a value is written in a table: well, or as the steps can repair; and how it is then read. */
export interface ValueForm<Value> {
  readonly isWellWritten: (text: string) => boolean;
  readonly steps: readonly RepairStep[];
  /** Of a text that is well written, or that no step brought to be. */
  readonly read: (text: string) => Value | CellFault;
}

/** A number that `cell` reads and bounds. */
export function numberForm(cell: Cell<number>): ValueForm<number> {
  return numberFormOf(readerOf(cell));
}

/** A number that a plain function reads and bounds. */
export function numberFormOf(read: (text: string) => number | CellFault): ValueForm<number> {
  return {
    isWellWritten: isPlainNumber,
    steps: NUMBER_REPAIRS,
    read: (text) => (isPlainNumber(text) ? read(text) : NOT_A_NUMBER),
  };
}

/** Inhabitants, or households: 0 or more, whole or not. */
export const populationForm: ValueForm<number> = numberFormOf((text) => {
  // A plain number needs no reading of its marks: files have ten of them in each of millions of rows.
  const population = Number(text);
  return population >= 0 ? population : parsePopulation(text);
});

/** The code of a commune, a canton or a département; `cell` reads it when it is one. */
export function codeForm<Code extends string>(
  kind: CodeKind,
  cell: Cell<Code>,
  resolveCorsican: (code: string) => string | undefined,
): ValueForm<Code> {
  const read = readerOf(cell);
  return {
    isWellWritten: (text) => isInseeCode(kind, text),
    steps: buildCodeRepairs(kind, resolveCorsican),
    read(text) {
      if (isInseeCode(kind, text)) return read(text);
      const result = readInseeCode(kind, text);
      if ("fault" in result) return new CellFault("invalid-code", result.fault.problem, result.fault.remedy);
      return new CellFault(
        "invalid-code",
        { fr: "est en minuscules", en: "is in lower case" },
        { fr: `Écrivez ${result.code}`, en: `Write ${result.code}` },
      );
    },
  };
}

const DATE_PREFIX = /^espace labellis[ée] (?:le )?/i;
const FRENCH_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/**
 * A day: `2024-02-01`, `01/02/2024`, and the official list's « Espace labellisé 01/02/2024 » are as they should be; any
 * other form is repaired.
 */
export const dateForm: ValueForm<string> = {
  isWellWritten: (text) => isIsoDay(plainDayOf(text)),
  steps: DATE_REPAIRS.map(({ rule, repair }) => ({ rule, repair: (text) => repair(text.replace(DATE_PREFIX, "")) })),
  read(text) {
    const day = plainDayOf(text);
    return isIsoDay(day) ? day : NOT_A_DAY;
  },
};

function plainDayOf(text: string): string {
  return text.replace(DATE_PREFIX, "").replace(FRENCH_DAY, "$3-$2-$1");
}

/** A text that `cell` reads as it is, one line without stray spaces. */
export function plainForm<Value>(cell: Cell<Value>): ValueForm<Value> {
  return { isWellWritten: () => true, steps: [], read: readerOf(cell) };
}

/** A cell's value or what is wrong with it, the cell being built once for all rows. */
function readerOf<Value>(cell: Cell<Value>): (text: string) => Value | CellFault {
  const attempted = attempt(cell);
  return (text) => {
    const found = attempted.parse(text);
    if (found.kind === "blank") return MISSING;
    return found.kind === "read" ? found.value : found.fault;
  };
}
