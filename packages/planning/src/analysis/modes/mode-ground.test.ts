import { buildModelledNetwork } from "@maillage/road-network";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildThreeVillages, THREE_VILLAGES } from "../../../test/three-villages.ts";
import { RoadNetworkProfileError } from "../../road-network-errors.ts";
import { getModeGround } from "./mode-ground.ts";

const cars = buildModelledNetwork(THREE_VILLAGES);
const sites = [buildSite("1", { longitude: 5, latitude: 48 })];
const { ground } = buildThreeVillages(sites, cars);
const walkers = { ...cars, metadata: { ...cars.metadata, profile: "foot" as const } };
const { ground: walked } = buildThreeVillages(sites, walkers);

test("a mode without roads of its own borrows those of cars, at its speed, and only once", () => {
  const bicycle = getModeGround(ground, "bicycle");
  expect(bicycle).toMatchObject({ roads: "estimate", kmPerHour: 15 });
  expect(bicycle.network).not.toBe(ground.network);
  expect(getModeGround(ground, "bicycle")).toBe(bicycle);
  expect(getModeGround(ground, "car")).toMatchObject({ roads: "own", kmPerHour: null, network: ground.network });
});

test("roads read for a mode are its own", () => {
  expect(getModeGround(ground, "foot", { foot: walked })).toMatchObject({ roads: "own", network: walkers });
  expect(getModeGround(walked, "foot")).toMatchObject({ roads: "own", network: walkers });
});

test("a walker’s roads are never told as those of cars", () => {
  expect(() => getModeGround(walked, "car")).toThrow(RoadNetworkProfileError);
});
