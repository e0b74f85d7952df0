import type { Format } from "../../i18n/format.ts";

/** `75 %`: a bound or a tick, which is a round number; figures of people are written by `format.share`. */
export function wholePercent(share: number, format: Format): string {
  return `${format.decimal(Math.round(share * 100))}${format.locale === "fr" ? "\u00a0" : ""}%`;
}
