import type { UnitGround } from "../src/find-commune-at.ts";
import type { SiteNetworkView, SiteView } from "../src/views.ts";

/*
 * A territory that can be drawn on a thumbnail: three square communes of one degree in a row, from 5° to 8° east between
 * 48° and 49° north. The first two are each in a canton, the third is a town shared by two.
 */

const COMMUNES = [
  { code: "52001", name: "Ouest", west: 5, cantonCodes: ["5201"] },
  { code: "52002", name: "Milieu", west: 6, cantonCodes: ["5202"] },
  { code: "52003", name: "Est", west: 7, cantonCodes: ["5203", "5204"] },
];

export const SQUARE_GROUND: UnitGround = {
  cantons: { type: "FeatureCollection", features: [] },
  communeCentres: COMMUNES.map(({ code, name, west, cantonCodes }) => ({
    ...{ code, name, longitude: west + 0.5, latitude: 48.5, cantonCodes },
  })),
  communes: {
    type: "FeatureCollection",
    features: COMMUNES.map(({ code, name, west }) => ({
      type: "Feature",
      properties: { code, name },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, 48],
            [west + 1, 48],
            [west + 1, 49],
            [west, 49],
            [west, 48],
          ],
        ],
      },
    })),
  },
};

/** A labelled site in the first commune, unless told otherwise. */
export function buildSite(id: string, fields: Partial<SiteView> = {}): SiteView {
  return {
    ...{ id, name: `Site ${id}`, address: null },
    ...{ communeCode: "52001", communeName: "Ouest", cantonCodes: ["5201"], longitude: 5.5, latitude: 48.5 },
    ...{ format: "fixed", role: "principal", status: "labelled", labelDate: "2020-01-01", hostBody: null },
    ...{ hours: null, hoursAsWritten: null, agents: null, agentsFullTimeEquivalent: null },
    ...{ partners: [], stops: null, events: [], activity: [], notes: null, sources: [] },
    ...fields,
  };
}

export function buildSquareNetwork(sites: readonly SiteView[], date = "2024-08-01"): SiteNetworkView {
  return {
    ...{ slug: date, date, name: { fr: "Réseau", en: "Network" } },
    ...{ siteCount: sites.length, countedSiteCount: sites.length, neighbourSiteCount: 0, sites },
  };
}
