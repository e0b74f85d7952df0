export { DAY_MINUTES, formatClockTime, parseClockTime } from "./clock-time.ts";
export { InvalidDateError, InvalidMomentError } from "./errors.ts";
export { formatDayHours, officialCellOf } from "./format-day-hours.ts";
export { FREQUENCIES, type Frequency, shareOfWeeks } from "./frequency.ts";
export { hoursOfWeekFrom, isDate, weekdayOfDate } from "./hours-on-date.ts";
export { type HoursRule, type HoursWarning, sentenceOfHoursWarning } from "./hours-warning.ts";
export { mergeRanges } from "./merge-ranges.ts";
export { formatMoment, type Moment, parseMoment } from "./moment.ts";
export { closesAt, isOpenAt, openDays, weeklyMinutes } from "./open-at.ts";
export { type ParsedOfficialHours, parseOfficialHours } from "./parse-official-hours.ts";
export {
  type ParsedTypedHours,
  parseTypedDay,
  parseTypedHours,
  type TypedHours,
  type TypedHoursProblem,
  type TypedHoursRule,
  type TypedRange,
  type TypedRangeProblem,
  typedHoursOf,
} from "./parse-typed-hours.ts";
export { parseWeekday, weekdayName } from "./weekday-names.ts";
export {
  buildWeeklyHours,
  type DayHours,
  type HoursException,
  type OpenRange,
  type SiteHours,
  WEEKDAYS,
  type Weekday,
  type WeeklyHours,
} from "./weekly-hours.ts";
