import fc from "fast-check";
import { expect, test } from "vitest";
import { SQUARE_GROUND } from "../test/square-ground.ts";
import { locateSite } from "./scenario/locate-site.ts";
import type { TerritoryMapView } from "./views.ts";

const column = (
  [west, east]: readonly [number, number],
  cantonCodes: readonly string[],
): TerritoryMapView["cantons"]["features"][number] => ({
  type: "Feature",
  properties: { code: cantonCodes.join("-"), name: "", cantonCodes },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 48],
        [east, 48],
        [east, 49],
        [west, 49],
        [west, 48],
      ],
    ],
  },
});
const locateOn = (...features: TerritoryMapView["cantons"]["features"]) => {
  const ground = { ...SQUARE_GROUND, cantons: { type: "FeatureCollection" as const, features } };
  return (longitude: number, said?: string) => locateSite(ground, { longitude, latitude: 48.5 }, said).cantonCodes;
};
// The town of "Est", from 7° to 8°, is cut at 7.4°.
const official = locateOn(column([5, 6], ["5201"]), column([7, 7.4], ["5203"]), column([7.4, 8], ["5204"]));

test("a site in a shared town is in the canton whose official limits it is in; on the limit of both, in either", () => {
  fc.assert(
    fc.property(fc.double({ min: 7.001, max: 8, noNaN: true }), (longitude) => {
      const expected = longitude < 7.4 ? ["5203"] : longitude > 7.4 ? ["5204"] : ["5203", "5204"];
      expect(official(longitude)).toStrictEqual(expected);
    }),
  );
  expect(official(7.4)).toStrictEqual(["5203", "5204"]);
});

test("the canton that the planner says has it, whatever the limits", () => {
  expect(official(7.2, "5204")).toStrictEqual(["5204"]);
  // Not one of the town's: the limits have it.
  expect(official(7.2, "5201")).toStrictEqual(["5203"]);
});

test("a commune of one canton is in it, whatever is drawn; a town drawn as one shape is in all of its own", () => {
  expect(locateOn(column([5, 6], ["5204"]))(5.5)).toStrictEqual(["5201"]);
  expect(locateOn(column([7, 8], ["5203", "5204"]))(7.2)).toStrictEqual(["5203", "5204"]);
  expect(locateOn(column([6, 7], ["5203"]), column([7, 8], ["5203", "5204"]))(7)).not.toStrictEqual(["5203"]);
  // Where no limit is of the town, all of them.
  expect(locateOn(column([7, 8], ["5299"]))(7.2)).toStrictEqual(["5203", "5204"]);
  expect(locateOn(column([7, 7.1], ["5203"]))(7.2)).toStrictEqual(["5203", "5204"]);
});
