import type { RoadNetwork } from "@maillage/road-network";
import type { HomeAreas } from "./analysis/cantons/territory-areas.ts";
import { computeBounds } from "./compute-bounds.ts";
import { hashJson } from "./content-hash.ts";
import { buildCoverageGround, type CoverageGround } from "./coverage-ground.ts";
import { buildHomeGroups, type HomeGroups } from "./home-groups.ts";
import { listHomes } from "./list-homes.ts";
import type { RoadNetworkInUse } from "./road-network-service.ts";
import { buildSiteNetworkSummary, buildSiteNetworkViews } from "./site-network-views.ts";
import type { CommuneUnitsView } from "./sites/site-views.ts";
import type { SiteNetworkContent, TerritoryContent } from "./territory-content.ts";
import { buildTerritoryMapView } from "./territory-map-view.ts";
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
  /** What is told of the people of each home besides their number; null when no file tells it. */
  readonly homeGroups: HomeGroups | null;
  readonly hashes: {
    /** Of homes and of `homeGroups`. */
    readonly homes: string;
    readonly cantons: string;
    /** Of the units that files put homes in besides their cantons, and of the areas that densities are computed from. */
    readonly areas: string;
    readonly siteNetworks: ReadonlyMap<string, string>;
  };
}

/**
 * @param content as read from the database, or sorted by `sortTerritoryContent`.
 * @throws {InvalidCantonError} and the like when its units contradict one another.
 */
export function buildLoadedTerritory(
  content: TerritoryContent,
  network: RoadNetwork,
  { hash: roadNetworkHash, lost }: RoadNetworkInUse,
): LoadedTerritory {
  const homes = listHomes(content);
  const cantons = content.cantons.map(({ code, name }) => ({ code, name }));
  const siteNetworks = buildSiteNetworkViews(content);
  const ground = buildCoverageGround(network, roadNetworkHash, homes, cantons);
  const communeByCode = new Map(content.communes.map((commune) => [commune.code, commune]));
  const homeAreas = homes.map(({ communeCode }): HomeAreas => {
    const { arrondissementCode = null, epciCode = null, epciName = null } = communeByCode.get(communeCode ?? "") ?? {};
    return {
      arrondissement: arrondissementCode === null ? null : { code: arrondissementCode, name: arrondissementCode },
      epci: epciCode === null ? null : { code: epciCode, name: epciName ?? epciCode },
    };
  });
  const homeGroups = buildHomeGroups(content.homeGrid);
  const limits = content.boundaries.flatMap(({ unit, approximate, code, geometry }) =>
    unit === "canton" && !approximate ? [[code, geometry]] : [],
  );

  return {
    ...ground,
    view: buildTerritoryView(content, homes, siteNetworks, ground.roadNetworkView, lost),
    map: buildTerritoryMapView(content, homes, ground.membership),
    siteNetworks: new Map(siteNetworks.map((each) => [each.slug, each])),
    communes: content.communes.map((commune) => {
      const { code, name, epciCode, epciName, arrondissementCode, cantonCodes, areaSquareKilometres } = commune;
      return { code, name, epciCode, epciName, arrondissementCode, cantonCodes, areaSquareKilometres };
    }),
    homeGroups,
    hashes: {
      homes: hashJson([
        ...homes.map(({ id, longitude, latitude, population }) => [id, longitude, latitude, population]),
        // Of homes that tell nothing more the hash is that of before there were any that did.
        ...(homeGroups === null ? [] : [homeGroups]),
      ]),
      cantons: hashJson({
        ...{ cantons, homeCantonCodes: homes.map(({ cantonCodes }) => cantonCodes) },
        // Official limits tell which canton of a town a site that moves is in; drawings of ours tell nothing.
        ...(limits.length === 0 ? {} : { limits }),
      }),
      areas: hashJson([homeAreas, content.communes.map((commune) => [commune.code, commune.areaSquareKilometres])]),
      siteNetworks: new Map(
        siteNetworks.map((each, i) => [each.slug, hashSiteNetworkView(each, content.siteNetworks[i])]),
      ),
    },
  };
}

/** By the network as it was read: most of a territory's networks stay the same from one loading to the next. */
const networkHashes = new WeakMap<SiteNetworkContent, string>();

function hashSiteNetworkView(view: SiteNetworkView, content: SiteNetworkContent | undefined): string {
  const known = content && networkHashes.get(content);
  if (known !== undefined) return known;
  // Whose département a site is in follows from the rest, and no result does from it.
  const { neighbourSiteCount: _, ...hashed } = view;
  const hash = hashJson(hashed);
  if (content !== undefined) networkHashes.set(content, hash);
  return hash;
}

function buildTerritoryView(
  content: TerritoryContent,
  homes: readonly HomeView[],
  siteNetworks: readonly SiteNetworkView[],
  roadNetwork: RoadNetworkView,
  lostRoadNetwork: LostRoadNetworkView | null,
): TerritoryView {
  return {
    code: content.code,
    name: content.name,
    population: homes.reduce((sum, { population }) => sum + population, 0),
    homeKind: content.homeGrid?.homeKind ?? "communes",
    homeCount: homes.length,
    communeCount: content.communes.length,
    cantonCount: content.cantons.length,
    bounds: computeBounds(content),
    datasets: content.datasets,
    siteNetworks: siteNetworks.map(buildSiteNetworkSummary),
    roadNetwork,
    lostRoadNetwork,
    boundaries: content.boundaries.some(({ approximate }) => approximate) ? "approximate" : "official",
  };
}
