import type { WeeklyHours } from "@maillage/opening-hours";
import { describe, expect, test } from "vitest";
import { csv } from "../test/fixtures.ts";
import { readSitesForCoverage } from "./read-sites-for-coverage.ts";

function weekOf(cell: string): WeeklyHours | undefined {
  return readSitesForCoverage(csv(`id,lon,lat,hours\ns1,5,48,"${cell}"`))[0]?.hours?.weekly;
}

const MORNING = { opens: 540, closes: 720 };
const AFTERNOON = { opens: 840, closes: 1020 };
const CLOSED_WEEK = {
  ...{ monday: [], tuesday: [], wednesday: [], thursday: [] },
  ...{ friday: [], saturday: [], sunday: [] },
};

describe("a week in one cell", () => {
  test("by day: a stretch of days, then one; days left out are closed", () => {
    const both = [MORNING, AFTERNOON];
    expect(weekOf("lun-ven 09:00 - 12:00 / 14:00 - 17:00 ; sam 09:00 - 12:00")).toStrictEqual({
      ...CLOSED_WEEK,
      ...{ monday: both, tuesday: both, wednesday: both, thursday: both, friday: both, saturday: [MORNING] },
    });
  });

  test.each(["mar 09:00 - 12:00", "Tuesday 9h-12h", "mardi : 9h00 - 12h00", "tue 09:00-12:00 ;"])(
    "%s: French or English, whole or shortened",
    (cell) => {
      expect(weekOf(cell)).toStrictEqual({ ...CLOSED_WEEK, tuesday: [MORNING] });
    },
  );

  test("the official list's cells joined, an empty one closed", () => {
    expect(weekOf("|09:00 - 12:00||14:00 - 17:00 / 09:00 - 12:00||")).toStrictEqual({
      ...CLOSED_WEEK,
      ...{ tuesday: [MORNING], thursday: [MORNING, AFTERNOON] },
    });
  });

  test("nothing written is unknown, not closed", () => {
    expect(readSitesForCoverage(csv("id,lon,lat,hours\ns1,5,48,"))[0]?.hours).toBeNull();
  });

  test.each([
    ["mar 12:00 - 09:00", /row 2, column "hours": "mar 12:00 - 09:00" cannot be read .*closes before it opens/s],
    ["mar 09:00 - 12:00 ; mar 14:00 - 17:00", /gives the hours of Tuesday twice/],
    ["mar neuf heures", /cannot be read/],
    ["foo 09:00 - 12:00", /cannot be read \("foo 09:00 - 12:00" is not a day\)/],
    ["ven-lun 09:00 - 12:00", /"ven-lun" is not a day/],
    ["1|2|3|4|5|6|7|8", /more than seven days/],
  ])("%s is refused, with where it is and what to write", (cell, message) => {
    expect(() => weekOf(cell)).toThrow(message);
    expect(() => weekOf(cell)).toThrow(/Write "mon-fri|Join the openings/);
  });
});

test("the official list's six columns are read when there is no such cell; what contradicts itself is unknown and told", () => {
  const header = "id,lon,lat,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi";
  const [good, bad, none] = readSitesForCoverage(
    csv(`${header}\n1,5,48,09:00 - 12:00,,,,,\n2,5,48,12:00 - 09:00,,,,,\n3,5,48,,,,,,`),
  );
  expect(good?.hours?.weekly.monday).toEqual([MORNING]);
  expect(bad).toMatchObject({ hours: null, hoursWarnings: [{ rule: "reversed", weekday: "monday" }] });
  expect(none).toMatchObject({ hours: null, hoursWarnings: [] });
});
