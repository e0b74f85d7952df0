import { expect, test } from "vitest";
import { buildSite, buildSquareNetwork } from "../../../test/square-ground.ts";
import { readHauteMarne } from "../../read-haute-marne.ts";
import type { SiteNetworkContent } from "../../territory-content.ts";
import { carrySitePast } from "./carry-site-past.ts";

const event = (date: string, fr: string) => ({ date, kind: "free" as const, fr, en: fr });
const year = (each: number, requests: number) => ({ year: each, requests, appointments: null });
const networkOf = (date: string, ...sites: SiteNetworkContent["sites"]): SiteNetworkContent => ({
  ...buildSquareNetwork(sites),
  ...{ slug: date, date, datasetId: date },
});

test("the past comes with its sources, once; what the later network tells has the last word", () => {
  const before = buildSite("a", {
    ...{ events: [event("2006", "Ouverture"), event("2012", "Travaux")], agents: 2, sources: ["Annonce"] },
    activity: [year(2018, 10), year(2019, 20)],
  });
  const after = buildSite("a", {
    ...{ events: [event("2012", "Travaux"), event("2009", "Fête")], activity: [year(2019, 21)], sources: ["Liste"] },
    agents: null,
  });
  const networks = [networkOf("2024-08-01", after, buildSite("b")), networkOf("2021-01-01", before)];
  const [later, earlier] = carrySitePast(networks);
  expect(earlier).toStrictEqual(networks[1]);
  expect(later?.sites[1]).toStrictEqual(buildSite("b"));
  expect(later?.sites[0]).toStrictEqual({
    ...after,
    events: [event("2006", "Ouverture"), event("2009", "Fête"), event("2012", "Travaux")],
    activity: [year(2018, 10), year(2019, 21)],
    sources: ["Liste", "Annonce"],
  });
  expect(carrySitePast(carrySitePast(networks))).toStrictEqual(carrySitePast(networks));
});

test("La Rochotte keeps the Cyberbase of 2006, the legal advice point of 2012 and the year 2019 in the official list", () => {
  const [official] = readHauteMarne().siteNetworks;
  const site = official?.sites.find(({ id }) => id === "822");
  expect(site?.events.map(({ date, kind }) => [date, kind])).toStrictEqual([
    ["2006", "free"],
    ["2012", "free"],
    ["2020-09-01", "status"],
  ]);
  expect(site?.activity).toStrictEqual([{ year: 2019, requests: 3000, appointments: 450 }]);
  expect(site).toMatchObject({ agents: null, partners: [], hostBody: null });
});
