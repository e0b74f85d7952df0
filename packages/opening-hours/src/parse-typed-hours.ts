import { parseClockTime } from "./clock-time.ts";
import { mergeRanges } from "./merge-ranges.ts";
import { buildWeeklyHours, type OpenRange, WEEKDAYS, type Weekday, type WeeklyHours } from "./weekly-hours.ts";

/** The two fields of an opening in a form, as typed. */
export interface TypedRange {
  readonly opens: string;
  readonly closes: string;
}

/** The openings of each day as typed; a day left out, or without openings, is closed. */
export type TypedHours = Readonly<Partial<Record<Weekday, readonly TypedRange[]>>>;

/** What is wrong in typed hours. `overlap` is told on the opening that begins before the one above it ends. */
export const TYPED_HOURS_RULES = ["missing", "unreadable", "reversed", "overlap"] as const;
export type TypedHoursRule = (typeof TYPED_HOURS_RULES)[number];

export interface TypedHoursProblem {
  readonly rule: TypedHoursRule;
  readonly weekday: Weekday;
  /** Place of the opening in the day, from 0. */
  readonly index: number;
  /** The field to correct. */
  readonly field: "opens" | "closes";
  readonly value: string;
}

export type ParsedTypedHours =
  | { readonly weekly: WeeklyHours; readonly problems: readonly [] }
  | { readonly weekly: null; readonly problems: readonly TypedHoursProblem[] };

/**
 * The weekly hours typed in a form. Stricter than the reading of a list: who types can correct, so openings that overlap are
 * refused, not joined. Touching ones are joined; their order does not matter.
 */
export function parseTypedHours(typed: TypedHours): ParsedTypedHours {
  const problems: TypedHoursProblem[] = [];
  const weekly = buildWeeklyHours((weekday) => parseDay(weekday, typed[weekday] ?? [], problems));
  if (problems.length === 0) return { weekly, problems: [] };
  return { weekly: null, problems };
}

/** The fields of a form that show these hours. */
export function typedHoursOf(weekly: WeeklyHours): TypedHours {
  return Object.fromEntries(
    WEEKDAYS.map((weekday) => [
      weekday,
      weekly[weekday].map(({ opens, closes }) => ({ opens: fieldOf(opens), closes: fieldOf(closes) })),
    ]),
  );
}

function parseDay(weekday: Weekday, typed: readonly TypedRange[], problems: TypedHoursProblem[]): readonly OpenRange[] {
  const ranges: (OpenRange & { readonly index: number; readonly typedOpens: string })[] = [];
  for (const [index, range] of typed.entries()) {
    const told = (rule: TypedHoursRule, field: "opens" | "closes") =>
      problems.push({ rule, weekday, index, field, value: range[field] });
    const [opens, closes] = (["opens", "closes"] as const).map((field) => {
      const time = parseClockTime(range[field]);
      if (time === undefined) told(range[field].trim() === "" ? "missing" : "unreadable", field);
      return time;
    });
    if (opens === undefined || closes === undefined) continue;
    if (opens >= closes) told("reversed", "closes");
    else ranges.push({ opens, closes, index, typedOpens: range.opens });
  }
  ranges.sort((a, b) => a.opens - b.opens || a.index - b.index);
  let latestClose = 0;
  for (const { opens, closes, index, typedOpens } of ranges) {
    if (opens < latestClose) problems.push({ rule: "overlap", weekday, index, field: "opens", value: typedOpens });
    latestClose = Math.max(latestClose, closes);
  }
  return mergeRanges(ranges.map(({ opens, closes }) => ({ opens, closes })));
}

/** As an input of type `time` holds it. */
function fieldOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
