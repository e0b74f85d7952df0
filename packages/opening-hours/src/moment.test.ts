import { LOCALES } from "@maillage/errors";
import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidMomentError } from "./errors.ts";
import { formatMoment, parseMoment } from "./moment.ts";
import { WEEKDAYS } from "./weekly-hours.ts";

test.each([
  "mardi 17:30",
  "tue 17:30",
  "Tuesday 17:30",
  " MAR. 17h30 ",
  "tu 17.30",
  "mardi à 17 h 30",
  "Tuesday at 17:30",
])("%s is Tuesday at half past five", (text) => {
  expect(parseMoment(text)).toEqual({ weekday: "tuesday", minute: 1050 });
});

// « m » may be Monday, mardi or mercredi; « ma », only mardi.
test.each(["", "mardi", "17:30", "m 17:30", "xyz 17:30", "mardi 25:00", "mardi 24:00", "mardi 17:60", "mardi 17"])(
  "%s is refused by name",
  (text) => {
    expect(() => parseMoment(text)).toThrow(InvalidMomentError);
  },
);

test.each(["2026-12-24T17:30", "2026-12-24 17h30", " 2026-12-24 à 17 h 30"])("%s is of the calendar", (text) => {
  const moment = parseMoment(text);
  expect(moment).toEqual({ weekday: "thursday", minute: 1050, date: "2026-12-24" });
  expect(formatMoment(moment, "fr")).toBe("jeudi 24 décembre 2026, 17\u00a0h\u00a030");
  expect(formatMoment(moment, "en")).toBe("Thursday 24 December 2026, 17:30");
});

test.each(["2026-02-30T10:00", "2026-12-24", "2026-12-24T24:00", "24/12/2026 10:00"])("%s is no moment", (text) => {
  expect(() => parseMoment(text)).toThrow(InvalidMomentError);
});

test("a moment is read back as it is told, in both languages", () => {
  expect(formatMoment({ weekday: "tuesday", minute: 1050 }, "fr")).toBe("mardi 17\u00a0h\u00a030");
  const moments = fc.record({ weekday: fc.constantFrom(...WEEKDAYS), minute: fc.integer({ min: 0, max: 1439 }) });
  fc.assert(
    fc.property(moments, fc.constantFrom(...LOCALES), (moment, locale) => {
      expect(parseMoment(formatMoment(moment, locale))).toEqual(moment);
    }),
  );
});
