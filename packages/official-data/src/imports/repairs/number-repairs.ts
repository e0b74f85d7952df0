import type { RepairStep } from "./repair-step.ts";
import { spacesInCode } from "./text-repairs.ts";

/** Digits, with a decimal point where there are decimals: how programs write a number. */
const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const SCIENTIFIC = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d{1,2})$/;
/** No number of people, degrees or years is as long; one of 309 digits would be infinite. */
const LENGTH_MAX = 120;

/** Whether it is written as programs write a number: `5.338`, `-12`. */
export function isPlainNumber(text: string): boolean {
  return text.length <= LENGTH_MAX && PLAIN.test(text);
}

/** From what spreadsheets set to French make of a number back to a plain one. */
export const NUMBER_REPAIRS: readonly RepairStep[] = [
  // Also between thousands: `12 345`.
  spacesInCode,
  { rule: "decimal-comma", repair: withDecimalPoint },
  { rule: "scientific-notation", repair: withoutExponent },
];

/**
 * `5,338` to `5.338`; `1.234,5` and `1,234.5` to `1234.5`: of two marks the last is the decimal one. A single comma is
 * always a decimal mark, as in French files.
 */
function withDecimalPoint(text: string): string | undefined {
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replaceAll(",", "");
  if (/^[+-]?\d+,$/.test(text)) return text.replace(",", "");
  return /^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/.test(text) ? text.replace(",", ".") : undefined;
}

/** `5.2E+04` to `52000`, digits moved and never rounded. */
function withoutExponent(text: string): string | undefined {
  const [, mantissa = "", exponent = ""] = SCIENTIFIC.exec(text) ?? [];
  return mantissa === "" ? undefined : moveDecimalPoint(mantissa, Number(exponent));
}

/** `("1.25", 1)` to `12.5`, `("1.25", -3)` to `0.00125`. */
export function moveDecimalPoint(mantissa: string, places: number): string {
  const [, sign = "", whole = "", decimals = ""] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(mantissa) ?? [];
  const point = whole.length + places;
  // Zeros on the side the point leaves by.
  const digits = `${"0".repeat(Math.max(0, -point))}${whole}${decimals}`.padEnd(point, "0");
  const before = digits.slice(0, Math.max(0, point)).replace(/^0+(?=\d)/, "");
  const after = digits.slice(Math.max(0, point)).replace(/0+$/, "");
  return `${sign}${before === "" ? "0" : before}${after === "" ? "" : `.${after}`}`;
}
