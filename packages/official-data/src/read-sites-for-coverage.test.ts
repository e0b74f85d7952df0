import { expect, test } from "vitest";
import { csv, readDataFile } from "../test/fixtures.ts";
import { readSitesForCoverage } from "./read-sites-for-coverage.ts";

test("only id, lon and lat are needed: a list of sites is of those in force", () => {
  expect(readSitesForCoverage(csv("id,lon,lat\ns1,5,48"))).toStrictEqual([
    {
      id: "s1",
      name: null,
      longitude: 5,
      latitude: 48,
      status: "labelled",
      cantonCodes: [],
      format: null,
      role: "principal",
      hours: null,
      hoursWarnings: [],
      partners: null,
      stops: null,
      agents: null,
    },
  ]);
});

test("statuses in English and French, partners apart", () => {
  const text =
    "id;lon;lat;name;status;canton;partners\n1;5;48;A;planned;5201;CNAF | DGFiP\n2;5;48;B;À l'étude;;\n3;5;48;C;Labellisé;;MSA";
  const sites = readSitesForCoverage(csv(text));
  expect(sites.map(({ status }) => status)).toEqual(["planned", "studied", "labelled"]);
  expect(sites.map(({ partners }) => partners?.map(({ name }) => name))).toEqual([
    ["CNAF", "DGFiP"],
    undefined,
    ["MSA"],
  ]);
});

test("a status left empty, or unknown, is refused with the words accepted", () => {
  expect(() => readSitesForCoverage(csv("id,lon,lat,status\n1,5,48,"))).toThrow(/column "status": the cell is empty/);
  expect(() => readSitesForCoverage(csv("id,lon,lat,status\n1,5,48,maybe"))).toThrow(
    /Use one of: studied, planned, labelled, closed/,
  );
});

test("the official list is understood as it is", () => {
  const sites = readSitesForCoverage(readDataFile("haute-marne/sites-2024-08-01.csv"));
  expect(sites).toHaveLength(18);
  expect(sites[0]).toMatchObject({ name: expect.stringMatching(/Antenne de Longeau/), format: "antenna" });
  expect(sites.every(({ hours }) => hours !== null)).toBe(true);
});
