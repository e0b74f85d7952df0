import { expect, test } from "vitest";
import { parseOfficialHours } from "./parse-official-hours.ts";
import { parseTypedDay, parseTypedHours, typedHoursOf } from "./parse-typed-hours.ts";

test("what is typed is read, and goes back to the form", () => {
  const { hours } = parseOfficialHours(["09:00 - 12:00 / 13:30 - 17:15", null, null, null, null, "09:00 - 12:00"]);
  if (hours === null) throw new Error("these hours are readable");
  expect(parseTypedHours(typedHoursOf(hours.weekly))).toEqual({
    ...{ weekly: hours.weekly, problems: [], isEmptyWeek: false },
  });
});

test("every field to correct is named", () => {
  const monday = [
    { opens: "13:00", closes: "17:00" },
    { opens: "09:00", closes: "13:30" },
    { opens: "", closes: "midi" },
    { opens: "18:00", closes: "18:00" },
  ];
  expect(parseTypedHours({ monday })).toEqual({
    ...{ weekly: null, isEmptyWeek: false },
    problems: [
      { rule: "missing", weekday: "monday", index: 2, field: "opens", value: "" },
      { rule: "unreadable", weekday: "monday", index: 2, field: "closes", value: "midi" },
      { rule: "reversed", weekday: "monday", index: 3, field: "closes", value: "18:00" },
      { rule: "overlap", weekday: "monday", index: 0, field: "opens", value: "13:00" },
    ],
  });
});

test("an opening within a longer one overlaps it, even with another in between; touching ones are joined", () => {
  const within = parseTypedHours({
    friday: [
      { opens: "08:00", closes: "18:00" },
      { opens: "09:00", closes: "10:00" },
      { opens: "11:00", closes: "12:00" },
    ],
  });
  expect(within.problems.map(({ index }) => index)).toEqual([1, 2]);
  const touching = parseTypedHours({
    friday: [
      { opens: "08:00", closes: "12:00" },
      { opens: "12:00", closes: "14:00" },
    ],
  });
  expect(touching.weekly?.friday).toEqual([{ opens: 480, closes: 840 }]);
});

test("a week without an opening is a form not filled in, as it is in a list: never a site closed all week", () => {
  for (const typed of [{}, { monday: [], sunday: [] }]) {
    expect(parseTypedHours(typed)).toEqual({ weekly: null, problems: [], isEmptyWeek: true });
  }
  expect(parseOfficialHours([]).hours).toBeNull();
  // One day alone, that of an exception, may be closed.
  expect(parseTypedDay([])).toEqual({ ranges: [], problems: [] });
  expect(parseTypedHours({ monday: [{ opens: "9:00", closes: "" }] }).isEmptyWeek).toBe(false);
});
