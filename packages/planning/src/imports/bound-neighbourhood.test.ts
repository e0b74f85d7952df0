import { metresBetween } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { boundNeighbourhood, NEIGHBOURHOOD_KILOMETRES } from "./bound-neighbourhood.ts";

type Commune = Parameters<typeof boundNeighbourhood>[0][number];
const at = (longitude: number, latitude: number) =>
  ({ code: "52121", name: "Chaumont", longitude, latitude, cantonCodes: [], geometry: null }) as unknown as Commune;

test("whatever is within 60 km of a town hall is within the bounds, from Guyane to Lille", () => {
  const place = fc.record({
    longitude: fc.double({ min: -62, max: 56, noNaN: true }),
    latitude: fc.double({ min: -22, max: 52, noNaN: true }),
  });
  const step = fc.double({ min: -1.5, max: 1.5, noNaN: true });
  let insideCount = 0;
  fc.assert(
    fc.property(place, step, step, ({ longitude, latitude }, dx, dy) => {
      const bounds = boundNeighbourhood([at(longitude, latitude)]);
      const [x, y] = [longitude + dx, latitude + dy];
      if (metresBetween(longitude, latitude, x, y) > NEIGHBOURHOOD_KILOMETRES * 1000) return;
      insideCount += 1;
      expect(bounds !== undefined && bounds.west <= x && x <= bounds.east).toBe(true);
      expect(bounds !== undefined && bounds.south <= y && y <= bounds.north).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(insideCount).toBeGreaterThan(20);
});

test("reach as far as the limits of communes, and are nowhere without communes", () => {
  const geometry = {
    type: "Polygon",
    coordinates: [
      [
        [4, 47],
        [6, 47],
        [6, 49],
        [4, 47],
      ],
    ],
  } as const;
  const bounds = boundNeighbourhood([{ ...at(5, 48), geometry: geometry as unknown as Commune["geometry"] }]);
  expect(bounds?.south).toBeCloseTo(47 - 0.5396, 3);
  expect(bounds?.north).toBeCloseTo(49 + 0.5396, 3);
  expect(boundNeighbourhood([])).toBeUndefined();
});
