import { parseOfficialHours, WEEKDAYS } from "@maillage/opening-hours";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kernelInputOf, type SmallTown, smallTowns } from "../../test/small-towns.ts";
import { findSharedClosures } from "./find-shared-closures.ts";

/** Minutes open in a half-day, counted one by one: so many or more. */
function plainIsOpen({ hours, possibleHours }: SmallTown["schedules"][number], half: number, least = 60): boolean {
  const weekly = hours?.weekly ?? possibleHours ?? null;
  if (weekly === null) return true;
  const ranges = weekly[WEEKDAYS[half >> 1] ?? "monday"];
  const [from, to] = half % 2 === 0 ? [0, 780] : [780, 1440];
  let count = 0;
  for (let minute = from; minute < to; minute++) {
    if (ranges.some(({ opens, closes }) => opens <= minute && minute < closes)) count++;
  }
  return count >= least;
}

test("pairs and people agree with every pair, home and half-day taken one by one", () => {
  fc.assert(
    fc.property(smallTowns, (town) => {
      const compared = town.schedules.map(({ hours, frequency }) => hours !== null && frequency === "weekly");
      const isNear = (home: number, site: number) =>
        (town.times[home]?.[site] ?? Number.POSITIVE_INFINITY) <= town.thresholdSeconds * 10;
      const comparedSites = town.schedules.filter((_, site) => compared[site]);
      const usual = [...Array(14).keys()].filter((half) => {
        const open = comparedSites.filter((schedule) => plainIsOpen(schedule, half)).length;
        return open > 0 && open * 2 >= comparedSites.length;
      });
      const expected = town.schedules.flatMap((a, i) =>
        town.schedules.flatMap((b, j) => {
          if (i >= j || !compared[i] || !compared[j]) return [];
          const shared = [...town.people.keys()].filter((home) => isNear(home, i) && isNear(home, j));
          const sum = (homes: number[]) => homes.reduce((total, home) => total + (town.people[home] ?? 0), 0);
          const halfDays = usual
            .filter((half) => !plainIsOpen(a, half) && !plainIsOpen(b, half))
            .map((half) => ({
              weekday: WEEKDAYS[half >> 1],
              half: half % 2 === 0 ? "morning" : "afternoon",
              peopleWithNothingOpen: sum(
                shared.filter(
                  (home) => !town.schedules.some((s, site) => isNear(home, site) && plainIsOpen(s, half, 1)),
                ),
              ),
            }));
          if (sum(shared) === 0 || halfDays.length === 0) return [];
          const peopleWithNothingOpenMax = Math.max(...halfDays.map((each) => each.peopleWithNothingOpen));
          return [{ sites: [i, j], sharedPeople: sum(shared), halfDays, peopleWithNothingOpenMax }];
        }),
      );
      const { closures } = findSharedClosures({ ...kernelInputOf(town), siteCompared: town.schedules.map(() => true) });
      const key = ({ sites }: { sites: readonly number[] }) => sites.join();
      expect([...closures].sort((a, b) => key(a).localeCompare(key(b)))).toEqual(expected);
    }),
  );
});

test("two neighbours closed on Monday are pointed out, unless an open or unknown site is near; the stops of a bus are not", () => {
  const open = "09:00 - 12:00 / 14:00 - 17:00";
  const schedule = (...cells: (string | null)[]) => ({
    hours: parseOfficialHours(cells).hours,
    frequency: "weekly" as const,
  });
  const late = schedule(null, open, open);
  const early = schedule(open, open, null);
  const town = {
    people: [100, 10],
    schedules: [late, late, early, early],
    times: [
      [600, 600, null, null],
      [600, 600, 600, null],
    ],
    thresholdSeconds: 1800,
    usefulMinutes: 15,
    waitMinutes: 0,
  };
  const { halfDays, closures } = findSharedClosures({
    ...kernelInputOf(town),
    siteCompared: [true, true, true, true],
  });
  // Thursday to Sunday nobody opens: nothing to point out.
  expect(halfDays.map(({ weekday }) => weekday)).toEqual([
    "monday",
    "monday",
    "tuesday",
    "tuesday",
    "wednesday",
    "wednesday",
  ]);
  expect(closures).toEqual([
    {
      sites: [0, 1],
      sharedPeople: 110,
      halfDays: [
        { weekday: "monday", half: "morning", peopleWithNothingOpen: 100 },
        { weekday: "monday", half: "afternoon", peopleWithNothingOpen: 100 },
      ],
      peopleWithNothingOpenMax: 100,
    },
  ]);
  expect(findSharedClosures({ ...kernelInputOf(town), siteCompared: [true, false, true, true] }).closures).toEqual([]);
});

test("a stop of three quarters of an hour is something open, for the people who have nothing else", () => {
  const schedule = (...cells: (string | null)[]) => ({
    hours: parseOfficialHours(cells).hours,
    frequency: "weekly" as const,
  });
  const late = schedule(null, "09:00 - 12:00", "09:00 - 12:00");
  const mondays = schedule("09:00 - 12:00");
  const town = {
    ...{ people: [100, 10], schedules: [late, late, mondays, schedule("09:00 - 09:45"), mondays] },
    times: [
      [600, 600, null, 600, null],
      [600, 600, null, null, null],
    ],
    ...{ thresholdSeconds: 1800, usefulMinutes: 15, waitMinutes: 0 },
  };
  const { closures } = findSharedClosures({ ...kernelInputOf(town), siteCompared: [true, true, true, false, true] });
  expect(closures.find(({ sites }) => sites.join() === "0,1")?.halfDays).toEqual([
    { weekday: "monday", half: "morning", peopleWithNothingOpen: 10 },
  ]);
});
