import { readSitesSheet } from "@maillage/official-data";
import { WEEKDAYS, type WeeklyHours } from "@maillage/opening-hours";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES } from "../../i18n/locale.ts";
import { writeHoursCell } from "./write-hours-cell.ts";

/** Openings of a day that neither touch nor overlap: each boundary is a quarter of an hour, and none is shared. */
const day = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((quarters) =>
    quarters.flatMap((opens, rank) =>
      rank % 2 === 0 && quarters[rank + 1] !== undefined
        ? [{ opens: opens * 15, closes: (quarters[rank + 1] ?? 0) * 15 }]
        : [],
    ),
  );
const week: fc.Arbitrary<WeeklyHours> = fc
  .tuple(day, day, day, day, day, day, day)
  .map(([monday, tuesday, wednesday, thursday, friday, saturday, sunday]) => {
    return { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
  });

test.each(LOCALES)("a week written in a cell in %s is read back as it was", (locale) => {
  let openCount = 0;
  fc.assert(
    fc.property(week, (weekly) => {
      const cell = writeHoursCell(weekly, locale);
      const isOpen = WEEKDAYS.some((weekday) => weekly[weekday].length > 0);
      if (!isOpen) {
        expect(cell).toBe("");
        return;
      }
      openCount++;
      const { rows } = readSitesSheet({ name: "t", text: `id\thoraires\n1\t${cell}` });
      expect(rows[0]?.fields.hours?.weekly, cell).toStrictEqual(weekly);
    }),
  );
  expect(openCount).toBeGreaterThan(20);
});

test("days of the same hours are told together when they follow one another", () => {
  const usual = [{ opens: 540, closes: 720 }];
  const closed = { saturday: [], sunday: [] };
  const weekly = { monday: usual, tuesday: usual, wednesday: [], thursday: usual, friday: usual, ...closed };
  expect(writeHoursCell(weekly, "fr")).toBe("lun-mar 09:00 - 12:00 ; jeu-ven 09:00 - 12:00");
});
