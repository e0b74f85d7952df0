import { describe, expect, test } from "vitest";
import { buildSketch, type RoadSketch } from "../../test/synthetic-roads.ts";
import { bicycleProfile } from "./bicycle.ts";
import { footProfile } from "./foot.ts";
import { createWayTravel, type OsmProfile } from "./osm-profile.ts";

function speeds(profile: OsmProfile, tags: Record<string, string>): [number, number] {
  const travel = createWayTravel();
  const isUsable = profile.travelWay(new Map(Object.entries(tags)), travel);
  return isUsable ? [travel.forward.kmPerHour, travel.backward.kmPerHour] : [0, 0];
}

describe("by bicycle", () => {
  test.each([
    [{ highway: "residential" }, 15, 15],
    [{ highway: "residential", maxspeed: "30", oneway: "yes" }, 15, 5],
    [{ highway: "residential", oneway: "yes", "oneway:bicycle": "no" }, 15, 15],
    [{ highway: "residential", oneway: "yes", cycleway: "opposite_lane" }, 15, 15],
    [{ highway: "residential", oneway: "yes", foot: "no" }, 15, 0],
    [{ highway: "motorway" }, 0, 0],
    [{ highway: "footway" }, 5, 5],
    [{ highway: "footway", bicycle: "yes" }, 15, 15],
    [{ highway: "steps" }, 2, 2],
    [{ highway: "cycleway", bicycle: "dismount" }, 5, 5],
    [{ highway: "path", surface: "mud" }, 3, 3],
    [{ highway: "residential", access: "no" }, 0, 0],
    [{ highway: "primary", junction: "roundabout" }, 15, 0],
    [{ route: "ferry" }, 5, 5],
  ])("%o: %d and %d km/h", (tags: Record<string, string>, forward, backward) => {
    expect(speeds(bicycleProfile, tags)).toStrictEqual([forward, backward]);
  });
});

describe("on foot", () => {
  test.each([
    [{ highway: "residential", oneway: "yes" }, 5, 5],
    [{ highway: "steps" }, 5, 5],
    [{ highway: "path", surface: "sand" }, 2.5, 2.5],
    [{ highway: "footway", "oneway:foot": "yes" }, 5, 0],
    [{ highway: "motorway" }, 0, 0],
    [{ highway: "trunk", foot: "yes" }, 5, 5],
    [{ highway: "primary", foot: "no" }, 0, 0],
    [{ railway: "platform" }, 5, 5],
    [{ railway: "rail" }, 0, 0],
    [{ man_made: "pier" }, 5, 5],
  ])("%o: %d and %d km/h", (tags: Record<string, string>, forward, backward) => {
    expect(speeds(footProfile, tags)).toStrictEqual([forward, backward]);
  });
});

test("bollards stop cars only, and turning costs walkers nothing", async () => {
  const sketch: RoadSketch = {
    points: { A: [0, 0], B: [100, 0], C: [100, 100], D: [200, 0] },
    ways: [
      ["ABD", { highway: "residential" }],
      ["BC", { highway: "residential" }],
    ],
    signs: { B: { barrier: "bollard" } },
  };
  const [car, bicycle, foot] = await Promise.all([
    buildSketch(sketch, "car"),
    buildSketch(sketch, "bicycle"),
    buildSketch(sketch, "foot"),
  ]);
  expect(car.seconds([10, 0], [100, 90])).toBe(Number.POSITIVE_INFINITY);
  expect(bicycle.seconds([10, 0], [100, 90])).toBeGreaterThan((180 * 3.6) / 15);
  expect(foot.seconds([10, 0], [100, 90])).toBeCloseTo((180 * 3.6) / 5, 0);
});
