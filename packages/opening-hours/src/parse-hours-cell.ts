import { parseClockTime } from "./clock-time.ts";
import type { HoursRule } from "./hours-warning.ts";
import { mergeRanges } from "./merge-ranges.ts";
import type { DayHours, OpenRange } from "./weekly-hours.ts";

/** The hours of a day as a list writes them. */
export interface ParsedHoursCell {
  /** Null when the cell cannot be read; empty when the site is closed that day. */
  readonly ranges: DayHours | null;
  /** What is odd in it, each rule once, in the order of `HOURS_RULES`. */
  readonly rules: readonly HoursRule[];
}

/** A working day without a break is rare enough to be pointed out: 54 of the list's 14,000 cells (1 August 2024). */
const LONG_BLOCK_MINUTES = 9 * 60;
const CLOSED = /^(?:ferm[ée]e?|closed|[-‐‑–—−])$/i;

/**
 * Reads `09:00 - 12:00 / 13:30 - 17:00`, and what people and spreadsheets make of it: no spaces, `9h30`, `;`, `,`, « et », « à »,
 * capitals (« ET », « A »), any dash, no-break spaces; « fermé » or nothing is closed.
 */
export function parseHoursCell(cell: string): ParsedHoursCell {
  const text = cell.replace(/\s+/g, " ").trim();
  if (text === "" || CLOSED.test(text)) return { ranges: [], rules: [] };
  const written = text.split(/\s*(?:[/;,&]|\bet\b|\band\b)\s*/i).map(parseRange);
  const ranges = written.filter((range) => range !== undefined);
  if (ranges.length < written.length) return { ranges: null, rules: ["unreadable"] };
  if (ranges.some(({ opens, closes }) => opens > closes)) return { ranges: null, rules: ["reversed"] };

  const kept = ranges.filter(({ opens, closes }) => opens < closes);
  const pairs = kept.flatMap((a, i) => kept.slice(i + 1).map((b) => ({ a, b })));
  const found: readonly (readonly [HoursRule, boolean])[] = [
    ["zero-interval", kept.length < ranges.length],
    ["overlap", pairs.some(({ a, b }) => a.opens < b.closes && b.opens < a.closes)],
    ["touching", pairs.some(({ a, b }) => a.closes === b.opens || b.closes === a.opens)],
    ["unsorted", kept.some(({ opens }, i) => opens < (kept[i - 1]?.opens ?? 0))],
    ["long-block", kept.some(({ opens, closes }) => closes - opens > LONG_BLOCK_MINUTES)],
  ];
  return { ranges: mergeRanges(kept), rules: found.flatMap(([rule, holds]) => (holds ? [rule] : [])) };
}

function parseRange(text: string): OpenRange | undefined {
  const [first, second, ...others] = text.split(/\s*(?:[-‐‑–—−]|\bto\b|(?<![\p{L}])[àa](?![\p{L}]))\s*/iu);
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const opens = parseClockTime(first);
  const closes = parseClockTime(second);
  return opens === undefined || closes === undefined ? undefined : { opens, closes };
}
