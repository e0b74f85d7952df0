import { parseClockTime } from "./clock-time.ts";
import { mergeRanges } from "./merge-ranges.ts";
import {
  buildWeeklyHours,
  type DayHours,
  type OpenRange,
  WEEKDAYS,
  type Weekday,
  type WeeklyHours,
} from "./weekly-hours.ts";

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

/** What is wrong in an opening. */
export interface TypedRangeProblem {
  readonly rule: TypedHoursRule;
  /** Place of the opening in the day, from 0. */
  readonly index: number;
  /** The field to correct. */
  readonly field: "opens" | "closes";
  readonly value: string;
}

export interface TypedHoursProblem extends TypedRangeProblem {
  readonly weekday: Weekday;
}

export type ParsedTypedHours =
  | { readonly weekly: WeeklyHours; readonly problems: readonly []; readonly isEmptyWeek: false }
  | {
      readonly weekly: null;
      readonly problems: readonly TypedHoursProblem[];
      /** Not one opening was typed: a form that nobody filled in, and not a site that never opens. */
      readonly isEmptyWeek: boolean;
    };

/**
 * The weekly hours typed in a form. Stricter than the reading of a list: who types can correct, so openings that overlap are
 * refused, not joined. Touching ones are joined; their order does not matter. As in a list, a week without an opening is not
 * hours: unknown hours are `null`, and a site that has closed has a status that says so.
 */
export function parseTypedHours(typed: TypedHours): ParsedTypedHours {
  const problems: TypedHoursProblem[] = [];
  const weekly = buildWeeklyHours((weekday) => {
    const day = parseTypedDay(typed[weekday] ?? []);
    problems.push(...day.problems.map((problem) => ({ ...problem, weekday })));
    return day.ranges ?? [];
  });
  const isEmptyWeek = WEEKDAYS.every((weekday) => (typed[weekday] ?? []).length === 0);
  if (problems.length > 0 || isEmptyWeek) return { weekly: null, problems, isEmptyWeek };
  return { weekly, problems: [], isEmptyWeek };
}

/** The openings typed for one day, read as {@link parseTypedHours} does; without any, it is closed. */
export function parseTypedDay(
  typed: readonly TypedRange[],
):
  | { readonly ranges: DayHours; readonly problems: readonly [] }
  | { readonly ranges: null; readonly problems: readonly TypedRangeProblem[] } {
  const problems: TypedRangeProblem[] = [];
  const ranges: (OpenRange & { readonly index: number; readonly typedOpens: string })[] = [];
  for (const [index, range] of typed.entries()) {
    const told = (rule: TypedHoursRule, field: "opens" | "closes") =>
      problems.push({ rule, index, field, value: range[field] });
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
    if (opens < latestClose) problems.push({ rule: "overlap", index, field: "opens", value: typedOpens });
    latestClose = Math.max(latestClose, closes);
  }
  if (problems.length > 0) return { ranges: null, problems };
  return { ranges: mergeRanges(ranges.map(({ opens, closes }) => ({ opens, closes }))), problems: [] };
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

/** As an input of type `time` holds it. */
function fieldOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
