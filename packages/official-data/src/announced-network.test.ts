import { expect, test } from "vitest";
import { readDataFile } from "../test/fixtures.ts";
import { readAnnouncedNetwork } from "./announced-network.ts";
import { InvalidDocumentError } from "./errors.ts";
import { readPlacesTable } from "./read-places-table.ts";
import { readSitesTable } from "./read-sites-table.ts";

const file = readDataFile("haute-marne/sites-2021.json");

test("the announcement: two sites labelled, one planned, one studied", () => {
  const { date, sites } = readAnnouncedNetwork(file);
  expect(date).toBe("2021-01-01");
  expect(sites.map(({ communeName, status }) => [communeName, status])).toEqual([
    ["Bologne", "labelled"],
    ["Chaumont", "labelled"],
    ["Froncles", "planned"],
    ["Nogent", "studied"],
  ]);
  const chaumont = sites[1];
  expect(chaumont?.agents).toBe(2);
  expect(chaumont?.activity).toEqual([{ year: 2019, requests: 3000, appointments: 450 }]);
  expect(
    ["national", "local"].map((scope) => chaumont?.partners.filter((each) => each.scope === scope).length),
  ).toEqual([8, 8]);
});

test("its sites stand where the official list of 2024 puts the same ids, in the cantons of their communes", () => {
  const official = new Map(
    readSitesTable(readDataFile("haute-marne/sites-2024-08-01.csv")).sites.map((s) => [s.id, s]),
  );
  const places = new Map(readPlacesTable(readDataFile("haute-marne/communes.csv")).map((place) => [place.code, place]));
  for (const site of readAnnouncedNetwork(file).sites) {
    const { name, address, communeCode, communeName, longitude, latitude } = site;
    expect(official.get(site.id)).toMatchObject({ name, address, communeCode, communeName, longitude, latitude });
    expect(places.get(communeCode)?.cantonCodes).toEqual(expect.arrayContaining(site.cantonCodes));
  }
});

test("a site labelled at the date has the official list's label date, and one that is not has none", () => {
  const official = new Map(
    readSitesTable(readDataFile("haute-marne/sites-2024-08-01.csv")).sites.map((s) => [s.id, s]),
  );
  const { date, sites } = readAnnouncedNetwork(file);
  for (const { id, status, labelDate } of sites) {
    const known = official.get(id)?.labelDate ?? "";
    expect(labelDate).toBe(status === "labelled" ? known : null);
    expect(known <= date).toBe(status === "labelled");
  }
});

test("a wrong or unknown field is refused by its path; nothing can hold the name of an agent", () => {
  const change = (from: string, to: string) => ({ ...file, text: file.text.replace(from, to) });
  expect(() => readAnnouncedNetwork(change('"status": "planned"', '"status": "maybe"'))).toThrow(/sites\[2\]\.status/);
  expect(() => readAnnouncedNetwork(change('"agents": 2', '"agents": ["A. Nonyme"]'))).toThrow(/sites\[1\]\.agents/);
  expect(() => readAnnouncedNetwork(change('"agents": 2', '"agents": 2, "agentNames": []'))).toThrow(/agentNames/);
  expect(() => readAnnouncedNetwork(change('"52058"', '"2058"'))).toThrow(/its leading zero is lost/);
  expect(() => readAnnouncedNetwork(change('"id": "822"', '"id": "297"'))).toThrow(/two sites the id "297"/);
  expect(() => readAnnouncedNetwork({ ...file, text: "{" })).toThrow(InvalidDocumentError);
});
