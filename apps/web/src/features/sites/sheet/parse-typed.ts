/** A field that nobody may know: blank is null; undefined when it is not what was asked. */
export type Typed<Value> = Value | null | undefined;

/** What is counted on a sheet: requests, appointments. */
const COUNT_MAX = 1_000_000;

/** A whole number, 0 to `max`, spaces between thousands allowed. */
export function parseCount(text: string, max = COUNT_MAX): Typed<number> {
  const compact = text.replaceAll(/\s/g, "");
  if (compact === "") return null;
  return /^\d{1,7}$/.test(compact) && Number(compact) <= max ? Number(compact) : undefined;
}

/** A number, 0 to `max`, with a comma or a point. */
export function parseAmount(text: string, max = COUNT_MAX): Typed<number> {
  const compact = text.replaceAll(/\s/g, "").replace(",", ".");
  if (compact === "") return null;
  return /^\d{1,7}(?:\.\d{1,3})?$/.test(compact) && Number(compact) <= max ? Number(compact) : undefined;
}

/** Degrees with a comma or a point, up to `max` either side of 0. */
export function parseDegrees(text: string, max: 90 | 180): number | undefined {
  const compact = text.trim().replace(",", ".").replace("−", "-");
  return /^-?\d{1,3}(?:\.\d+)?$/.test(compact) && Math.abs(Number(compact)) <= max ? Number(compact) : undefined;
}

/** A line or several; blank is null. */
export function parseText(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

/** A year, a month or a day that exists: `2006`, `2020-01`, `2020-01-31`, `31/01/2020`. */
export function parseEventDate(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso = year === undefined ? text.trim() : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(iso)) return undefined;
  const whole = `${iso}${"-01-01".slice(iso.length - 4)}`;
  const time = Date.parse(whole);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
