import { type CommuneCode, type DepartementCode, readInseeCode } from "../../insee-codes.ts";
import { moveDecimalPoint } from "./number-repairs.ts";
import type { RepairStep } from "./repair-step.ts";
import { spacesInCode } from "./text-repairs.ts";

/** The kinds of code that a table may hold. */
export type CodeKind = "commune" | "canton" | "departement";

/** Digits of a code whose département has two characters; one more for a canton overseas, one more for a département. */
const DIGITS: Readonly<Record<CodeKind, number>> = { commune: 5, canton: 4, departement: 2 };

/** Whether the text is such a code as INSEE writes it: capitals, zeros, nothing around. */
export function isInseeCode(kind: CodeKind, text: string): boolean {
  const result = readInseeCode(kind, text);
  return "code" in result && result.code === text;
}

/**
 * From what spreadsheets make of a code back to it. `resolveCorsican` tells which of `2A` and `2B` a code of before 1976
 * (`20004`) became, when it can be told.
 */
export function buildCodeRepairs(
  kind: CodeKind,
  resolveCorsican: (code: string) => string | undefined,
): readonly RepairStep[] {
  return [
    spacesInCode,
    // `52121.0` and `5.2121E+04`: read once as a number. Digits that are lost are never made up.
    { rule: "scientific-notation", repair: (text) => wholeDigits(text, DIGITS[kind]) },
    { rule: "corsican-code", repair: (text) => (/^2[ab]/.test(text) ? text.toUpperCase() : undefined) },
    { rule: "leading-zero", repair: (text) => withLeadingZero(kind, text) },
    { rule: "corsican-code", repair: (text) => (/^20\d*$/.test(text) ? resolveCorsican(text) : undefined) },
  ];
}

/** Five digits. */
export function isPostcode(text: string): boolean {
  return /^\d{5}$/.test(text);
}

export const POSTCODE_REPAIRS: readonly RepairStep[] = [
  spacesInCode,
  { rule: "scientific-notation", repair: (text) => wholeDigits(text, 5) },
  { rule: "leading-zero", repair: (text) => (/^\d{4}$/.test(text) ? `0${text}` : undefined) },
];

/**
 * Which of the two départements of Corsica a code starting with 20 is of: communes kept their three last digits, so that the
 * one known under `2A` or `2B` is it; failing that, the row's own département or the territory's.
 */
export function resolveCorsicanCode(
  code: string,
  isKnown: (code: CommuneCode) => boolean,
  departement: DepartementCode | null,
): string | undefined {
  const candidates = [`2A${code.slice(2)}`, `2B${code.slice(2)}`];
  const known = candidates.filter((each) => {
    const result = readInseeCode<CommuneCode>("commune", each);
    return "code" in result && isKnown(result.code);
  });
  if (known.length === 1) return known[0];
  return candidates.find((each) => departement !== null && each.startsWith(departement));
}

function withLeadingZero(kind: CodeKind, text: string): string | undefined {
  return /^\d+$/.test(text) && isInseeCode(kind, `0${text}`) ? `0${text}` : undefined;
}

/** The digits of a whole number that a program wrote with decimals or an exponent, when all of them are there. */
function wholeDigits(text: string, digitCount: number): string | undefined {
  const [, mantissa = "", exponent = "0"] = /^(\d+(?:[.,]\d+)?)(?:[eE]\+?(\d{1,2}))?$/.exec(text) ?? [];
  if (mantissa === "" || /^\d+$/.test(text)) return undefined;
  const number = moveDecimalPoint(mantissa.replace(",", "."), Number(exponent));
  const shown = mantissa.replaceAll(/[.,]/g, "").replace(/0+$/, "").length;
  // `5.21E+04` may be any of 52050 to 52149: only as many digits as the code has, a lost zero aside, are a code.
  const isWhole = /^\d+$/.test(number) && (exponent === "0" || shown >= digitCount - 1);
  return isWhole ? number : undefined;
}
