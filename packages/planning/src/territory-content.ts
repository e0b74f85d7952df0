import type { MultiPolygon, Polygon } from "geojson";
import type { DatasetView, HomeKind, SiteView } from "./views.ts";

/**
 * Everything a territory is loaded from, read and checked, on its way to the database: what an importer produces and
 * {@link saveTerritory} writes. Lists keep their source's order.
 */
export interface TerritoryContent {
  readonly code: string;
  readonly name: string;
  readonly datasets: readonly DatasetView[];
  readonly cantons: readonly CantonContent[];
  readonly communes: readonly CommuneContent[];
  readonly boundaries: readonly BoundaryContent[];
  readonly siteNetworks: readonly SiteNetworkContent[];
  /** Homes finer than communes; null where each commune stands for those of its people. */
  readonly homeGrid: HomeGridContent | null;
}

export interface HomeGridContent {
  readonly homeKind: Exclude<HomeKind, "communes">;
  readonly homes: readonly HomeContent[];
}

/** A home of a grid; what its source does not tell is null, never zero. */
export interface HomeContent {
  readonly id: string;
  /** Null when the home is in none of the territory's communes. */
  readonly communeCode: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly population: number;
  /** Several in a town shared by cantons whose limits are not known. */
  readonly cantonCodes: readonly string[];
  readonly population65: number | null;
  readonly population80: number | null;
  readonly households: number | null;
  readonly poorHouseholds: number | null;
}

export interface CantonContent {
  readonly code: string;
  readonly name: string;
}

export interface CommuneContent {
  readonly code: string;
  readonly name: string;
  /** Null when no file tells it. */
  readonly population: number | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly areaSquareKilometres: number | null;
  readonly epciCode: string | null;
  readonly epciName: string | null;
  readonly arrondissementCode: string | null;
  /** Several for a town shared by cantons. */
  readonly cantonCodes: readonly string[];
}

export interface BoundaryContent {
  readonly unit: "commune" | "canton";
  readonly code: string;
  readonly name: string;
  /** Cantons drawn by this shape; empty for a commune. */
  readonly cantonCodes: readonly string[];
  readonly geometry: Polygon | MultiPolygon;
  readonly approximate: boolean;
}

export interface SiteNetworkContent {
  readonly slug: string;
  readonly date: string;
  readonly name: { readonly fr: string; readonly en: string };
  /** Id of one of the datasets. */
  readonly datasetId: string;
  readonly sites: readonly SiteView[];
}
