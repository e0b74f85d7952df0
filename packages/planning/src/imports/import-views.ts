import type {
  FieldMapping,
  ImportField,
  ImportKind,
  ImportReading,
  Recognition,
  RefusedRepair,
  Repair,
  SourceTable,
  TableIssue,
} from "@maillage/official-data";
import type { FeatureCollection, Geometry } from "geojson";

/** What an import does with rows that cannot be read: `good-rows` leaves them out and says so, `all-or-nothing` refuses the file. */
export const IMPORT_MODES = ["good-rows", "all-or-nothing"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What becomes of the sites that an earlier list had and that a new one lacks. Always chosen, never assumed. */
export const ABSENT_SITE_CHOICES = ["close", "keep"] as const;
export type AbsentSiteChoice = (typeof ABSENT_SITE_CHOICES)[number];

export const DATASET_IMPORT_STAGES = ["receiving", "opening", "reading", "comparing", "writing"] as const;
export type DatasetImportStage = (typeof DATASET_IMPORT_STAGES)[number];

/**
 * A file on its way in. `ready` waits for a person: nothing is written before it is accepted. It outlives the process that
 * received it; one that was interrupted while reading reads again.
 */
export interface DatasetImportView {
  readonly id: string;
  readonly territory: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string | null;
  /** ISO date and time. */
  readonly startedAt: string;
  /**
   * Changes with the choices, and with what is in force on the territory: what is accepted is what was last seen. Null while
   * it works and once it has ended.
   */
  readonly revision: string | null;
  readonly state: "working" | "ready" | "done" | "failed" | "cancelled";
  readonly stage: DatasetImportStage;
  /** Of the stage, 0 to 1. */
  readonly share: number;
  /** Those of the file; the one read is `choices.table`. */
  readonly tables: readonly Omit<SourceTable, "readBatches">[];
  readonly choices: ImportChoices | null;
  readonly recognition: Recognition | null;
  /** Of the chosen kind, for whoever maps columns by hand. */
  readonly fields: readonly ImportField[];
  /** The first rows of the chosen table as they came, one text for each header, for whoever maps columns by hand. */
  readonly sampleRows: readonly (readonly string[])[];
  /** Once read; null while the mapping lacks a required field. */
  readonly preview: ImportPreviewView | null;
  /** Why it cannot be accepted as it is; empty when it can. */
  readonly obstacles: readonly ImportObstacle[];
  /** The version already there, when these very rows were imported before: accepting changes nothing. */
  readonly identicalTo: string | null;
  /** Once done. */
  readonly version: DatasetVersionView | null;
  readonly failure: { readonly code: string; readonly context: Readonly<Record<string, unknown>> } | null;
}

/**
 * `mapping`: a required field has no column. `no-row`: no row of the territory can be read. `refused-rows`: all or nothing was
 * asked for. `absent-sites`: what becomes of the sites gone is not chosen. `date`: a list of sites has no date. `no-commune`:
 * the territory has no commune to which the rows belong.
 */
export const IMPORT_OBSTACLES = ["mapping", "no-row", "refused-rows", "absent-sites", "date", "no-commune"] as const;
export type ImportObstacle = (typeof IMPORT_OBSTACLES)[number];

/** What a person may decide of an import. The mapping is remembered for the next file with the same headers. */
export interface ImportChoices {
  readonly table: number;
  readonly kind: ImportKind;
  readonly mapping: readonly FieldMapping[];
  readonly refusedRepairs: readonly RefusedRepair[];
  readonly mode: ImportMode;
  /** Null until someone chooses: then only can a list from which sites are gone be accepted. */
  readonly absentSites: AbsentSiteChoice | null;
  /** Shown beside every figure that will rest on it. */
  readonly citation: {
    readonly name: string;
    readonly producer: string;
    readonly licence: string;
    readonly vintage: string;
    readonly url: string | null;
    /** Of a list of sites: the date of the network it makes, `YYYY-MM-DD`. */
    readonly date: string | null;
  };
}

/** What accepting would do. */
export interface ImportPreviewView {
  readonly rowCount: number;
  readonly acceptedCount: number;
  readonly refusedCount: number;
  /** Rows of other départements, left out. */
  readonly elsewhereCount: number;
  /** Of the rows accepted, those of sites of other départements that are less than 60 km around the territory's box: they serve it too. */
  readonly nearbyCount: number;
  /** Rows of an official file that are right and that the kind does not hold, by reason: nothing to correct. */
  readonly leftOut: ImportReading["leftOut"];
  /** Against what is in force; items are by key (site, commune, canton, home). */
  readonly difference: DatasetDifferenceView;
  readonly repairs: readonly {
    readonly rule: Repair["rule"];
    readonly count: number;
    readonly isRefused: boolean;
    readonly examples: readonly Repair[];
  }[];
  /** The first of them; all are in the CSV to send back. */
  readonly issues: readonly TableIssue[];
  readonly issueCount: number;
  readonly warnings: readonly TableIssue[];
  readonly warningCount: number;
  /** The first rows as they would be kept. */
  readonly rows: readonly ImportPreviewRow[];
  /** For the map: everything that has a place, simplified. */
  readonly map: FeatureCollection<
    Geometry,
    { readonly key: string; readonly name: string; readonly state: PreviewState }
  >;
  /** What the figures would become; null when the territory has no figure yet, or would have none. */
  readonly coverage: { readonly before: ImportFigures | null; readonly after: ImportFigures | null } | null;
}

export const PREVIEW_STATES = ["new", "changed", "same", "gone", "refused"] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

export interface ImportPreviewRow {
  readonly row: number;
  readonly key: string;
  readonly state: PreviewState;
  /** One text for each of the file's headers. */
  readonly cells: readonly string[];
  readonly repairs: readonly Repair[];
}

export interface DatasetDifferenceView {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
  /** The first of each; fields that changed with what they were. */
  readonly items: readonly {
    readonly key: string;
    readonly name: string;
    readonly state: Exclude<PreviewState, "same" | "refused">;
    readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  }[];
}

/** The two goals, at 30 minutes, on the latest network of sites. */
export interface ImportFigures {
  readonly population: number;
  readonly covered: number;
  readonly share: number;
  readonly cantonCount: number;
  readonly cantonsWithoutSite: readonly { readonly code: string; readonly name: string }[];
}

/** What accepting an import changed, as it was told to whoever accepted it. */
export interface ImportOutcome {
  readonly difference: Pick<DatasetDifferenceView, "new" | "changed" | "same" | "gone">;
  /** Of the rows written, those of sites of other départements. */
  readonly nearbyCount: number;
  readonly coverage: ImportPreviewView["coverage"];
}

/** One import that was accepted. Versions are never rewritten: undoing one puts back in force what it replaced. */
export interface DatasetVersionView {
  readonly id: string;
  readonly territory: string;
  readonly kind: ImportKind | "roads";
  readonly name: string;
  readonly producer: string;
  readonly licence: string;
  readonly vintage: string;
  readonly url: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowCount: number;
  /** ISO date and time. */
  readonly importedAt: string;
  /** Nobody while there are no accounts. */
  readonly importedBy: string | null;
  readonly mapping: readonly FieldMapping[];
  readonly repairCount: number;
  readonly refusedCount: number;
  /** Null for versions from before it was kept. */
  readonly outcome: ImportOutcome | null;
  /** The import that brought it in: its page stays. Null when it was not brought in by one. */
  readonly importId: string | null;
  /** Superseded: a later one says all that it says. It is in force again when that one is undone. */
  readonly state: "in-force" | "superseded" | "undone";
  /** Versions that would no longer make sense without it: it can be undone once they are. */
  readonly neededBy: readonly string[];
}
