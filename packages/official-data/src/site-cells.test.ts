import { expect, test } from "vitest";
import { csv } from "../test/fixtures.ts";
import { readSitesForCoverage } from "./read-sites-for-coverage.ts";

function siteOf(column: string, cell: string) {
  return readSitesForCoverage(csv(`id,lon,lat,${column}\ns1,5,48,"${cell}"`))[0];
}

test("partners with their days of presence when they are told", () => {
  expect(siteOf("partners", "CNAF (mar jeu) ; DGFiP ; MSA (Monday, friday)")?.partners).toStrictEqual([
    { name: "CNAF", days: ["tuesday", "thursday"] },
    { name: "DGFiP", days: null },
    { name: "MSA", days: ["monday", "friday"] },
  ]);
  expect(siteOf("partners", "")?.partners).toBeNull();
});

test("an acronym in brackets is part of a name, which may hold a comma where partners are between bars", () => {
  expect(
    siteOf("partners", "Droits des femmes (CIDFF) (ven) | ADIL, Espace énergie (52) | Caf (LUN)")?.partners,
  ).toStrictEqual([
    { name: "Droits des femmes (CIDFF)", days: ["friday"] },
    { name: "ADIL, Espace énergie (52)", days: null },
    { name: "Caf", days: ["monday"] },
  ]);
});

test.each(["CNAF (never)", "(lun)", "CNAF (lun", "CNAF (never) (lun)"])(
  "%s: partners that cannot be read are refused",
  (cell) => {
    expect(() => siteOf("partners", cell)).toThrow(
      /row 2, column "partners".*names a partner in a way that cannot be read/,
    );
  },
);

test("stops: a place, a position, a day, hours, and how often", () => {
  const stop = { place: "Doulevant", longitude: 4.92, latitude: 48.38, weekday: "tuesday" };
  expect(
    siteOf(
      "stops",
      "Doulevant @ 4.92,48.38 mar 09:00 - 12:00 / 14:00 - 17:00 (quinzaine) | Poissons @ 5.2,48.4 ven 9h-10h",
    )?.stops,
  ).toStrictEqual([
    { ...stop, opens: 540, closes: 720, frequency: "fortnightly" },
    { ...stop, opens: 840, closes: 1020, frequency: "fortnightly" },
    {
      place: "Poissons",
      longitude: 5.2,
      latitude: 48.4,
      weekday: "friday",
      opens: 540,
      closes: 600,
      frequency: "weekly",
    },
  ]);
});

test.each([
  "Doulevant mar 09:00 - 12:00",
  "Doulevant @ 4.92,48.38",
  "Doulevant @ 4.92,98.38 mar 09:00 - 12:00",
  "Doulevant @ 4.92,48.38 mar 12:00 - 09:00",
  "Doulevant @ 4.92,48.38 mar 09:00 - 12:00 (jamais)",
])("%s: a stop that cannot be read is refused", (cell) => {
  expect(() => siteOf("stops", cell)).toThrow(/row 2, column "stops".*describes a stop/);
});

test("formats and roles, in the words of the official list or ours; unsaid formats are unknown", () => {
  expect(siteOf("format", "Bus_équivalent")).toMatchObject({ format: "travelling", role: "principal" });
  expect(siteOf("format", "antenna")).toMatchObject({ format: "antenna", role: "antenna" });
  expect(siteOf("type_fs", "Antenne")).toMatchObject({ format: "antenna", role: "antenna" });
  expect(siteOf("name", "x")).toMatchObject({ format: null, role: "principal" });
  expect(() => siteOf("format", "camion")).toThrow(/Use one of: fixed, antenna, multi-site, travelling/);
});

test("agents are a number of 0 or more", () => {
  expect(siteOf("agents", "2,5")?.agents).toBe(2.5);
  expect(siteOf("agents", "")?.agents).toBeNull();
  expect(() => siteOf("agents", "-1")).toThrow(/is not a number of agents/);
});
