import { parseFrenchDay } from "./translate-source.ts";

/** How old data are: whole months since the day of their vintage, or years since a vintage that is a year. */
export type VintageAge = { readonly unit: "months" | "years"; readonly count: number };

/**
 * The age of a vintage that is told by a day or a year; undefined for any other words (« depuis mars 2015 » does not grow old),
 * for what is not a year old, and for what is yet to come.
 *
 * A month counts once it is over: on 31 July 2025, the list of 1 August 2024 is 11 months old, and nothing is said.
 */
export function ageOfVintage(vintage: string, now: Date): VintageAge | undefined {
  const day = parseFrenchDay(vintage);
  if (day === undefined) {
    const count = /^(?:COG )?(?:19|20)\d{2}$/.test(vintage) ? now.getUTCFullYear() - Number(vintage.slice(-4)) : 0;
    return count >= 1 ? { unit: "years", count } : undefined;
  }
  const isMonthOver = now.getUTCDate() >= day.getUTCDate();
  const years = now.getUTCFullYear() - day.getUTCFullYear();
  const count = years * 12 + now.getUTCMonth() - day.getUTCMonth() - (isMonthOver ? 0 : 1);
  return count >= 12 ? { unit: "months", count } : undefined;
}
