import { expect, test } from "vitest";
import { type CommuneGround, findCommuneAt } from "./find-commune-at.ts";

const centre = (code: string, longitude: number) => ({
  ...{ code, name: code, longitude, latitude: 48.5, cantonCodes: [] },
});
const square = (code: string, west: number): CommuneGround["communes"]["features"][number] => ({
  type: "Feature",
  properties: { code, name: code },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 48],
        [west + 1, 48],
        [west + 1, 49],
        [west, 49],
        [west, 48],
      ],
    ],
  },
});
const ground: CommuneGround = {
  communeCentres: [centre("b", 6.1), centre("a", 5.5)],
  // Not in the order of the centres.
  communes: { type: "FeatureCollection", features: [square("a", 5), square("b", 6)] },
};

test("the commune drawn around the point, though another's home is nearer", () => {
  expect(findCommuneAt(ground, 5.5, 48.5)).toBe(1);
  expect(findCommuneAt(ground, 5.95, 48.5)).toBe(1);
  expect(findCommuneAt(ground, 6.9, 48.9)).toBe(0);
});

test("an edge is inside; on the edge of two, the one whose home is nearer", () => {
  expect(findCommuneAt(ground, 5, 48.5)).toBe(1);
  expect(findCommuneAt(ground, 6, 48.5)).toBe(0);
});

test("outside every commune there is none, however near; without shapes, the nearest home's", () => {
  expect(findCommuneAt(ground, 4.999, 48.5)).toBeUndefined();
  expect(findCommuneAt({ ...ground, communes: { type: "FeatureCollection", features: [] } }, 4, 48.5)).toBe(1);
});
