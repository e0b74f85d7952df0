import { expect, test } from "vitest";
import { buildRoadNetwork } from "./build-road-network.ts";
import { estimateModeNetwork } from "./estimate-mode-network.ts";
import { buildModelledNetwork } from "./modelled-network.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { SEGMENT_FLAG } from "./road-network.ts";

const PLACES = [
  { code: "52121", name: "Chaumont", longitude: 5.14, latitude: 48.098, population: 21_000 },
  { code: "52058", name: "Bologne", longitude: 5.142, latitude: 48.199, population: 1_900 },
  { code: "52269", name: "Langres", longitude: 5.339, latitude: 47.859, population: 7_700 },
];

/** Three junctions in a line: 5 km one way for cars at 50 km/h, then 10 km of motorway. */
function buildCars() {
  return buildRoadNetwork({
    metadata: {
      ...{ origin: "osm", profile: "car", profileVersion: "car-test", sources: [] },
      ...{ accessKmPerHour: 5, snapMetresMax: 2000 },
    },
    stateKind: "junction",
    junctionLongitude: Float64Array.of(5, 5.06, 5.19),
    junctionLatitude: Float64Array.of(48, 48, 48),
    segmentTail: Uint32Array.of(0, 1),
    segmentHead: Uint32Array.of(1, 2),
    segmentForwardDeciseconds: Uint32Array.of(3600, 3000),
    segmentBackwardDeciseconds: Uint32Array.of(UNREACHABLE, 3000),
    segmentDecimetres: Uint32Array.of(50_000, 100_000),
    segmentFlags: Uint8Array.of(0, SEGMENT_FLAG.noSnap),
    segmentFirstPoint: new Uint32Array(3),
    pointLongitudeE7: new Int32Array(0),
    pointLatitudeE7: new Int32Array(0),
  });
}

test("5 km take an hour on foot and 20 minutes by bicycle, both ways even where cars go one way", () => {
  const foot = estimateModeNetwork(buildCars(), "foot");
  const bicycle = estimateModeNetwork(buildCars(), "bicycle");
  expect([foot.segmentForwardDeciseconds[0], foot.segmentBackwardDeciseconds[0]]).toEqual([36_000, 36_000]);
  expect([bicycle.segmentForwardDeciseconds[0], bicycle.segmentBackwardDeciseconds[0]]).toEqual([12_000, 12_000]);
});

test("a motorway is closed, and the network says that it is an estimate for the mode", () => {
  const foot = estimateModeNetwork(buildCars(), "foot");
  expect(foot.segmentForwardDeciseconds[1]).toBe(UNREACHABLE);
  expect(foot.metadata).toMatchObject({ profile: "foot", profileVersion: "estimate-foot-1 (car-test)", origin: "osm" });
  expect(foot.metadata.accessKmPerHour).toBe(5);
});

test("a modelled network lends its roads, at the speed of the mode up to the door, without the error measured by car", () => {
  const cars = buildModelledNetwork(PLACES, [], {
    drivingTimes: [{ codeA: "52121", codeB: "52058", minutes: 15 }],
  });
  const bicycle = estimateModeNetwork(cars, "bicycle");
  expect(cars.metadata.modelError).toBeDefined();
  expect(bicycle.metadata.modelError).toBeUndefined();
  expect(bicycle.metadata.accessKmPerHour).toBe(15);
  expect(bicycle.segmentDecimetres).toEqual(cars.segmentDecimetres);
});
