export {
  type AnnouncedNetwork,
  announcedNetworkSchema,
  readAnnouncedNetwork,
} from "./announced-network.ts";
export {
  type ApproximateBoundaries,
  type BoundaryCommune,
  buildApproximateBoundaries,
  type CantonShapeProperties,
  type CommuneShapeProperties,
} from "./approximate-boundaries.ts";
export { buildCantonLocator, type CantonPolygon, readCantonPolygons } from "./canton-polygons.ts";
export { listNeighbouringDepartements } from "./connectors/neighbouring-departements.ts";
export { OFFICIAL_SOURCE_IDS, type OfficialSource, type OfficialSourceId } from "./connectors/official-source.ts";
export { OFFICIAL_SOURCES } from "./connectors/official-sources.ts";
export type { DocumentIssue } from "./document-issue.ts";
export {
  InvalidDocumentError,
  InvalidInseeCodeError,
  InvalidTableError,
  UndrawableBoundariesError,
  UnknownDepartementError,
  UnreadableTextError,
} from "./errors.ts";
export {
  FILE_FORMATS,
  type FileFormat,
  type ReadBatchesOptions,
  type SourceFile,
  type SourceRow,
  type SourceTable,
} from "./files/source-table.ts";
export { UnreadableFileError, type UnreadablePlace } from "./files/unreadable-file-error.ts";
export { UNREADABLE_REASONS, type UnreadableReason } from "./files/unreadable-reason.ts";
export {
  assignCommunesToCantons,
  type CantonLimits,
  type CommuneToAssign,
} from "./imports/assign-communes-to-cantons.ts";
export { buildCommuneSuccessors } from "./imports/build-commune-successors.ts";
export { isInFrance } from "./imports/french-territories.ts";
export { centreOfGridCell, type GridCell, parseGridCellId, polygonOfGridCell } from "./imports/grid/grid-cell.ts";
export { spreadCells } from "./imports/grid/spread-cells.ts";
export { listImportFields } from "./imports/import-fields.ts";
export { ImportLog } from "./imports/import-log.ts";
export {
  type FieldMapping,
  type GeographicBounds,
  IMPORT_KINDS,
  type ImportContext,
  type ImportedCanton,
  type ImportedCommune,
  type ImportedCommuneChange,
  type ImportedHome,
  type ImportedRow,
  type ImportedRows,
  type ImportedSite,
  type ImportedSiteFact,
  type ImportField,
  type ImportKind,
  type ImportReading,
  LEFT_OUT_REASONS,
  type LeftOutReason,
  REPAIR_RULES,
  type ReadImportOptions,
  type Recognition,
  type RefusedRepair,
  type Repair,
  type RepairRule,
} from "./imports/import-reading.ts";
export { buildAreaFilter, type HomeArea, NOWHERE, readDegree } from "./imports/national/home-area.ts";
export type { KeptArea, KeptBlock, KeptTable, NationalHomesReading } from "./imports/national/national-homes.ts";
export { proposeMapping } from "./imports/propose-mapping.ts";
export { readImport, readImportRows } from "./imports/read-import.ts";
export { recogniseTable } from "./imports/recognise-table.ts";
export { rowIdentity } from "./imports/row-identity.ts";
export {
  type CantonCode,
  type CommuneCode,
  type DepartementCode,
  departementOf,
  parseDepartementCode,
} from "./insee-codes.ts";
export {
  type CandidateSourceRow,
  type CandidatesSource,
  type RefusedCandidateRow,
  readCandidatesSource,
} from "./read-candidates-source.ts";
export { type CandidateRow, readCandidatesTable } from "./read-candidates-table.ts";
export { type CantonRow, readCantonsTable } from "./read-cantons-table.ts";
export { type HomeRow, readHomesTable } from "./read-homes-table.ts";
export { type Place, readPlacesTable } from "./read-places-table.ts";
export { type Point, readPointsTable } from "./read-points-table.ts";
export { readSiteCantonsTable, type SiteCanton } from "./read-site-cantons-table.ts";
export { readSitesForCoverage, type SiteRow } from "./read-sites-for-coverage.ts";
export { readSitesSheet, type SheetRow, type SheetRowFields, type SitesSheet } from "./read-sites-sheet.ts";
export { type OfficialSite, type OfficialSites, readSitesTable, siteFormatOf } from "./read-sites-table.ts";
export { sentenceOf, TABLE_RULES, type TableIssue, type TableRule } from "./table-issue.ts";
export { decodeTextFile, type TextFile } from "./text-file.ts";
