import { plainWord } from "../../cells.ts";
import type { RepairStep } from "./repair-step.ts";

/** Days between the epochs of spreadsheets (30 December 1899, so that their false 29 February 1900 is absorbed) and of Unix. */
const SERIAL_EPOCH_DAYS = 25_569;
/** From 1955 to 2119: outside, a number is no day that a file of ours would hold. */
const [SERIAL_MIN, SERIAL_MAX] = [20_089, 79_999];
const MS_PER_DAY = 86_400_000;
/** `24` is 2024 and `85` is 1985. */
const CENTURY_TURN = 70;

const MONTHS = [
  ["janvier", "janv", "jan", "january"],
  ["fevrier", "fevr", "fev", "feb", "february"],
  ["mars", "mar", "march"],
  ["avril", "avr", "apr", "april"],
  ["mai", "may"],
  ["juin", "june", "jun"],
  ["juillet", "juil", "jul", "july"],
  ["aout", "aou", "aug", "august"],
  ["septembre", "sept", "sep", "september"],
  ["octobre", "oct", "october"],
  ["novembre", "nov", "november"],
  ["decembre", "dec", "december"],
] as const;

/** Whether it is a day that exists, `2024-02-01`. */
export function isIsoDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // 31 February would roll over to March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Every form a day takes in French files and in spreadsheets, to `2024-02-01`. */
export const DATE_REPAIRS: readonly RepairStep[] = [{ rule: "date-form", repair: parseFrenchDay }];

/**
 * `01/02/2024`, `1.2.24`, `20240201`, `1er février 2024`, « jeudi 1 févr. 2024 », `févr. 24` and `02/2024` (the first of
 * the month), `2024-02-01T00:00:00Z`, and the number a spreadsheet keeps a day as (`45323`). Undefined for anything else,
 * a day that does not exist included. Day before month, always: the files are French.
 */
export function parseFrenchDay(text: string): string | undefined {
  const compact = text.replaceAll(/\s+/g, " ").trim();
  for (const form of [isoForm, digitsForm, namedForm, serialForm]) {
    const day = form(compact);
    if (day !== undefined && isIsoDay(day)) return day;
  }
  return undefined;
}

function isoForm(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  const [, compactYear, compactMonth, compactDay] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  return isoOf(year ?? compactYear, month ?? compactMonth, day ?? compactDay);
}

function digitsForm(text: string): string | undefined {
  const [, day, month, year] =
    /^(?:\p{L}+\.? )?(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[T ,][\d:h.]+)?$/u.exec(text) ?? [];
  if (year !== undefined) return isoOf(year, month, day);
  const [, onlyMonth, itsYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return isoOf(itsYear, onlyMonth, "1");
}

/** A month in letters: `1er février 2024`, `1-févr-24`, `févr.-24`. */
function namedForm(text: string): string | undefined {
  const [, day, name = "", year] =
    /^(?:\p{L}+\.? )?(?:(?:le )?(\d{1,2})(?:er)?[\s-]+)?(\p{L}{3,})\.?[\s-]+(\d{4}|\d{2})$/iu.exec(text) ?? [];
  const word = plainWord(name);
  const month = MONTHS.findIndex((names) => names.some((each) => each === word));
  return month < 0 ? undefined : isoOf(year, String(month + 1), day ?? "1");
}

function serialForm(text: string): string | undefined {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
  if (!(days >= SERIAL_MIN && days <= SERIAL_MAX)) return undefined;
  return new Date((days - SERIAL_EPOCH_DAYS) * MS_PER_DAY).toISOString().slice(0, 10);
}

function isoOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const century = Number(year) < CENTURY_TURN ? "20" : "19";
  return `${year.length === 2 ? `${century}${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
