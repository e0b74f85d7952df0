import fc from "fast-check";
import { expect, test } from "vitest";
import { plainOpenMinutes } from "../test/reference/plain-day.ts";
import { officialCellOf } from "./format-day-hours.ts";
import { closesAt, isOpenAt, openDays, weeklyMinutes } from "./open-at.ts";
import { parseOfficialHours } from "./parse-official-hours.ts";
import { WEEKDAYS } from "./weekly-hours.ts";

const mondayOf = (cell: string) => parseOfficialHours([cell]);
const rulesOf = (cell: string) => mondayOf(cell).warnings.map(({ rule }) => rule);
const minutes = (from: number, to: number) => ({ opens: from * 60, closes: to * 60 });

test.each([
  ["09:00 - 12:00 / 14:00 - 17:00", [minutes(9, 12), minutes(14, 17)], []],
  ["08:12 - 14:18", [{ opens: 492, closes: 858 }], []],
  // Cells of the real list.
  ["09:00 - 12:00 / 09:00 - 16:30 / 14:00 - 16:30", [minutes(9, 16.5)], ["overlap"]],
  ["09:00 - 11:00 / 11:00 - 12:00", [minutes(9, 12)], ["touching"]],
  ["14:00 - 17:00 / 09:00 - 12:00", [minutes(9, 12), minutes(14, 17)], ["unsorted"]],
  ["09:00 - 12:00 / 00:00 - 00:00", [minutes(9, 12)], ["zero-interval"]],
  ["09:00 - 19:00", [minutes(9, 19)], ["long-block"]],
  ["09:00 - 18:00", [minutes(9, 18)], []],
  // What people and spreadsheets write.
  ["9h-12h30 ; 13h30 à 17 h", [minutes(9, 12.5), minutes(13.5, 17)], []],
  ["9:00:00–12:00:00, 20.00 – 24:00", [minutes(9, 12), minutes(20, 24)], []],
  ["9h00 à 12h00 et 14h00 à 17h00", [minutes(9, 12), minutes(14, 17)], []],
])("%s is read", (cell, ranges, rules) => {
  expect(mondayOf(cell).hours?.weekly.monday).toEqual(ranges);
  expect(rulesOf(cell)).toEqual(rules);
});

test.each(["17:00 - 09:00"])("%s is reversed: the hours are unknown, and the day is told", (cell) => {
  const parsed = parseOfficialHours(["09:00 - 12:00", cell]);
  expect(parsed).toEqual({ hours: null, warnings: [{ rule: "reversed", weekday: "tuesday", value: cell }] });
});

test.each([
  "sur rendez-vous",
  "9 - 12",
  "09:00",
  "25:00 - 26:00",
  "09:75 - 10:00",
  "09:00 - 12:00 - 14:00",
  "09:00 - 24:30",
])("%s is not read as hours, nor as closed", (cell) => {
  expect(mondayOf(cell)).toEqual({ hours: null, warnings: [{ rule: "unreadable", weekday: "monday", value: cell }] });
});

test("no opening in the week is unknown hours, not a closed site; some make the empty days closed, Sunday too", () => {
  expect(parseOfficialHours([null, "", null, null, null, null])).toEqual({ hours: null, warnings: [] });
  expect(parseOfficialHours(["00:00 - 00:00"]).hours).toBeNull();
  expect(parseOfficialHours(["Fermé", "09:00 - 12:00"]).hours?.weekly).toMatchObject({ monday: [], sunday: [] });
});

test("a seventh cell is Sunday's", () => {
  const cells = [null, null, null, null, null, null, "10:00 - 12:00"];
  expect(parseOfficialHours(cells).hours?.weekly.sunday).toEqual([minutes(10, 12)]);
});

test("a cell opens the minutes of its intervals and no other, whatever their order and overlaps", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 6 }), (intervals) => {
      const cell = intervals.map(([opens, closes]) => officialCellOf([{ opens, closes }]) ?? "").join(" / ");
      const open = plainOpenMinutes(intervals);
      const { hours } = mondayOf(cell);
      if (!open.includes(true)) return expect(hours).toBeNull();
      if (hours === null) throw new Error(`${cell} was not read`);
      expect(open.map((_, minute) => isOpenAt(hours, { weekday: "monday", minute }))).toEqual(open);
      expect(weeklyMinutes(hours)).toBe(open.filter(Boolean).length);
      expect(openDays(hours)).toEqual(["monday"]);
      for (const minute of [0, 600, 1439]) {
        const closing = open.indexOf(false, minute);
        const expected = open[minute] ? (closing < 0 ? 1440 : closing) : undefined;
        expect(closesAt(hours, { weekday: "monday", minute })).toBe(expected);
      }
      // Written again as the list does, it is read the same.
      expect(parseOfficialHours(WEEKDAYS.map((day) => officialCellOf(hours.weekly[day])))).toEqual({
        hours,
        warnings: parseOfficialHours([officialCellOf(hours.weekly.monday)]).warnings,
      });
    }),
    { numRuns: 60 },
  );
});

test.each(["09:00−12:00 ET 13:30‑17:00", "9H00 A 12H00 Et 13h30 À 17h", "09:00—12:00 & 13:30‐17:00"])(
  "%s is read as people write it",
  (cell) => {
    expect(parseOfficialHours([cell]).hours?.weekly.monday).toEqual([
      { opens: 540, closes: 720 },
      { opens: 810, closes: 1020 },
    ]);
  },
);
