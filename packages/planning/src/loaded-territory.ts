import type { RoadNetwork } from "@maillage/road-network";
import type { HomeAreas } from "./analysis/cantons/territory-areas.ts";
import { hashJson } from "./content-hash.ts";
import { buildCoverageGround, type CoverageGround } from "./coverage-ground.ts";
import type { RoadNetworkInUse } from "./road-network-service.ts";
import { buildSiteNetworkSummary, buildSiteNetworkView } from "./site-network-views.ts";
import type { CommuneUnitsView } from "./sites/site-views.ts";
import { buildTerritoryMapView } from "./territory-map-view.ts";
import type { SiteNetworkRows, TerritoryRows } from "./territory-repository.ts";
import type {
  HomeView,
  LostRoadNetworkView,
  RoadNetworkView,
  SiteNetworkView,
  TerritoryMapView,
  TerritoryView,
} from "./views.ts";

/**
 * A territory ready to be computed on: what the database and its artifact hold, the homes set on the roads, and the
 * hashes that say what a result came from. Built once, then shared by every question; nothing in it changes.
 */
export interface LoadedTerritory extends CoverageGround {
  readonly view: TerritoryView;
  readonly map: TerritoryMapView;
  readonly siteNetworks: ReadonlyMap<string, SiteNetworkView>;
  /** In the order of their codes. */
  readonly communes: readonly CommuneUnitsView[];
  /** Units that homes are in besides their cantons, in the order of `homes`. */
  readonly homeAreas: readonly HomeAreas[];
  readonly hashes: {
    readonly homes: string;
    readonly cantons: string;
    /** Of `homeAreas`. */
    readonly areas: string;
    readonly siteNetworks: ReadonlyMap<string, string>;
  };
}

/** @throws {InvalidCantonError} and the like when the database holds units that contradict one another. */
export function buildLoadedTerritory(
  rows: TerritoryRows,
  siteNetworkRows: readonly SiteNetworkRows[],
  network: RoadNetwork,
  { hash: roadNetworkHash, lost }: RoadNetworkInUse,
): LoadedTerritory {
  const homes = rows.communes.map(
    (commune): HomeView => ({
      id: commune.code,
      name: commune.name,
      longitude: commune.longitudeDegrees,
      latitude: commune.latitudeDegrees,
      population: commune.population,
      cantonCodes: rows.communeCantons.get(commune.code) ?? [],
    }),
  );
  const cantons = rows.cantons.map(({ code, name }) => ({ code, name }));
  const siteNetworks = siteNetworkRows.map(buildSiteNetworkView);
  const ground = buildCoverageGround(network, roadNetworkHash, homes, cantons);

  const homeAreas = rows.communes.map(({ arrondissementCode, epciCode, epciName }) => ({
    // The database has no name of arrondissements: whoever shows them gives them theirs.
    arrondissement: arrondissementCode === null ? null : { code: arrondissementCode, name: arrondissementCode },
    epci: epciCode === null ? null : { code: epciCode, name: epciName ?? epciCode },
  }));

  return {
    ...ground,
    view: buildTerritoryView(rows, siteNetworks, ground.roadNetworkView, lost),
    map: buildTerritoryMapView(rows, homes, ground.membership),
    siteNetworks: new Map(siteNetworks.map((each) => [each.slug, each])),
    communes: rows.communes.map(({ code, name, epciCode, epciName }) => ({
      ...{ code, name, epciCode, epciName },
      cantonCodes: rows.communeCantons.get(code) ?? [],
    })),
    homeAreas,
    hashes: {
      homes: hashJson(homes.map(({ id, longitude, latitude, population }) => [id, longitude, latitude, population])),
      cantons: hashJson({ cantons, homeCantonCodes: homes.map(({ cantonCodes }) => cantonCodes) }),
      areas: hashJson(homeAreas),
      siteNetworks: new Map(siteNetworks.map((each) => [each.slug, hashJson(each)])),
    },
  };
}

function buildTerritoryView(
  { territory, datasets, communes, cantons, boundaries }: TerritoryRows,
  siteNetworks: readonly SiteNetworkView[],
  roadNetwork: RoadNetworkView,
  lostRoadNetwork: LostRoadNetworkView | null,
): TerritoryView {
  return {
    code: territory.code,
    name: territory.name,
    population: communes.reduce((sum, { population }) => sum + population, 0),
    communeCount: communes.length,
    cantonCount: cantons.length,
    bounds: [territory.westDegrees, territory.southDegrees, territory.eastDegrees, territory.northDegrees],
    datasets: datasets.map(({ territoryCode: _, ...dataset }) => dataset),
    siteNetworks: siteNetworks.map(buildSiteNetworkSummary),
    roadNetwork,
    lostRoadNetwork,
    boundaries: boundaries.some(({ approximate }) => approximate) ? "approximate" : "official",
  };
}
