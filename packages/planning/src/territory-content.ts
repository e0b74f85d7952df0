import type { MultiPolygon, Polygon } from "geojson";
import type { DatasetView, SiteView } from "./views.ts";

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
}

export interface CantonContent {
  readonly code: string;
  readonly name: string;
}

export interface CommuneContent {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly areaSquareKilometres: number;
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
