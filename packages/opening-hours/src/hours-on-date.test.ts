import { expect, test } from "vitest";
import { InvalidDateError } from "./errors.ts";
import { hoursOfWeekOf, hoursOnDate, weekdayOfDate } from "./hours-on-date.ts";
import { parseOfficialHours } from "./parse-official-hours.ts";
import { WEEKDAYS } from "./weekly-hours.ts";

test("an exception holds on its first and last day, the week's hours on the others", () => {
  const { hours } = parseOfficialHours(["09:00 - 12:00", "09:00 - 12:00", "09:00 - 12:00", "09:00 - 12:00"]);
  if (hours === null) throw new Error("these hours are readable");
  const fair = { from: "2026-11-24", to: "2026-11-25", ranges: [], reason: "foire" };
  const days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"];
  const open = days.map((day) => hoursOnDate({ ...hours, exceptions: [fair] }, day).length);
  expect(open).toEqual([1, 0, 0, 1]);
  // Monday 23 to Sunday 29: the fair closes Tuesday and Wednesday, whatever day of that week is asked.
  for (const day of ["2026-11-23", "2026-11-29"]) {
    const { weekly } = hoursOfWeekOf({ ...hours, exceptions: [fair] }, day);
    expect(WEEKDAYS.map((weekday) => weekly[weekday].length)).toEqual([1, 0, 0, 1, 0, 0, 0]);
  }
});

test.each([
  ["2026-11-23", "monday"],
  ["2024-02-29", "thursday"],
  ["1969-12-31", "wednesday"],
])("%s is a %s", (date, weekday) => {
  expect(weekdayOfDate(date)).toBe(weekday);
});

test.each(["2026-02-30", "23/11/2026", "2026-1-1", ""])("%s is refused", (date) => {
  expect(() => weekdayOfDate(date)).toThrow(InvalidDateError);
});
