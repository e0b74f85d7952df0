/** How many years ahead are offered from the start: two mandates of a programme. */
const YEARS_AHEAD = 6;

/** The years that a change may be programmed for, in order: from this one on, and every other that is in use. */
export function listYears(changes: readonly { readonly year: number | null }[], currentYear: number): number[] {
  const used = changes.flatMap(({ year }) => (year === null ? [] : [year]));
  const offered = Array.from({ length: YEARS_AHEAD + 1 }, (_, rank) => currentYear + rank);
  return [...new Set([...used, ...offered])].sort((a, b) => a - b);
}
