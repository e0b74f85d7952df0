import { booleanPointInPolygon } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { findRealDataFile, readDataFile } from "../test/fixtures.ts";
import { readPlacesTable } from "./read-places-table.ts";
import { readSiteCantonsTable } from "./read-site-cantons-table.ts";
import { readSitesTable } from "./read-sites-table.ts";

const siteCantons = readSiteCantonsTable(readDataFile("haute-marne/site-cantons.csv"));
const { sites } = readSitesTable(readDataFile("haute-marne/sites-2024-08-01.csv"));
const places = new Map(readPlacesTable(readDataFile("haute-marne/communes.csv")).map((place) => [place.code, place]));

/** Canton codes by site: what the table says, or the commune's only canton. */
const cantonsBySite = new Map(
  sites.map(({ id, communeCode }) => {
    const told = siteCantons.find(({ siteId }) => siteId === id);
    return [id, told ? [told.cantonCode] : places.get(String(communeCode))?.cantonCodes];
  }),
);

test("every site of a shared town is placed in one of the town's cantons, and no other", () => {
  const inSharedTown = sites.filter(({ communeCode }) => (places.get(communeCode)?.cantonCodes.length ?? 0) > 1);
  expect(siteCantons.map(({ siteId }) => siteId)).toEqual(inSharedTown.map(({ id }) => id));
  for (const { siteId, cantonCode } of siteCantons) {
    const town = places.get(String(sites.find(({ id }) => id === siteId)?.communeCode));
    expect(town?.cantonCodes).toContain(cantonCode);
  }
});

test("10 of 17 cantons have a site on 1 August 2024; the seven others are these", () => {
  const served = new Set(Array.from(cantonsBySite.values()).flatMap((codes) => codes ?? []));
  const all = new Set(Array.from(places.values()).flatMap(({ cantonCodes }) => cantonCodes));
  expect(served.size).toBe(10);
  expect(Array.from(all.difference(served)).toSorted()).toEqual([
    "5205",
    "5206",
    "5208",
    "5209",
    "5213",
    "5214",
    "5215",
  ]);
});

const official = findRealDataFile("france/cantons.geojson");

test.skipIf(official === undefined)("the official limits of cantons put every site where we say", () => {
  const { features }: FeatureCollection<Polygon | MultiPolygon, { code: string }> = JSON.parse(official?.text ?? "");
  for (const { id, longitude, latitude } of sites) {
    const around = features.filter((canton) => booleanPointInPolygon([longitude, latitude], canton));
    // That file numbers cantons with three digits: 52016 for INSEE's 5216.
    const codes = around.map(({ properties }) => properties.code.replace(/^520/, "52"));
    expect(codes).toEqual(cantonsBySite.get(id));
  }
});
