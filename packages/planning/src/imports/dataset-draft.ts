import type { DatasetImportRow } from "./dataset-import-repository.ts";
import type { DatasetImportStage, DatasetImportView, ImportChoices } from "./import-views.ts";
import type { SourceRead } from "./read-source-protocol.ts";

/** A file on its way in, in the memory of this process: what the database does not keep of it. */
export interface DatasetDraft {
  readonly id: string;
  readonly territory: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly startedAt: Date;
  /** When it takes its rows from a national file that is kept: which one. */
  readonly nationalHomesId: string | null;
  stage: DatasetImportStage;
  share: number;
  choices: ImportChoices | null;
  /** Of the latest reading; null until there is one. */
  read: SourceRead | null;
  /** The reading that runs; replaced when choices make it useless. */
  reading: { readonly controller: AbortController; readonly done: Promise<void> } | null;
  /** What was made for a revision, so that asking again costs nothing. */
  made: Pick<DatasetImportView, "revision" | "preview" | "obstacles" | "identicalTo"> | null;
}

/** What is told of an import that has ended, or of one that nobody has looked at since a restart. */
export function describeImportRow(row: DatasetImportRow): DatasetImportView {
  return {
    ...{ id: row.id, territory: row.territoryCode, fileName: row.fileName, byteCount: row.byteCount },
    ...{ sha256: null, startedAt: row.startedAt.toISOString(), revision: null },
    state: row.state === "open" ? "working" : row.state,
    ...{ stage: row.state === "done" ? "writing" : "opening", share: row.state === "done" ? 1 : 0 },
    // Both columns are written by `DatasetImports` alone, from these very types.
    choices: row.choices as ImportChoices | null,
    failure: row.failure as DatasetImportView["failure"],
    ...{
      tables: [],
      recognition: null,
      fields: [],
      sampleRows: [],
      preview: null,
      obstacles: [],
      identicalTo: null,
      version: null,
    },
  };
}

/** What is told of a draft before it has a preview. */
export function describeHead(draft: DatasetDraft): DatasetImportView {
  return {
    ...{ id: draft.id, territory: draft.territory, fileName: draft.fileName, byteCount: draft.byteCount },
    ...{ sha256: draft.read?.sha256 ?? null, startedAt: draft.startedAt.toISOString(), revision: null },
    state: draft.reading === null && draft.read !== null ? "ready" : "working",
    ...{ stage: draft.stage, share: draft.share, tables: [], choices: draft.choices },
    recognition: draft.read?.recognition ?? null,
    ...{ fields: [], sampleRows: [], preview: null, obstacles: [], identicalTo: null, version: null, failure: null },
  };
}
