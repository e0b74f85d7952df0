import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  parseDepartementCode,
  readCantonsTable,
  readPlacesTable,
  readSiteCantonsTable,
  readSitesTable,
} from "@maillage/official-data";
import { readAdministrativeDepartement } from "@maillage/official-data/node";
import { buildModelledNetwork, parseMainAxes, snapPlaces } from "@maillage/road-network";
import { NearestSiteIndex } from "@maillage/travel-time";
import { buildCantonMembership } from "../src/canton-membership.ts";

function read(name: string) {
  return { name, text: readFileSync(join(import.meta.dirname, "../../../data/haute-marne", name), "utf8") };
}

/**
 * The embedded territory on its modelled roads, as `planning` computes on it: 426 communes as homes, and the 18 sites of
 * 1 August 2024 in the order of the list.
 */
export function buildHauteMarneGround() {
  const people = new Map<string, { readonly name: string; readonly population: number }>(
    readAdministrativeDepartement(parseDepartementCode("52")).communes.map((each) => [each.code, each]),
  );
  const homes = readPlacesTable(read("communes.csv")).map((place) => ({
    ...place,
    population: people.get(place.code)?.population ?? Number.NaN,
    name: people.get(place.code)?.name ?? place.code,
  }));
  const network = buildModelledNetwork(homes, parseMainAxes(read("main-axes.csv").text));
  const homePlaces = snapPlaces(
    network,
    Float64Array.from(homes, ({ longitude }) => longitude),
    Float64Array.from(homes, ({ latitude }) => latitude),
  );
  const membership = buildCantonMembership({
    cantons: readCantonsTable(read("cantons.csv")),
    homePopulation: Float64Array.from(homes, ({ population }) => population),
    homeCantonCodes: homes.map(({ cantonCodes }) => cantonCodes),
  });

  const knownCanton = new Map(
    readSiteCantonsTable(read("site-cantons.csv")).map((row) => [row.siteId, row.cantonCode]),
  );
  const cantonsOfCommune = new Map(homes.map(({ code, cantonCodes }) => [code, cantonCodes]));
  const { sites } = readSitesTable(read("sites-2024-08-01.csv"));
  const sitePlaces = snapPlaces(
    network,
    Float64Array.from(sites, ({ longitude }) => longitude),
    Float64Array.from(sites, ({ latitude }) => latitude),
  );
  const siteCantonCodes = sites.map(({ id, communeCode }) => {
    const known = knownCanton.get(id);
    return known === undefined ? (cantonsOfCommune.get(communeCode) ?? []) : [known];
  });
  const index = new NearestSiteIndex(network, homePlaces, { k: 3 });
  index.setSites(sitePlaces);
  return { homes, network, homePlaces, membership, sites, sitePlaces, siteCantonCodes, index, nearest: index.nearest };
}
