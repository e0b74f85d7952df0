import type { SiteView } from "@maillage/planning";
import { expect, test } from "vitest";
import { siteFeatures } from "./sites.ts";

const stop = { place: "Halle", longitude: 5.1, latitude: 48.1, weekday: "monday", opens: 540, closes: 720 } as const;
const stops = [
  { ...stop, frequency: "weekly" },
  { ...stop, weekday: "friday", frequency: "weekly" },
  { ...stop, place: "Mairie", longitude: 5.3, frequency: "weekly" },
] as const;
const site = (format: SiteView["format"], own: SiteView["stops"]) =>
  // Only what is drawn.
  ({ id: "b", name: "Bus", status: "labelled", format, longitude: 5, latitude: 48, stops: own }) as SiteView;

test("a bus is drawn once at each place where it stops, and its garage as a hollow mark under them", () => {
  const [garage, first, second, ...others] = siteFeatures([site("travelling", stops)], new Set(["b"]));
  expect(garage?.geometry.coordinates).toStrictEqual([5, 48]);
  expect(garage?.properties).toMatchObject({ id: "b", image: "garage-labelled", isStop: false, changed: true });
  expect(first?.geometry.coordinates).toStrictEqual([5.1, 48.1]);
  expect(first?.properties).toMatchObject({ id: "b", image: "site-labelled-travelling", isStop: true, changed: true });
  expect(second?.geometry.coordinates).toStrictEqual([5.3, 48.1]);
  expect(others).toStrictEqual([]);
});

test.each([[null], [[]]])("a bus whose stops are %j keeps only its garage", (none) => {
  expect(siteFeatures([site("travelling", none)], new Set()).map(({ properties }) => properties?.image)).toStrictEqual([
    "garage-labelled",
  ]);
});

test("a site that stays is drawn where it stands, whatever stops it is said to have", () => {
  expect(siteFeatures([site("fixed", stops)], new Set()).map(({ properties }) => properties?.image)).toStrictEqual([
    "site-labelled-fixed",
  ]);
});
