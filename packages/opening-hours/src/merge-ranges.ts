import type { DayHours, OpenRange } from "./weekly-hours.ts";

/** The union of ranges in any order, empty ones left out: in increasing order, neither overlapping nor touching. */
export function mergeRanges(ranges: readonly OpenRange[]): DayHours {
  const sorted = ranges.filter(({ opens, closes }) => opens < closes).sort((a, b) => a.opens - b.opens);
  const merged: OpenRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && range.opens <= last.closes) {
      merged[merged.length - 1] = { opens: last.opens, closes: Math.max(last.closes, range.closes) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}
