import type { SiteView } from "@maillage/planning";
import { expect, test } from "vitest";
import { findLastKnown } from "./find-last-known.ts";

const SITE: SiteView = {
  ...{ id: "1", name: "Langres", address: null, communeCode: "52269", communeName: "Langres", cantonCodes: ["5208"] },
  ...{ longitude: 5.3, latitude: 47.9, format: "fixed", role: "principal", status: "labelled", labelDate: null },
  ...{ hostBody: null, hours: null, hoursAsWritten: null, agents: null, agentsFullTimeEquivalent: 1.5, stops: null },
  ...{ partners: [], events: [], activity: [], notes: null, sources: [] },
};
const networkOf = (date: string, told: Partial<SiteView>) => ({
  date,
  sites: [
    { ...SITE, id: "2" },
    { ...SITE, ...told },
  ],
});

test("the latest network that tells an unknown field, before the one looked at; nothing of what is known", () => {
  const partners = [{ name: "MSA", scope: "national", days: null }] as const;
  const networks = [
    networkOf("2025-01-01", { agents: 9 }),
    networkOf("2021-01-01", { agents: 2, hostBody: "municipality", agentsFullTimeEquivalent: 2 }),
    networkOf("2022-01-01", { agents: 3, partners }),
    networkOf("2024-08-01", {}),
  ];
  expect(findLastKnown(SITE, networks, "2024-08-01")).toStrictEqual({
    hostBody: { value: "municipality", date: "2021-01-01" },
    agents: { value: 3, date: "2022-01-01" },
    partners: { value: partners, date: "2022-01-01" },
  });
});
