/** How often a stop or a rota comes back. */
export const FREQUENCIES = ["weekly", "fortnightly", "monthly"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Mean Gregorian month, 146,097 days in 4,800 months, in weeks. */
const MONTH_WEEKS = 146_097 / 4_800 / 7;

/** The part of weeks, 0 to 1, in which something of that frequency takes place: 1, 1/2, or one week in 4.35 for once a month. */
export function shareOfWeeks(frequency: Frequency): number {
  return { weekly: 1, fortnightly: 1 / 2, monthly: 1 / MONTH_WEEKS }[frequency];
}
