import type { SiteView } from "@maillage/planning";
import { applyChanges, countSites } from "@maillage/planning/scenario";
import { expect, test } from "vitest";
import { changesBackTo, sitesAt } from "./sites-at.ts";

const site = (id: string, status: SiteView["status"], labelDate: string | null): SiteView => ({
  ...{ id, name: id, address: null, communeCode: "1", communeName: "Un", cantonCodes: [] },
  ...{ longitude: 5, latitude: 48, format: "fixed", role: "principal", status, labelDate, hostBody: null },
  ...{ hours: null, hoursAsWritten: null, agents: null, agentsFullTimeEquivalent: null, partners: [], stops: null },
  ...{ events: [], activity: [], notes: null, sources: [] },
});
const sites = [
  site("first", "labelled", "2020-01-01"),
  site("undated", "labelled", null),
  site("later", "labelled", "2021-04-01"),
  site("planned", "planned", null),
];

test.each(["2019-12-31", "2020-01-01", "2021-03-31", "2021-04-01", "2024-08-01"])(
  "the network taken back to %s counts the sites labelled by then",
  (date) => {
    const ground = {
      communeCentres: [],
      communes: { type: "FeatureCollection" as const, features: [] },
      cantons: { type: "FeatureCollection" as const, features: [] },
    };
    const { sites: changed } = applyChanges({ date: "2024-08-01", sites }, changesBackTo(sites, date), ground);
    expect(countSites(changed, "2024-08-01").map(({ id }) => id)).toStrictEqual(
      sitesAt(sites, date).map(({ id }) => id),
    );
  },
);

test("a label of that very day counts", () => {
  expect(sitesAt(sites, "2021-04-01").map(({ id }) => id)).toStrictEqual(["first", "undated", "later"]);
});
