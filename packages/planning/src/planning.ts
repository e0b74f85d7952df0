import type { AccessPlanning } from "./access/access-planning.ts";
import type { AnalysisQuestions } from "./analysis/analysis-questions.ts";
import type { DatasetPlanning } from "./imports/dataset-planning.ts";
import type { PullPlanning } from "./imports/pull/pull-planning.ts";
import type { ProposalPlanning } from "./proposals/proposal-planning.ts";
import type { FileUpload } from "./receive-roads-file.ts";
import type { ImportRoadNetworkOptions } from "./road-network-imports.ts";
import type { ScenarioPlanning } from "./scenario/scenario-planning.ts";
import type { PartnerReferenceSaving } from "./sites/partner-reference-queries.ts";
import type { PlaceQuery, SitesPasteQuery } from "./sites/site-queries.ts";
import type { CommuneUnitsView, PartnerReferenceView, PlaceView, SitesPasteView } from "./sites/site-views.ts";
import type { UnitPlanning } from "./units/unit-planning.ts";
import type {
  CoverageQuery,
  CoverageView,
  ImportedRoadNetwork,
  RoadNetworkComparisonQuery,
  RoadNetworkComparisonView,
  RoadNetworkEntryView,
  RoadNetworkImportView,
  RouteQuery,
  RouteView,
  SiteNetworkView,
  TerritoryMapView,
  TerritoryView,
} from "./views.ts";

/** The application's services, as pages, command line and workers call them. Every question is checked at this door. */
export interface Planning
  extends ScenarioPlanning,
    AnalysisQuestions,
    ProposalPlanning,
    DatasetPlanning,
    PullPlanning,
    AccessPlanning,
    UnitPlanning {
  listTerritories(): Promise<readonly { readonly code: string; readonly name: string }[]>;
  /** @throws {UnknownTerritoryError} */
  getTerritory(code: string): Promise<TerritoryView>;
  /** @throws {UnknownTerritoryError} */
  getTerritoryMap(code: string): Promise<TerritoryMapView>;
  /** @throws {UnknownTerritoryError}, {UnknownSiteNetworkError} */
  getSiteNetwork(code: string, slug: string): Promise<SiteNetworkView>;
  /**
   * Communes with their cantons and intercommunality, by code.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}
   */
  listCommunes(territory: string): Promise<readonly CommuneUnitsView[]>;
  /**
   * What there is at a point before a site is put there: commune, nearest road, roads around. A point in a lake or abroad
   * is told, not refused.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}
   */
  previewPlace(query: PlaceQuery): Promise<PlaceView>;
  /**
   * What a table copied from a spreadsheet would change in the sites of a network after changes. Writes nothing.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, `InvalidTableError` of official-data
   */
  previewSitesPaste(query: SitesPasteQuery): Promise<SitesPasteView>;
  /** The dated list of national partners in force here: the platform's own until somebody edits it. */
  getPartnerReference(): Promise<PartnerReferenceView>;
  /** All that it has been, the latest first and the platform's own last. */
  listPartnerReferenceVersions(): Promise<readonly PartnerReferenceView[]>;
  /** @throws {InvalidQueryError}, {SharedPartnerNameError}, {PartnerReferenceConflictError} */
  savePartnerReference(saving: PartnerReferenceSaving): Promise<PartnerReferenceView>;
  /**
   * Coverage of a network after changes. A change that cannot be made is a problem told in the answer, never an error.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}
   */
  computeCoverage(query: CoverageQuery): Promise<CoverageView>;
  /** Null when no road leads there. @throws {InvalidQueryError}, {UnknownTerritoryError}, {PlaceOutOfReachError} */
  findRoute(query: RouteQuery): Promise<RouteView | null>;
  /**
   * The road networks the territory may be computed on: the modelled one that comes with it, then those imported.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}
   */
  listRoadNetworks(territory: string): Promise<readonly RoadNetworkEntryView[]>;
  /**
   * Builds a road network from a file of this machine (an OpenStreetMap extract, or a network of ours), in a thread of its
   * own, and keeps it for the territory without using it. One import at a time.
   *
   * @throws {UnknownTerritoryError}, {RoadNetworkImportRunningError}, {RoadsFileError}, {RoadsOutOfMemoryError},
   *   {RoadNetworkProfileError}, {RoadsElsewhereError}, {DataFolderFullError}, {DataFolderNotWritableError}
   * @throws the signal's reason when aborted; then nothing is left of it.
   */
  importRoadNetwork(territory: string, path: string, options?: ImportRoadNetworkOptions): Promise<ImportedRoadNetwork>;
  /**
   * The same from a file that a browser sends: answers when all of it has come, and goes on building.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {RoadNetworkImportRunningError}, {RoadsFileTooBigError},
   *   {RoadsUploadCutError}, {DataFolderFullError}, {DataFolderNotWritableError}
   */
  startRoadNetworkImport(territory: string, upload: FileUpload): Promise<RoadNetworkImportView>;
  /** The import that runs, or how the last one of this process ended; null when there was none. */
  findRoadNetworkImport(territory: string): Promise<RoadNetworkImportView | null>;
  /** Comes back once nothing is left of it. Does nothing when none runs. */
  cancelRoadNetworkImport(territory: string): Promise<void>;
  /**
   * From now on every figure of the territory rests on this network.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownRoadNetworkError}, {RoadNetworkLostError},
   *   {RoadNetworkDamagedError}
   */
  useRoadNetwork(territory: string, hash: string): Promise<void>;
  /**
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownRoadNetworkError}, {RoadNetworkInUseError},
   *   {RoadNetworkEmbeddedError}
   */
  removeRoadNetwork(territory: string, hash: string): Promise<void>;
  /**
   * The same sites on the roads in use and on another network of the territory.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownRoadNetworkError}, {UnknownSiteNetworkError},
   *   {RoadNetworkDamagedError}
   */
  compareRoadNetworks(query: RoadNetworkComparisonQuery): Promise<RoadNetworkComparisonView>;
  /** @throws {InvalidQueryError}, {UnknownRoadNetworkError}, {RoadNetworkDamagedError} */
  readRoadNetworkArtifact(hash: string): Promise<Uint8Array>;
  /**
   * One of the territory's networks as browsers fetch it: gzip of the transport form, for `unpackRoadNetwork`.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownRoadNetworkError}, {RoadNetworkDamagedError}
   */
  readRoadNetworkTransport(territory: string, hash: string): Promise<Uint8Array>;
  close(): Promise<void>;
}
