import fc from "fast-check";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { findProjection, KNOWN_EPSG_CODES } from "./reproject.ts";

function positionOf(epsg: number, x: number, y: number): [longitude: number, latitude: number] {
  const position = { longitude: Number.NaN, latitude: Number.NaN };
  findProjection(epsg)?.toPosition(x, y, position);
  return [position.longitude, position.latitude];
}

/** Definitions written out by hand, for an independent library; points within this many degrees of its middle. */
const DEFINITIONS = [
  {
    epsg: 2154,
    definition: "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m",
    middle: [3, 46.5],
  },
  { epsg: 5490, definition: "+proj=utm +zone=20 +ellps=GRS80 +units=m", middle: [-61.3, 15.5] },
  { epsg: 2972, definition: "+proj=utm +zone=22 +ellps=GRS80 +units=m", middle: [-53, 4] },
  { epsg: 2975, definition: "+proj=utm +zone=40 +south +ellps=GRS80 +units=m", middle: [55.5, -21] },
  { epsg: 4471, definition: "+proj=utm +zone=38 +south +ellps=GRS80 +units=m", middle: [45.1, -12.8] },
  { epsg: 4467, definition: "+proj=utm +zone=21 +ellps=GRS80 +units=m", middle: [-56.3, 46.9] },
  {
    epsg: 3035,
    definition: "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m",
    middle: [5, 48],
  },
] as const;

describe("known points", () => {
  test.each([
    [3035, 3_962_799.451, 2_999_718.853, 5, 50],
    [3035, 3_920_500, 2_529_100, 4.855313, 45.750022],
    [3035, 4_259_000, 2_029_400, 9.262039, 41.362793],
    [3035, 4_321_000, 3_210_000, 10, 52],
    [2154, 700_000, 6_600_000, 3, 46.5],
    // A row of the national address base, which gives both.
    [2154, 887_643.67, 6_547_960.53, 5.425179, 46.005447],
    // On the meridian of a zone, at the false origin of the northern and of the southern ones.
    [5490, 500_000, 0, -63, 0],
    [2975, 500_000, 10_000_000, 57, 0],
    [4326, 5.14, 48.11, 5.14, 48.11],
  ])("EPSG:%d (%d, %d)", (epsg, x, y, longitude, latitude) => {
    const [actualLongitude, actualLatitude] = positionOf(epsg, x, y);
    // The figures are given to a millionth of a degree.
    expect(Math.abs(actualLongitude - longitude)).toBeLessThanOrEqual(5.1e-7);
    expect(Math.abs(actualLatitude - latitude)).toBeLessThanOrEqual(5.1e-7);
  });
});

test.each(DEFINITIONS)(
  "EPSG:$epsg agrees with an independent library to a millimetre",
  ({ epsg, definition, middle }) => {
    const forward = proj4("+proj=longlat +ellps=GRS80", definition);
    fc.assert(
      fc.property(
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (east, north) => {
          const expected = [middle[0] + east, middle[1] + north] as const;
          const [x, y] = forward.forward([...expected]);
          const actual = positionOf(epsg, x, y);
          // 1e-9 degrees is 0.1 mm; the series of the equal-area projection stops at a millimetre.
          const toleranceDegrees = epsg === 3035 ? 1e-8 : 1e-9;
          expect(Math.abs(actual[0] - expected[0])).toBeLessThan(toleranceDegrees);
          expect(Math.abs(actual[1] - expected[1])).toBeLessThan(toleranceDegrees);
        },
      ),
      { numRuns: 200 },
    );
  },
);

test("degrees given for metres fall outside every projected extent", () => {
  for (const epsg of KNOWN_EPSG_CODES) {
    const projection = findProjection(epsg);
    if (projection === undefined || projection.isGeographic) continue;
    const [xMin, yMin, xMax, yMax] = projection.extent;
    const isInside = (x: number, y: number) => x >= xMin && x <= xMax && y >= yMin && y <= yMax;
    expect(isInside(5.1, 48.1)).toBe(false);
    expect(isInside(55.5, -21)).toBe(false);
  }
});

test("an unknown system is not guessed", () => {
  expect(findProjection(27_572)).toBeUndefined();
});
