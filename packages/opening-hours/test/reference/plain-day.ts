/** Which minutes of a day are in some of the intervals, one flag a minute: slow, and sharing nothing with the package. */
export function plainOpenMinutes(intervals: readonly (readonly [number, number])[]): boolean[] {
  return Array.from({ length: 1440 }, (_, minute) => intervals.some(([from, to]) => from <= minute && minute < to));
}
