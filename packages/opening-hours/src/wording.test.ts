import { expect, test } from "vitest";
import { formatDayHours, officialCellOf } from "./format-day-hours.ts";
import { FREQUENCIES, shareOfWeeks } from "./frequency.ts";
import { sentenceOfHoursWarning } from "./hours-warning.ts";

const NB = "\u00a0";
const day = [
  { opens: 540, closes: 720 },
  { opens: 810, closes: 1020 },
];

test("hours are written as each language does, and as the list does", () => {
  expect(formatDayHours(day, "fr")).toBe(`9${NB}h${NB}– 12${NB}h, 13${NB}h${NB}30${NB}– 17${NB}h`);
  expect(formatDayHours(day, "en")).toBe("9:00–12:00, 13:30–17:00");
  expect([formatDayHours([], "fr"), formatDayHours([], "en")]).toEqual(["fermé", "closed"]);
  expect([officialCellOf(day), officialCellOf([])]).toEqual(["09:00 - 12:00 / 13:30 - 17:00", null]);
});

test("a warning tells the day, what is written, what was done and what to do", () => {
  const warning = { rule: "reversed", weekday: "tuesday", value: "17:00 - 09:00" } as const;
  expect(sentenceOfHoursWarning(warning, "en")).toBe(
    'Tuesday: "17:00 - 09:00" closes before it opens: the hours of the site are taken as unknown. Swap the two times.',
  );
  expect(sentenceOfHoursWarning(warning, "fr")).toMatch(
    /^mardi\u202f: «\u202f17:00 - 09:00\u202f» ferme avant d’ouvrir/,
  );
});

test("once a month is 12 weeks in 52.18", () => {
  expect(FREQUENCIES.map(shareOfWeeks)).toEqual([1, 0.5, expect.closeTo(12 / 52.1775, 6)]);
});
