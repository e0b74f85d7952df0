import { buildCantonMembership, type CantonMembership } from "@maillage/coverage";
import { type RoadNetwork, type SnappedPlaces, snapPlaces } from "@maillage/road-network";
import { hashJson } from "./content-hash.ts";
import type { RoadNetworkInUse } from "./road-network-service.ts";
import { buildRoadNetworkView } from "./road-network-view.ts";
import { buildSiteNetworkSummary, buildSiteNetworkView } from "./site-network-views.ts";
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
export interface LoadedTerritory {
  readonly view: TerritoryView;
  readonly map: TerritoryMapView;
  readonly siteNetworks: ReadonlyMap<string, SiteNetworkView>;
  readonly roadNetworkView: RoadNetworkView;
  readonly network: RoadNetwork;
  readonly homes: readonly HomeView[];
  /** In the order of `homes`, as everything that is indexed by home. */
  readonly homePlaces: SnappedPlaces;
  readonly homePopulation: Float64Array;
  readonly membership: CantonMembership;
  readonly hashes: {
    readonly homes: string;
    readonly cantons: string;
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
  const homePopulation = Float64Array.from(homes, ({ population }) => population);
  const cantons = rows.cantons.map(({ code, name }) => ({ code, name }));
  const homeCantonCodes = homes.map(({ cantonCodes }) => cantonCodes);
  const membership = buildCantonMembership({ cantons, homePopulation, homeCantonCodes });
  const siteNetworks = siteNetworkRows.map(buildSiteNetworkView);
  const roadNetworkView = buildRoadNetworkView(network, roadNetworkHash);

  return {
    view: buildTerritoryView(rows, siteNetworks, roadNetworkView, lost),
    map: buildTerritoryMapView(rows, homes, membership),
    siteNetworks: new Map(siteNetworks.map((each) => [each.slug, each])),
    roadNetworkView,
    network,
    homes,
    homePlaces: snapPlaces(
      network,
      Float64Array.from(homes, ({ longitude }) => longitude),
      Float64Array.from(homes, ({ latitude }) => latitude),
    ),
    homePopulation,
    membership,
    hashes: {
      homes: hashJson(homes.map(({ id, longitude, latitude, population }) => [id, longitude, latitude, population])),
      cantons: hashJson({ cantons, homeCantonCodes }),
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
