import type {
  CoverageQuery,
  CoverageView,
  RouteQuery,
  RouteView,
  SiteNetworkView,
  TerritoryMapView,
  TerritoryView,
} from "./views.ts";

/** The application's services, as pages, command line and workers call them. Every question is checked at this door. */
export interface Planning {
  listTerritories(): Promise<readonly { readonly code: string; readonly name: string }[]>;
  /** @throws {UnknownTerritoryError} */
  getTerritory(code: string): Promise<TerritoryView>;
  /** @throws {UnknownTerritoryError} */
  getTerritoryMap(code: string): Promise<TerritoryMapView>;
  /** @throws {UnknownTerritoryError}, {UnknownSiteNetworkError} */
  getSiteNetwork(code: string, slug: string): Promise<SiteNetworkView>;
  /**
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownSiteError},
   *   {SiteClosedError}, {ProposalCantonError}, {PlaceOutOfReachError}
   */
  computeCoverage(query: CoverageQuery): Promise<CoverageView>;
  /** Null when no road leads there. @throws {InvalidQueryError}, {UnknownTerritoryError}, {PlaceOutOfReachError} */
  findRoute(query: RouteQuery): Promise<RouteView | null>;
  /** @throws {InvalidQueryError}, {UnknownRoadNetworkError}, {RoadNetworkDamagedError} */
  readRoadNetworkArtifact(hash: string): Promise<Uint8Array>;
  close(): Promise<void>;
}
