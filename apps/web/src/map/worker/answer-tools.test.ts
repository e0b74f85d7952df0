import { buildModelledNetwork } from "@maillage/road-network";
import { computeMatrix } from "@maillage/travel-time";
import { expect, test } from "vitest";
import { answerIsochrones, answerRoutes, answerTrip } from "./answer-tools.ts";
import { placesOf } from "./places-of.ts";

const towns = [
  { code: "52121", name: "Chaumont", longitude: 5.14, latitude: 48.098, population: 21_000 },
  { code: "52058", name: "Bologne", longitude: 5.142, latitude: 48.199, population: 1900 },
  { code: "52269", name: "Langres", longitude: 5.339, latitude: 47.859, population: 7700 },
] as const;
const network = buildModelledNetwork([...towns]);
const places = placesOf(network, towns);
const [chaumont, bologne] = towns;

test("a trip takes what the matrix says, there and back, multiplied by the factor", () => {
  const ends = placesOf(network, [chaumont, bologne]);
  const [, there, back] = computeMatrix(network, ends, ends);
  const trip = answerTrip(network, { from: chaumont, to: bologne, timeFactor: 1 });
  expect(trip?.seconds).toBe((there ?? Number.NaN) / 10);
  expect(trip?.secondsBack).toBe((back ?? Number.NaN) / 10);
  const slow = answerTrip(network, { from: chaumont, to: bologne, timeFactor: 1.5 });
  expect(slow?.seconds).toBeCloseTo((trip?.seconds ?? Number.NaN) * 1.5, 0);
  expect(slow?.metres).toBe(trip?.metres);
});

test("a trip to where there is no road does not exist", () => {
  expect(answerTrip(network, { from: chaumont, to: { longitude: 0, latitude: 45 }, timeFactor: 1 })).toBeNull();
});

test("areas keep the minutes asked for, and shrink as times are multiplied", () => {
  const ask = (timeFactor: number) => answerIsochrones(network, { sites: [chaumont], minutes: [10, 20], timeFactor });
  const extent = (factor: number) => {
    const latitudes =
      ask(factor)
        .features.at(-1)
        ?.geometry.coordinates.flat(2)
        .map(([, latitude]) => latitude ?? 0) ?? [];
    return Math.max(...latitudes) - Math.min(...latitudes);
  };
  expect(ask(1.5).features.map(({ properties }) => properties.minutes)).toStrictEqual([10, 20]);
  expect(extent(1.5)).toBeGreaterThan(0);
  expect(extent(1.5)).toBeLessThan(extent(1));
});

test("one route for each home that has a way there", () => {
  const routes = answerRoutes(network, places, { homes: [1, 2], site: chaumont });
  expect(routes).toHaveLength(2);
  expect(answerRoutes(network, places, { homes: [1], site: { longitude: 0, latitude: 45 } })).toStrictEqual([]);
});
