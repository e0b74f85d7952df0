import fc from "fast-check";
import { expect, test } from "vitest";
import { GainRows } from "../model/gain-rows.ts";
import { DaySearch } from "./day-search.ts";
import { DayTours } from "./day-tours.ts";
import type { StopCover } from "./stop-cover.ts";

const ROW_COUNT = 6;

/** Stops on a line through the garage, at whole kilometres: a day is there and back to the farthest on each side. */
const drawn = fc.integer({ min: 2, max: 7 }).chain((columnCount) =>
  fc.record({
    kilometres: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columnCount, maxLength: columnCount }),
    columnRows: fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), {
      minLength: columnCount,
      maxLength: columnCount,
    }),
    rowPrice: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: ROW_COUNT, maxLength: ROW_COUNT }),
    kilometresMax: fc.integer({ min: 0, max: 40 }),
    stopsMax: fc.integer({ min: 1, max: 4 }),
    least: fc.integer({ min: 1, max: 30 }),
  }),
);

test("the best day, and every day worth so much, are those of all sets of stops", () => {
  let listed = 0;
  fc.assert(
    fc.property(drawn, ({ kilometres, columnRows, rowPrice, kilometresMax, stopsMax, least }) => {
      const places = [...kilometres, 0];
      const placeDeciseconds = Uint32Array.from(places.flatMap((a) => places.map((b) => 10 * Math.abs(a - b))));
      const tours = new DayTours({ placeDeciseconds, daySecondsMax: kilometresMax });
      // Stops too far to be reached at all are no columns.
      const columns = kilometres.flatMap((km, place) => (2 * Math.abs(km) <= kilometresMax ? [place] : []));
      const cover: StopCover = {
        columnPlace: Uint32Array.from(columns),
        columnRows: columns.map((place) => Uint32Array.from(columnRows[place])),
        rowPeople: Float64Array.from(rowPrice),
        gain: new GainRows(columns.length).build(),
        peopleLeft: 0,
      };
      const days = Array.from({ length: 2 ** columns.length }, (_, bits) => columns.filter((_, i) => (bits >> i) & 1))
        .filter((day) => day.length > 0 && day.length <= stopsMax)
        .filter((day) => {
          const kms = day.map((place) => kilometres[place]);
          return 2 * (Math.max(0, ...kms) - Math.min(0, ...kms)) <= kilometresMax;
        })
        .map((day) => ({ day, value: sum([...new Set(day.flatMap((place) => columnRows[place]))], rowPrice) }));
      const search = new DaySearch(cover, tours, stopsMax, () => false);
      const prices = Float64Array.from(rowPrice);
      const best = search.findBest(prices);
      expect(best.isProven).toBe(true);
      expect(best.days.at(-1)?.value ?? 0).toBe(Math.max(0, ...days.map(({ value }) => value)));
      const found = search.list(prices, least, 1000) ?? [];
      const keyOf = (day: readonly number[]) => day.toSorted((a, b) => a - b).join();
      expect(found.map((day) => keyOf(day.columns.map((column) => columns[column]))).sort()).toStrictEqual(
        days.flatMap(({ day, value }) => (value >= least ? [keyOf(day)] : [])).sort(),
      );
      listed += found.length;
      if (found.length > 1) expect(search.list(prices, least, found.length - 1)).toBeNull();
    }),
    { numRuns: 200 },
  );
  expect(listed).toBeGreaterThan(200);
});

function sum(rows: readonly number[], rowPrice: readonly number[]): number {
  return rows.reduce((total, row) => total + rowPrice[row], 0);
}
