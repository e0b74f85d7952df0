import { displayedShare } from "@maillage/coverage";
import type { Locale } from "@maillage/errors";

/** How figures are written in lines for people. */
export interface NumberWords {
  readonly people: (count: number) => string;
  /** With its sign. */
  readonly change: (count: number) => string;
  /** One decimal; 100 % only when nobody is left out. */
  readonly share: (share: number | null) => string;
  /** Minutes with one decimal, or a dash. */
  readonly minutes: (seconds: number | null) => string;
  readonly decimal: (value: number) => string;
}

export function createNumberWords(locale: Locale): NumberWords {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    people: (count) => whole.format(count),
    change: (count) => signed.format(count),
    share: (share) => (share === null ? "–" : percent.format(displayedShare(share))),
    minutes: (seconds) => (seconds === null ? "–" : `${oneDecimal.format(seconds / 60)} min`),
    decimal: (value) => decimal.format(value),
  };
}
