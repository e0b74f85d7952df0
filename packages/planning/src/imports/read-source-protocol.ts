import type {
  FieldMapping,
  GeographicBounds,
  ImportContext,
  ImportKind,
  ImportReading,
  KeptTable,
  Recognition,
  SourceTable,
} from "@maillage/official-data";
import type { DatasetImportStage, ImportChoices } from "./import-views.ts";

/** What of a context crosses from a thread to another: all of it but what is a function. */
export interface SentContext extends Omit<ImportContext, "metresToRoad"> {
  /** Artifact of the roads, to measure how far a site is from them; null where they are only modelled. */
  readonly roadsPath: string | null;
}

/** What of a national file that is kept a territory reads in place of the file. */
export interface KeptSource {
  readonly sha256: string;
  readonly byteCount: number;
  readonly tables: readonly KeptTable[];
  /** Of the table that is read: those of the territory's areas. */
  readonly blocks: readonly Uint8Array[];
}

/** What the reading thread is started with. */
export interface ReadSourceRequest {
  readonly path: string;
  /** Null when there is a file at the path. */
  readonly kept: KeptSource | null;
  readonly fileName: string;
  /** Null at the first reading: the thread proposes them. */
  readonly choices:
    | (Pick<ImportChoices, "table" | "kind"> & Partial<Pick<ImportChoices, "mapping" | "refusedRepairs">>)
    | null;
  readonly context: SentContext;
  /** Where sites of other départements are kept, and homes that name no commune; undefined while the territory is nowhere, having no commune. */
  readonly siteBounds: GeographicBounds | undefined;
  /** Mappings that people chose before, to be proposed again for the same headers. */
  readonly rememberedMappings: readonly {
    readonly kind: ImportKind;
    readonly headersHash: string;
    readonly mapping: readonly FieldMapping[];
  }[];
}

/** What the thread found in the file. */
export interface SourceRead {
  readonly sha256: string;
  readonly byteCount: number;
  readonly tables: readonly Omit<SourceTable, "readBatches">[];
  readonly table: number;
  readonly kind: ImportKind;
  readonly recognition: Recognition;
  readonly mapping: readonly FieldMapping[];
  readonly headersHash: string;
  /** Null while a required field has no column. */
  readonly reading: ImportReading | null;
  /** Cells of the first rows of the file, one text for each header. */
  readonly sampleRows: readonly (readonly string[])[];
  /** Cells of the first rows kept and of the rows refused, by row, one text for each header. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

export type ReadSourceMessage =
  | { readonly kind: "progress"; readonly stage: DatasetImportStage; readonly share: number }
  | { readonly kind: "done"; readonly read: SourceRead }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly message: string;
      readonly context: Readonly<Record<string, unknown>>;
    };
