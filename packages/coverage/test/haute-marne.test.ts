import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  readAnnouncedNetwork,
  readCantonsTable,
  readPlacesTable,
  readSiteCantonsTable,
  readSitesTable,
} from "@maillage/official-data";
import { expect, test } from "vitest";
import { buildCantonMembership } from "../src/canton-membership.ts";
import { computeCantonCoverage } from "../src/compute-canton-coverage.ts";
import { nearestOf } from "./plain-nearest.ts";

/** The embedded territory: which cantons have a site needs no travel time. */
function read(name: string) {
  return { name, text: readFileSync(join(import.meta.dirname, "../../../data/haute-marne", name), "utf8") };
}

const places = readPlacesTable(read("communes.csv"));
const cantonsOfCommune = new Map(places.map(({ code, cantonCodes }) => [code, cantonCodes]));
const membership = buildCantonMembership({
  cantons: readCantonsTable(read("cantons.csv")),
  homePopulation: new Float64Array(places.length).fill(1),
  homeCantonCodes: places.map(({ cantonCodes }) => cantonCodes),
});
const coverageOf = (siteCantonCodes: (readonly string[])[]) =>
  computeCantonCoverage({
    membership,
    nearest: nearestOf(places.map(() => 0)),
    thresholdSeconds: 1800,
    siteCantonCodes,
  });

test("on 1 August 2024, 10 of 17 cantons have a site, and 10 of 13 units", () => {
  const known = new Map(readSiteCantonsTable(read("site-cantons.csv")).map((row) => [row.siteId, [row.cantonCode]]));
  const { sites } = readSitesTable(read("sites-2024-08-01.csv"));
  const result = coverageOf(
    sites.map(({ id, communeCode }) => known.get(id) ?? cantonsOfCommune.get(communeCode) ?? []),
  );
  expect(result.withSite).toBe(10);
  const names = result.cantons.filter(({ service }) => service === "none").map(({ name }) => name);
  expect(names).toEqual([
    "Chaumont-1",
    "Chaumont-2",
    "Eurville-Bienville",
    "Joinville",
    "Saint-Dizier-1",
    "Saint-Dizier-2",
    "Saint-Dizier-3",
  ]);
  expect(result.units).toEqual({
    total: 13,
    withSite: 10,
    namesWithoutSite: ["Eurville-Bienville", "Joinville", "Saint-Dizier"],
  });
});

test("without the table that places La Rochotte, Chaumont's three cantons are only possibly served", () => {
  const { sites } = readSitesTable(read("sites-2024-08-01.csv"));
  const result = coverageOf(sites.map(({ communeCode }) => cantonsOfCommune.get(communeCode) ?? []));
  expect([result.withSite, result.possiblyWithSite]).toEqual([9, 3]);
  expect(result.cantonsWithoutSite).toEqual(["5208", "5209", "5213", "5214", "5215"]);
  expect(result.units.withSite).toBe(10);
});

test("in the announcement, two labelled sites serve two cantons; the two others would serve one more", () => {
  const { sites } = readAnnouncedNetwork(read("sites-2021.json"));
  const labelled = sites.filter(({ status }) => status === "labelled");
  expect(coverageOf(labelled.map(({ cantonCodes }) => cantonCodes)).withSite).toBe(2);
  expect(coverageOf(sites.map(({ cantonCodes }) => cantonCodes)).withSite).toBe(3);
});
