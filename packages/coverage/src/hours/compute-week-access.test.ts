import { FREQUENCIES, shareOfWeeks, WEEKDAYS } from "@maillage/opening-hours";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kernelInputOf, smallTowns } from "../../test/small-towns.ts";
import { computeCoverageAt } from "./compute-coverage-at.ts";
import { computeWeekAccess } from "./compute-week-access.ts";

test("every half-hour is what is computed for that moment alone, and the hours are their sum", () => {
  fc.assert(
    fc.property(smallTowns, (town) => {
      const input = kernelInputOf(town);
      const week = computeWeekAccess(input);
      const slots = WEEKDAYS.flatMap((weekday) =>
        Array.from({ length: 48 }, (_, half) =>
          computeCoverageAt({ ...input, moment: { weekday, minute: half * 30 } }),
        ),
      );
      expect([...week.slotOpen]).toEqual(slots.map(({ open }) => open));
      expect([...week.slotSomeWeeks]).toEqual(slots.map(({ someWeeks }) => someWeeks));
      expect([...week.slotUnknown]).toEqual(slots.map(({ unknown }) => unknown));
      expect(week.population).toBe(slots[0]?.population);
      expect(week.regardlessOfTime).toBe(slots[0]?.regardlessOfTime);
      for (const home of town.people.keys()) {
        // A slot counts by the most frequent of the sites that serve it.
        const hours = slots.reduce((sum, slot, i) => {
          const answer = slot.homeAnswer[home] ?? 3;
          if (answer > 1) return sum;
          return sum + 0.5 * bestShare(town, home, i);
        }, 0);
        expect(week.homeHours[home]).toBeCloseTo(hours, 9);
      }
      const personHours = town.people.reduce(
        (sum, people, home) => sum + people * (week.homeHours[home] ?? Number.NaN),
        0,
      );
      expect(week.personHours).toBeCloseTo(personHours, 6);
    }),
    { numRuns: 25 },
  );
});

/** The largest share of weeks among the sites that serve this home alone at this slot. */
function bestShare(town: Parameters<typeof kernelInputOf>[0], home: number, slot: number): number {
  const moment = { weekday: WEEKDAYS[Math.floor(slot / 48)] ?? "monday", minute: (slot % 48) * 30 };
  const served = FREQUENCIES.filter((frequency) => {
    const sites = town.schedules.map((schedule) =>
      schedule.frequency === frequency ? schedule : { hours: null, frequency },
    );
    const answer = computeCoverageAt({ ...kernelInputOf({ ...town, schedules: sites }), moment }).homeAnswer[home] ?? 3;
    return answer < 2;
  });
  return Math.max(...served.map(shareOfWeeks));
}

test("a home near a site of unknown hours has at least the hours that are known", () => {
  const town = {
    people: [10, 4],
    schedules: [{ hours: null, frequency: "weekly" as const }],
    times: [[600], [null]],
    thresholdSeconds: 1800,
    usefulMinutes: 15,
    waitMinutes: 0,
  };
  const week = computeWeekAccess(kernelInputOf(town));
  expect([...week.homeHoursAtLeast]).toEqual([1, 0]);
  expect([week.peopleAtLeast, week.regardlessOfTime, week.personHours]).toEqual([10, 10, 0]);
  expect([...week.slotUnknown].every((people) => people === 10)).toBe(true);
});
