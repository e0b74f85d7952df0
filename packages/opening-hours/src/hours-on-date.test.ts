import { expect, test } from "vitest";
import { InvalidDateError } from "./errors.ts";
import { hoursOfWeekFrom, hoursOnDate, weekdayOfDate } from "./hours-on-date.ts";
import { parseOfficialHours } from "./parse-official-hours.ts";
import { WEEKDAYS } from "./weekly-hours.ts";

test("an exception holds on its first and last day, the week's hours on the others", () => {
  const { hours } = parseOfficialHours(["09:00 - 12:00", "09:00 - 12:00", "09:00 - 12:00", "09:00 - 12:00"]);
  if (hours === null) throw new Error("these hours are readable");
  const fair = { from: "2026-11-24", to: "2026-11-25", ranges: [], reason: "foire" };
  const days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"];
  const open = days.map((day) => hoursOnDate({ ...hours, exceptions: [fair] }, day).length);
  expect(open).toEqual([1, 0, 0, 1]);
  // The seven days from that one: from the Sunday before, as from the Wednesday, whose Tuesday is that of the next week.
  const openFrom = (day: string) => {
    const { weekly } = hoursOfWeekFrom({ ...hours, exceptions: [fair] }, day);
    return WEEKDAYS.map((weekday) => weekly[weekday].length);
  };
  expect(openFrom("2026-11-22")).toEqual([1, 0, 0, 1, 0, 0, 0]);
  expect(openFrom("2026-11-25")).toEqual([1, 1, 0, 1, 0, 0, 0]);
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
