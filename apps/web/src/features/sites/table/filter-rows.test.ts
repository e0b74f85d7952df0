import type { SiteView } from "@maillage/planning";
import { EMBEDDED_PARTNER_REFERENCE } from "@maillage/planning/partner-reference";
import { expect, test } from "vitest";
import { buildSiteRows } from "../site-row.ts";
import { filterRows, hasFilter, type RowFilters } from "./filter-rows.ts";

const NONE: RowFilters = {
  ...{ texte: "", statut: [], format: [], canton: null, epci: null, partenaire: null, criteres: null },
};
const BLANK: SiteView = {
  ...{
    id: "1",
    name: "France services Langres",
    address: "1 rue Diderot",
    communeCode: "52269",
    communeName: "Langres",
  },
  ...{ cantonCodes: ["5208"], longitude: 5.3, latitude: 47.9, format: "fixed", role: "principal", status: "labelled" },
  ...{ labelDate: null, hostBody: null, hours: null, hoursAsWritten: null, agents: 2, agentsFullTimeEquivalent: null },
  ...{ partners: [], stops: null, events: [], activity: [], notes: null, sources: [] },
};
const sites: readonly SiteView[] = [
  BLANK,
  {
    ...BLANK,
    id: "2",
    name: "Bus",
    format: "travelling",
    status: "planned",
    cantonCodes: ["5201", "5202"],
    communeCode: "1",
  },
  { ...BLANK, id: "3", name: "Épizon", agents: 1, partners: [{ name: "Pôle emploi", scope: "national", days: null }] },
];
const communes = [
  {
    code: "52269",
    name: "Langres",
    cantonCodes: ["5208"],
    areaSquareKilometres: null,
    epciCode: "E",
    epciName: "Grand Langres",
    arrondissementCode: "522",
  },
];
const rows = buildSiteRows(sites, sites, communes, {});
const idsOf = (filters: Partial<RowFilters>) =>
  filterRows(rows, { ...NONE, ...filters }, EMBEDDED_PARTNER_REFERENCE).map(({ site }) => site.id);

test("no filter lets every site through", () => {
  expect(idsOf({})).toStrictEqual(["1", "2", "3"]);
  expect(hasFilter(NONE)).toBe(false);
  expect(hasFilter({ ...NONE, texte: " " })).toBe(false);
  expect(hasFilter({ ...NONE, statut: ["closed"] })).toBe(true);
});

test("words are looked for in any order, without accents, in name, commune, address and intercommunality", () => {
  expect(idsOf({ texte: "EPIZON" })).toStrictEqual(["3"]);
  expect(idsOf({ texte: "diderot langres" })).toStrictEqual(["1", "2", "3"]);
  expect(idsOf({ texte: "grand" })).toStrictEqual(["1", "3"]);
  expect(idsOf({ texte: "nulle part" })).toStrictEqual([]);
});

test("each filter alone, then together", () => {
  expect(idsOf({ statut: ["planned", "closed"] })).toStrictEqual(["2"]);
  expect(idsOf({ format: ["fixed"] })).toStrictEqual(["1", "3"]);
  expect(idsOf({ canton: "5202" })).toStrictEqual(["2"]);
  expect(idsOf({ epci: "E" })).toStrictEqual(["1", "3"]);
  expect(idsOf({ partenaire: "france-travail" })).toStrictEqual(["3"]);
  expect(idsOf({ criteres: "manquants" })).toStrictEqual(["2", "3"]);
  expect(idsOf({ criteres: "inconnus" })).toStrictEqual(["1", "2", "3"]);
  expect(idsOf({ criteres: "manquants", format: ["fixed"] })).toStrictEqual(["3"]);
});
