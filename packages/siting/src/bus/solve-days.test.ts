import fc from "fast-check";
import { expect, test } from "vitest";
import { GainRows } from "../model/gain-rows.ts";
import { DayTours } from "./day-tours.ts";
import { solveDays } from "./solve-days.ts";
import type { StopCover } from "./stop-cover.ts";

/** Stops on a line through the garage; a day has room for those that are near each other. */
const drawn = fc.integer({ min: 6, max: 9 }).chain((stopCount) =>
  fc.record({
    kilometres: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: stopCount, maxLength: stopCount }),
    columnRows: fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 2, maxLength: 3 }), {
      minLength: stopCount,
      maxLength: stopCount,
    }),
    rowPeople: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
    dayCount: fc.constantFrom(2, 2, 3),
    looks: fc.nat(30),
  }),
);

test("stopped after any look, no round of days serves more than the bound; not stopped, the round is the best", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ kilometres, columnRows, rowPeople, dayCount, looks }) => {
      const places = [...kilometres, 0];
      const placeDeciseconds = Uint32Array.from(places.flatMap((a) => places.map((b) => 10 * Math.abs(a - b))));
      const tours = new DayTours({ placeDeciseconds, daySecondsMax: 12 });
      const cover: StopCover = {
        columnPlace: Uint32Array.from(kilometres.keys()),
        columnRows: columnRows.map((rows) => Uint32Array.from(rows)),
        rowPeople: Float64Array.from(rowPeople),
        gain: new GainRows(kilometres.length).build(),
        peopleLeft: 0,
      };
      const limits = {
        dayCount,
        stopsPerDayMax: 2,
        bound: Number.POSITIVE_INFINITY,
        deadline: Number.MAX_VALUE,
        seed: 0,
      };
      const best = mostOfDays(cover, tours, dayCount);
      let left = looks;
      const cut = await solveDays(cover, tours, { ...limits, shouldStop: () => left-- <= 0 });
      expect(cut.bound).toBeGreaterThanOrEqual(best);
      expect(cut.people).toBeLessThanOrEqual(best);
      const whole = await solveDays(cover, tours, { ...limits, shouldStop: () => false });
      expect(whole.people).toBe(best);
      expect(whole.bound).toBeLessThan(best + 1e-4);
    }),
    { numRuns: 60 },
  );
});

/** Every set of two stops at most for every day. */
function mostOfDays(cover: StopCover, tours: DayTours, dayCount: number): number {
  const stops = [...cover.columnPlace];
  const days = [...stops.map((stop) => [stop]), ...stops.flatMap((a) => stops.filter((b) => b > a).map((b) => [a, b]))];
  const dayRows = days
    .filter((day) => tours.isFeasible(day))
    .map((day) => new Set(day.flatMap((stop) => [...cover.columnRows[stop]])));
  const visit = (served: ReadonlySet<number>, left: number): number =>
    left === 0
      ? [...served].reduce((sum, row) => sum + cover.rowPeople[row], 0)
      : Math.max(...dayRows.map((rows) => visit(served.union(rows), left - 1)));
  return dayRows.length === 0 ? 0 : visit(new Set(), dayCount);
}
