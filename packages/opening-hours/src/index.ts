export {
  type DayHours,
  type HoursException,
  type OpenRange,
  type SiteHours,
  WEEKDAYS,
  type Weekday,
  type WeeklyHours,
} from "./weekly-hours.ts";
