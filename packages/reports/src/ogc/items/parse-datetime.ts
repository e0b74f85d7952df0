import { OgcInvalidValueError } from "../ogc-errors.ts";

/** Days from and to, both included, `YYYY-MM-DD`; null without an end. */
export interface DayInterval {
  readonly from: string | null;
  readonly to: string | null;
}

/** RFC 3339: a day, or a day with its time. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2}))?$/;
const DAY_LENGTH = 10;

/**
 * `datetime` of OGC API - Features (7.15.4): an instant, or `from/to` where an end is left out or is `..`. Networks are in force by
 * the day: the time within it is dropped, once in the time of the meridian.
 *
 * @throws {OgcInvalidValueError}
 */
export function parseDatetime(text: string): DayInterval {
  const ends = text.split("/");
  if (ends.length > 2) throw new OgcInvalidValueError("datetime", text, "datetime");
  const [from = "", to = from] = ends;
  const interval = { from: parseEnd(from, text, ends.length), to: parseEnd(to, text, ends.length) };
  const { from: first, to: last } = interval;
  if (first !== null && last !== null && first > last) throw new OgcInvalidValueError("datetime", text, "datetime");
  return interval;
}

function parseEnd(end: string, text: string, endCount: number): string | null {
  if (endCount === 2 && (end === "" || end === "..")) return null;
  const date = new Date(end);
  const isDate = INSTANT.test(end) && !Number.isNaN(date.getTime());
  // Months have their own number of days, and Date turns 31 June into 1 July.
  const isOfItsMonth =
    isDate && new Date(`${end.slice(0, DAY_LENGTH)}T00:00:00Z`).toISOString().startsWith(end.slice(0, DAY_LENGTH));
  if (!isOfItsMonth) throw new OgcInvalidValueError("datetime", text, "datetime");
  return date.toISOString().slice(0, DAY_LENGTH);
}
