import type { SiteView } from "@maillage/planning";
import { EMBEDDED_PARTNER_REFERENCE as reference } from "@maillage/planning/partner-reference";
import { expect, test } from "vitest";
import { listBulkChanges } from "./list-bulk-changes.ts";
import { listPastedChanges } from "./list-pasted-changes.ts";

const SITE: SiteView = {
  ...{ id: "1", name: "Langres", address: null, communeCode: "52269", communeName: "Langres", cantonCodes: ["5208"] },
  ...{ longitude: 5.3, latitude: 47.9, format: "fixed", role: "principal", status: "closed", labelDate: "2020-01-01" },
  ...{ hostBody: null, hours: null, hoursAsWritten: null, agents: 2, agentsFullTimeEquivalent: null, stops: null },
  ...{ partners: [{ name: "Pôle emploi", scope: "national", days: ["monday"] }], events: [], activity: [] },
  ...{ notes: null, sources: [] },
};
const other: SiteView = { ...SITE, id: "2", agents: 3, partners: [], status: "labelled" };

test("a site that is so already has no change", () => {
  expect(listBulkChanges([SITE, other], { field: "agents", value: 3 }, reference)).toStrictEqual([
    { kind: "edit-site", siteId: "1", fields: { agents: 3 } },
  ]);
  expect(listBulkChanges([SITE, other], { field: "status", status: "closed", date: null }, reference)).toHaveLength(1);
});

test("a label given back without a date keeps the one known; a date given wins", () => {
  expect(listBulkChanges([SITE], { field: "status", status: "labelled", date: null }, reference)).toMatchObject([
    { kind: "set-status", status: "labelled", date: "2020-01-01" },
  ]);
  expect(listBulkChanges([SITE], { field: "status", status: "labelled", date: "2025-02-03" }, reference)).toMatchObject(
    [{ date: "2025-02-03" }],
  );
  expect(listBulkChanges([other], { field: "status", status: "closed", date: null }, reference)).toMatchObject([
    { date: null },
  ]);
});

test("a partner is added where it is not, under any of its names, and removed where it is", () => {
  expect(listBulkChanges([SITE, other], { field: "addPartner", name: " FRANCE TRAVAIL " }, reference)).toStrictEqual([
    {
      ...{ kind: "edit-site", siteId: "2" },
      fields: { partners: [{ name: "FRANCE TRAVAIL", scope: "national", days: null }] },
    },
  ]);
  expect(listBulkChanges([SITE, other], { field: "removePartner", name: "France Travail" }, reference)).toStrictEqual([
    { kind: "edit-site", siteId: "1", fields: { partners: [] } },
  ]);
});

test("a pasted row changes the status first, so that its label date holds", () => {
  const changes = listPastedChanges({ status: "labelled", fields: { labelDate: "2026-01-01", agents: 4 } }, SITE);
  expect(changes).toStrictEqual([
    { kind: "set-status", siteId: "1", status: "labelled", date: "2026-01-01" },
    { kind: "edit-site", siteId: "1", fields: { labelDate: "2026-01-01", agents: 4 } },
  ]);
  expect(listPastedChanges({ status: "closed", fields: {} }, undefined)).toStrictEqual([]);
});
