import type { Bilingual } from "@maillage/errors";
import type { MultiPolygon, Polygon } from "geojson";
import type { CantonCode, CommuneCode, DepartementCode } from "../insee-codes.ts";
import type { SiteRow } from "../read-sites-for-coverage.ts";
import type { TableIssue } from "../table-issue.ts";

/** What a table may be about. `commune-changes` is INSEE's `v_mvt_commune`; `populations` are the populations légales. */
export const IMPORT_KINDS = [
  "sites",
  "cantons",
  "communes",
  "commune-changes",
  "populations",
  "homes",
  "addresses",
  "activity",
  "partners",
  "hours",
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a table was recognised as. */
export interface Recognition {
  readonly kind: ImportKind;
  /** The known source it looks like (`france-services-list`, `filosofi-200m`, `admin-express-4`...); null for any other table. */
  readonly source: string | null;
  /** What can be cited: from the source's own names. */
  readonly producer: string | null;
  readonly licence: string | null;
  /** In the producer's words, from the file's name or content: "2021", "1er août 2024". */
  readonly vintage: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A field of a kind, and the header it is read from. */
export interface FieldMapping {
  readonly field: string;
  /** Null when no column gives it. */
  readonly header: string | null;
  /** 0 to 1: how sure the proposal is; 1 when a person chose. */
  readonly confidence: number;
}

/** What a field of a kind is, for whoever maps columns by hand. */
export interface ImportField {
  readonly field: string;
  readonly isRequired: boolean;
  readonly name: Bilingual;
  readonly explanation: Bilingual;
}

export const REPAIR_RULES = [
  "leading-zero",
  "corsican-code",
  "decimal-comma",
  "scientific-notation",
  "swapped-coordinates",
  "missing-coordinates",
  "merged-commune",
  "older-canton",
  "municipal-arrondissement",
  "duplicate-row",
  "postcode",
  "stray-spaces",
  "double-encoding",
  "date-form",
  "hours-form",
  "self-crossing-shape",
] as const;
export type RepairRule = (typeof REPAIR_RULES)[number];

/** A value that was changed to be understood. Never silent, and never where a person refused the rule. */
export interface Repair {
  readonly rule: RepairRule;
  readonly row: number;
  /** As the header writes it. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A repair that a person does not want: everywhere, or in one row. The value is then read as it is, and may be refused. */
export interface RefusedRepair {
  readonly rule: RepairRule;
  readonly row: number | null;
}

/** What is known of the territory while a table is read for it. */
export interface ImportContext {
  /** Rows of others are counted and left out; null keeps the whole country. */
  readonly departement: DepartementCode | null;
  /** Of the territory and around; empty when it is being created. */
  readonly communes: readonly {
    readonly code: CommuneCode;
    readonly name: string;
    readonly longitude: number;
    readonly latitude: number;
    readonly cantonCodes: readonly CantonCode[];
    readonly geometry: Polygon | MultiPolygon | null;
  }[];
  readonly cantons: readonly { readonly code: CantonCode; readonly name: string }[];
  /** From `v_mvt_commune`, when one was imported: from the old code to today's. */
  readonly communeSuccessors: ReadonlyMap<string, CommuneCode>;
  /** Metres from a point to the nearest road; null when no road network is loaded. */
  readonly metresToRoad: ((longitude: number, latitude: number) => number) | null;
  readonly refusedRepairs: readonly RefusedRepair[];
}

export interface ImportedCanton {
  readonly code: CantonCode;
  readonly name: string | null;
  readonly population: number | null;
  /** Empty when the table does not tell. */
  readonly communeCodes: readonly CommuneCode[];
  readonly geometry: Polygon | MultiPolygon | null;
}

export interface ImportedCommune {
  readonly code: CommuneCode;
  readonly name: string;
  readonly population: number | null;
  /** Of the town hall or of the shape; null when the table has neither. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly areaSquareKilometres: number | null;
  /** Never a pseudo-canton. Empty when the table does not tell. */
  readonly cantonCodes: readonly CantonCode[];
  readonly epciCode: string | null;
  readonly epciName: string | null;
  readonly arrondissementCode: string | null;
  readonly geometry: Polygon | MultiPolygon | null;
}

/** A cell of the grid, an address or a place, with who lives there. */
export interface ImportedHome {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly population: number;
  /** The main one, when the table tells. */
  readonly communeCode: CommuneCode | null;
  /** People of 65 and over, of 80 and over, households, poor households; each null when the table has it not. */
  readonly population65: number | null;
  readonly population80: number | null;
  readonly households: number | null;
  readonly poorHouseholds: number | null;
  /** Whether INSEE imputed the cell (fewer than 11 households). */
  readonly isImputed: boolean | null;
}

export interface ImportedCommuneChange {
  readonly from: string;
  readonly to: CommuneCode;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** INSEE's `MOD`. */
  readonly kind: number;
}

/** A row of a table keyed by site. Which of the fields are there depends on the kind: activity, partners or hours. */
export interface ImportedSiteFact {
  readonly siteId: string;
  readonly activity: {
    readonly year: number;
    readonly requests: number | null;
    readonly appointments: number | null;
  } | null;
  readonly partners: SiteRow["partners"];
  readonly hours: SiteRow["hours"];
}

export interface ImportedRows {
  readonly sites: ImportedSite;
  readonly cantons: ImportedCanton;
  readonly communes: ImportedCommune;
  readonly "commune-changes": ImportedCommuneChange;
  readonly populations: { readonly communeCode: CommuneCode; readonly population: number };
  readonly homes: ImportedHome;
  readonly addresses: ImportedHome;
  readonly activity: ImportedSiteFact;
  readonly partners: ImportedSiteFact;
  readonly hours: ImportedSiteFact;
}

/** A site as a table tells it: the official list's columns, or those of any table that was mapped. */
export interface ImportedSite extends SiteRow {
  /** Whether its position is the centre of its commune, the table having none. */
  readonly isPositionApproximate: boolean;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly communeCode: CommuneCode | null;
  readonly communeName: string | null;
  readonly labelDate: string | null;
  /** Monday to Saturday, in the list's own words. */
  readonly hoursAsWritten: readonly (string | null)[] | null;
  readonly notes: string | null;
}

/** Why an official file's rows that are right are none of ours: nothing to correct in the file. */
export const LEFT_OUT_REASONS = [
  "pseudo-canton",
  "without-canton",
  "not-a-commune",
  "not-a-merger",
  "without-position",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A row that was read, with what it came from. */
export interface ImportedRow<Row> {
  readonly row: number;
  readonly value: Row;
}

/** What reading a table gave: rows to keep, and everything to be told about the others. */
export interface ImportReading<Kind extends ImportKind = ImportKind> {
  readonly kind: Kind;
  readonly rowCount: number;
  readonly rows: readonly ImportedRow<ImportedRows[Kind]>[];
  /** Rows of other départements, left out: a national file is read for one territory. */
  readonly elsewhereCount: number;
  /** Rows that this kind does not hold, by reason; only those there are. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  readonly repairs: readonly Repair[];
  /** What refuses a row. */
  readonly issues: readonly TableIssue[];
  /** Keys that rows refused still tell, as `rowIdentity` writes those of sites: what they are about is not absent from the table. */
  readonly refusedKeys: readonly string[];
  /** What does not: the row is kept. */
  readonly warnings: readonly TableIssue[];
}

export interface ReadImportOptions {
  /** Share of the file read, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** WGS84 degrees: sites, homes and addresses of other départements are kept when inside, for what lies across the border. */
  readonly bounds?: GeographicBounds | undefined;
  /** WGS84 degrees: of the homes that name no commune, those inside are the territory's; all of them when left out. */
  readonly boundsWithoutCommune?: GeographicBounds | undefined;
}

/** Degrees, edges included. */
export interface GeographicBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
