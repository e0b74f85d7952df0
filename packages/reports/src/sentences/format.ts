import { displayedShare } from "@maillage/coverage";
import type { Locale } from "@maillage/errors";

/** How numbers, times and dates are written in one language. */
export interface Format {
  readonly locale: Locale;
  /** `168 331` */
  people(count: number): string;
  /** `+1 204`, `−35`, `0` */
  peopleDifference(count: number): string;
  /** `99,8 %`: one decimal; 100 % is written only when nobody is left out. */
  share(share: number): string;
  /** `8,1 %`: rounded up, for an error is never made to look smaller. */
  errorShare(share: number): string;
  /** `+1,3 pt`: between two shares as they are written, in points, so that it never contradicts them. */
  pointsDifference(before: number, after: number): string;
  /** `31 min`, `1 h 05`: rounded up, so that a time written within a threshold is within it. */
  travelTime(seconds: number): string;
  /** `−3 min`: between two times in seconds as {@link Format.travelTime} writes them. */
  travelTimeDifference(beforeSeconds: number, afterSeconds: number): string;
  /** `11,4 min`: one decimal, for means and medians. */
  minutes(seconds: number): string;
  /** `−2,5 min`: between two times in seconds as {@link Format.minutes} writes them. */
  minutesDifference(beforeSeconds: number, afterSeconds: number): string;
  /** `0,4 ms` */
  milliseconds(milliseconds: number): string;
  kilometres(kilometres: number): string;
  /** `850 m`, `12,4 km`: of a length in metres. */
  distance(metres: number): string;
  /** `24`, `2,5`: up to two decimals, those needed. */
  decimal(value: number): string;
  /** `1,0`, `1,15`: a number by which times are multiplied. */
  factor(factor: number): string;
  /** `1er août 2024` */
  date(iso: string): string;
  /** `1er août 2024 à 09:05`, on the clock of mainland France, from an ISO date and time. */
  dateTime(iso: string): string;
  /** `120 000 €`: whole euros. */
  euros(euros: number): string;
  /** `+120 000 €`, `−5 000 €`, `0 €` */
  eurosDifference(euros: number): string;
  /** `Chaumont-1, Chaumont-2 et Joinville` */
  list(names: readonly string[]): string;
}

/** Non-breaking: a number is never separated from its unit at the end of a line. */
const NBSP = "\u00a0";

const TAG = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Locale, string>;

/** Builds the formatters of a language once; they are costly to build and cheap to use. */
export function createFormat(locale: Locale): Format {
  const tag = TAG[locale];
  const integer = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const signedInteger = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const decimalPercent = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const percent = new Intl.NumberFormat(tag, decimalPercent);
  const percentUp = new Intl.NumberFormat(tag, { ...decimalPercent, roundingMode: "ceil" });
  const oneDecimal = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const upToTwoDecimals = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const signedDecimal = new Intl.NumberFormat(tag, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, useGrouping: false });
  const longDate = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone: "Europe/Paris" });
  const parisDay = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Paris" });
  const wholeEuros = { style: "currency", currency: "EUR", maximumFractionDigits: 0 } as const;
  const currency = new Intl.NumberFormat(tag, wholeEuros);
  const signedCurrency = new Intl.NumberFormat(tag, { ...wholeEuros, signDisplay: "exceptZero" });
  const conjunction = new Intl.ListFormat(tag, { type: "conjunction" });
  return {
    locale,
    people: (count) => integer.format(count),
    peopleDifference: (count) => withMinusSign(signedInteger, count),
    share: (share) => percent.format(displayedShare(share)),
    pointsDifference: (before, after) => {
      const points = inTenths(displayedShare(after) * 100) - inTenths(displayedShare(before) * 100);
      return `${withMinusSign(signedDecimal, points / 10)}${NBSP}pt`;
    },
    errorShare: (share) => percentUp.format(share),
    travelTime: (seconds) => formatTravelTime(Math.ceil(seconds / 60)),
    travelTimeDifference: (beforeSeconds, afterSeconds) =>
      `${withMinusSign(signedInteger, Math.ceil(afterSeconds / 60) - Math.ceil(beforeSeconds / 60))}${NBSP}min`,
    minutes: (seconds) => `${oneDecimal.format(seconds / 60)}${NBSP}min`,
    minutesDifference: (beforeSeconds, afterSeconds) => {
      const minutes = inTenths(afterSeconds / 60) - inTenths(beforeSeconds / 60);
      return `${withMinusSign(signedDecimal, minutes / 10)}${NBSP}min`;
    },
    milliseconds: (milliseconds) => `${oneDecimal.format(milliseconds)}${NBSP}ms`,
    kilometres: (kilometres) => `${integer.format(kilometres)}${NBSP}km`,
    distance: (metres) =>
      metres < 1000 ? `${integer.format(metres)}${NBSP}m` : `${oneDecimal.format(metres / 1000)}${NBSP}km`,
    decimal: (value) => decimal.format(value),
    factor: (factor) => upToTwoDecimals.format(factor),
    date: (iso) => formatDate(longDate, locale, iso),
    dateTime: (iso) => {
      const moment = new Date(iso);
      const day = formatDate(longDate, locale, parisDay.format(moment));
      return `${day}${locale === "fr" ? " à " : ", "}${clock.format(moment)}`;
    },
    euros: (euros) => withMinusSign(currency, euros),
    eurosDifference: (euros) => withMinusSign(signedCurrency, euros),
    list: (names) => conjunction.format(names),
  };
}

/** As a formatter with one decimal rounds it, half up for what is not negative. */
function inTenths(value: number): number {
  return Math.round(value * 10);
}

/** `Intl` writes a hyphen in these languages; a negative number has a minus sign. */
function withMinusSign(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === "minusSign" ? "\u2212" : part.value))
    .join("");
}

function formatTravelTime(minutes: number): string {
  if (minutes < 60) return `${minutes}${NBSP}min`;
  return `${Math.floor(minutes / 60)}${NBSP}h${NBSP}${String(minutes % 60).padStart(2, "0")}`;
}

/** French writes the first day of a month as an ordinal, which `Intl` does not. */
function formatDate(longDate: Intl.DateTimeFormat, locale: Locale, iso: string): string {
  const written = longDate.format(new Date(`${iso}T00:00:00Z`));
  return locale === "fr" ? written.replace(/^1 /, "1er ") : written;
}
