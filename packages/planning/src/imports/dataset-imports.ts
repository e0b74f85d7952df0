import { basename } from "node:path";
import type { Database } from "@maillage/database";
import type { Locale } from "@maillage/errors";
import { listImportFields } from "@maillage/official-data";
import { hashJson } from "../content-hash.ts";
import { makeId } from "../make-id.ts";
import { parseQuery } from "../parse-query.ts";
import { fileNameSchema, territoryCodeSchema } from "../queries.ts";
import { receiveRoadsFile } from "../receive-roads-file.ts";
import { lockLoading } from "../save-territory.ts";
import { findLatestNetworkDate } from "../territory-repository.ts";
import { buildImportPreview } from "./build-import-preview.ts";
import { type DatasetDraft, describeHead, describeImportRow } from "./dataset-draft.ts";
import { DatasetDrafts, type DatasetDraftsServices } from "./dataset-drafts.ts";
import {
  DatasetFileTooBigError,
  DatasetImportChangedError,
  DatasetImportEndedError,
  DatasetImportNotReadyError,
  UnknownDatasetImportError,
} from "./dataset-errors.ts";
import {
  type DatasetImportRow,
  findImportRow,
  insertImportRow,
  listImportRows,
  rememberMapping,
  updateImportRow,
} from "./dataset-import-repository.ts";
import type { DatasetSource, WaitForDatasetImportOptions } from "./dataset-planning.ts";
import {
  DATASET_FILE_BYTE_COUNT_MAX,
  datasetIdSchema,
  datasetUploadSchema,
  type ImportChoicesPatch,
  importChoicesPatchSchema,
  importRevisionSchema,
} from "./dataset-queries.ts";
import { type DatasetVersionRow, insertVersion, listVersionRows } from "./dataset-version-repository.ts";
import { type DatasetVersions, getTerritoryName } from "./dataset-versions.ts";
import { buildImportCandidate, type ImportCandidate } from "./import-candidate.ts";
import type { DatasetImportView, ImportChoices, ImportOutcome, ImportPreviewView } from "./import-views.ts";
import type { NationalHomesRow } from "./national/national-homes-repository.ts";
import { findTableOf } from "./national/national-library.ts";
import { describeVersion, findIdentical } from "./new-version.ts";
import type { SourceRead } from "./read-source-protocol.ts";
import { writeIssuesCsv } from "./write-issues-csv.ts";

export interface DatasetImportsServices extends DatasetDraftsServices {
  readonly versions: DatasetVersions;
}

/** Files on their way in: received, shown, accepted. */
export class DatasetImports {
  readonly #services: DatasetImportsServices;
  readonly #drafts: DatasetDrafts;

  constructor(services: DatasetImportsServices) {
    this.#services = services;
    this.#drafts = new DatasetDrafts(services);
  }

  async start(territory: string, source: DatasetSource): Promise<DatasetImportView> {
    const { database, folder } = this.#services;
    const code = parseQuery(territoryCodeSchema, territory);
    await getTerritoryName(database, code);
    const fileName =
      "path" in source
        ? parseQuery(fileNameSchema, basename(source.path))
        : parseQuery(datasetUploadSchema, { fileName: source.fileName }).fileName;
    const id = makeId();
    await folder.receive(id, (path) =>
      "path" in source
        ? folder.copy(source.path, path)
        : receiveRoadsFile(source, path, {
            byteCountMax: DATASET_FILE_BYTE_COUNT_MAX,
            explainTooBig: (name, most) => new DatasetFileTooBigError(name, most),
          }),
    );
    const row = {
      ...{ id, territoryCode: code, fileName, byteCount: await folder.sizeOf(id) },
      ...{ state: "open" as const, startedAt: new Date() },
    };
    try {
      await insertImportRow(database, row);
    } catch (error) {
      await folder.remove(id);
      throw error;
    }
    const draft = this.#drafts.open({ ...row, choices: null, failure: null, versionId: null, nationalHomesId: null });
    return this.#describe(draft);
  }

  /** A draft that takes its rows from a national file that is kept, in place of one that is sent. */
  async startFromNational(territory: string, kept: NationalHomesRow): Promise<DatasetImportView> {
    const { database } = this.#services;
    const code = parseQuery(territoryCodeSchema, territory);
    await getTerritoryName(database, code);
    const { name, producer, licence, vintage, url, fileName, byteCount, mapping } = kept;
    const choices: ImportChoices = {
      ...{ table: findTableOf(kept, code), kind: "homes", mapping, refusedRepairs: [], mode: "good-rows" },
      ...{ absentSites: null, citation: { name, producer, licence, vintage, url, date: null } },
    };
    const row = {
      ...{ id: makeId(), territoryCode: code, fileName, byteCount, choices, nationalHomesId: kept.id },
      ...{ state: "open" as const, startedAt: new Date() },
    };
    await insertImportRow(database, row);
    return this.#describe(this.#drafts.open({ ...row, failure: null, versionId: null }));
  }

  async find(id: string): Promise<DatasetImportView> {
    const draft = this.#drafts.find(parseQuery(datasetIdSchema, id));
    if (draft !== undefined) return this.#describe(draft);
    const row = await this.#getRow(id);
    return row.state === "open" ? this.#describe(this.#drafts.open(row)) : this.#describeEnded(row);
  }

  async waitFor(id: string, { onProgress, signal }: WaitForDatasetImportOptions): Promise<DatasetImportView> {
    const tell = (told: string) => {
      const draft = told === id ? this.#drafts.find(id) : undefined;
      if (draft !== undefined) onProgress?.(draft.stage, draft.share);
    };
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    aborted.catch(() => {});
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const listenNoMore = this.#drafts.listen(tell);
    try {
      while (true) {
        signal?.throwIfAborted();
        const view = await this.find(id);
        const reading = this.#drafts.find(id)?.reading;
        if (view.state !== "working" || reading == null) return view;
        await Promise.race([reading.done, aborted]);
      }
    } finally {
      listenNoMore();
      signal?.removeEventListener("abort", abort);
    }
  }

  async list(territory: string): Promise<readonly DatasetImportView[]> {
    const { database } = this.#services;
    const code = parseQuery(territoryCodeSchema, territory);
    await getTerritoryName(database, code);
    const views: DatasetImportView[] = [];
    for (const row of await listImportRows(database, code)) {
      const draft = row.state === "open" ? this.#drafts.find(row.id) : undefined;
      views.push(draft === undefined ? await this.#describeEnded(row) : describeHead(draft));
    }
    return views;
  }

  async choose(id: string, patch: ImportChoicesPatch): Promise<DatasetImportView> {
    const asked = withoutUndefined(parseQuery(importChoicesPatchSchema, patch));
    const draft = await this.#getDraft(id);
    const former = draft.choices;
    if (former === null) throw new DatasetImportNotReadyError(id, draft.fileName, ["working"]);
    const isOther =
      (asked.kind !== undefined && asked.kind !== former.kind) ||
      (asked.table !== undefined && asked.table !== former.table);
    // The columns of another kind or table are not these.
    const kept = isOther ? { ...former, mapping: [], refusedRepairs: [] } : former;
    draft.choices = { ...kept, ...asked };
    const isReadAgain =
      isOther || asked.mapping !== undefined || asked.refusedRepairs !== undefined || draft.read === null;
    await updateImportRow(this.#services.database, id, { choices: draft.choices });
    if (isReadAgain) this.#drafts.read(draft);
    return this.#describe(draft);
  }

  async accept(id: string, revision: string): Promise<DatasetImportView> {
    parseQuery(importRevisionSchema, revision);
    const row = await this.#getRow(parseQuery(datasetIdSchema, id));
    // An answer that was lost is asked for again.
    if (row.state === "done") return this.#describeEnded(row);
    const draft = await this.#getDraft(id);
    const view = await this.#describe(draft);
    const { read, choices } = draft;
    if (view.state === "working" || read === null || choices === null) {
      throw new DatasetImportNotReadyError(id, draft.fileName, ["working"]);
    }
    if (view.obstacles.length > 0) throw new DatasetImportNotReadyError(id, draft.fileName, view.obstacles);
    await this.#write(draft, read, choices, revision);
    await this.#drafts.forget(id);
    await this.#services.folder.remove(id).catch(this.#services.onFailure);
    return this.find(id);
  }

  async cancel(id: string): Promise<void> {
    const { database, folder } = this.#services;
    const row = await this.#getRow(parseQuery(datasetIdSchema, id));
    if (row.state !== "open") return;
    // Before it is forgotten: a draft whose row is open is read again for whoever asks.
    await updateImportRow(database, id, { state: "cancelled" });
    await this.#drafts.forget(id);
    await folder.remove(id);
  }

  /** Ends drafts within a transaction; each is then to be forgotten. */
  async giveUp(transaction: Database, ids: readonly string[]): Promise<void> {
    for (const id of ids) await updateImportRow(transaction, id, { state: "cancelled" });
  }

  /** Stops what is read of a draft that has ended. */
  forget(id: string): Promise<void> {
    return this.#drafts.forget(id);
  }

  async readIssuesCsv(id: string, locale: Locale): Promise<Uint8Array> {
    const draft = await this.#getDraft(id);
    const { read } = draft;
    if (read?.reading == null) throw new DatasetImportNotReadyError(id, draft.fileName, ["working"]);
    return writeIssuesCsv(read.reading, read.tables[read.table]?.headers ?? [], read.cells, locale);
  }

  /** Stops what runs; drafts wait in the database and in their folder. */
  async close(): Promise<void> {
    await this.#drafts.close();
  }

  /** In one transaction: version, territory, end of the import and mapping to remember, or nothing. */
  async #write(draft: DatasetDraft, read: SourceRead, choices: ImportChoices, revision: string): Promise<void> {
    const { database, composer } = this.#services;
    const { id, territory } = draft;
    const content = await database.transaction(async (transaction) => {
      await lockLoading(transaction);
      const row = await findImportRow(transaction, id);
      if (row?.state !== "open") throw new DatasetImportEndedError(id, draft.fileName, row?.state ?? "cancelled");
      const heads = await listVersionRows(transaction, territory);
      const candidate = await this.#buildCandidate(transaction, draft);
      if (candidate === undefined || revisionOf(choices, heads) !== revision) {
        throw new DatasetImportChangedError(id, draft.fileName);
      }
      await rememberMapping(transaction, {
        ...{ kind: candidate.kind, headersHash: read.headersHash },
        mapping: choices.mapping.map((each) => ({ ...each, confidence: each.header === null ? 0 : 1 })),
      });
      const identical = findIdentical(candidate, heads);
      const versionId = identical?.id ?? makeId();
      if (identical === undefined) {
        const outcome = draft.made?.revision === revision ? describeOutcome(draft.made.preview) : null;
        await insertVersion(transaction, describeVersion(versionId, draft, read, choices, candidate, heads, outcome));
      }
      await updateImportRow(transaction, id, { state: "done", versionId, choices });
      if (identical !== undefined) return undefined;
      return composer.save(transaction, territory, await getTerritoryName(transaction, territory));
    });
    if (content !== undefined) await composer.prepareRoads(territory, content);
  }

  async #describe(draft: DatasetDraft): Promise<DatasetImportView> {
    const { read, choices, reading } = draft;
    if (reading !== null || read === null || choices === null) return describeHead(draft);
    const head: DatasetImportView = {
      ...describeHead(draft),
      ...{ state: "ready", stage: "comparing", share: 1, sha256: read.sha256, tables: read.tables, choices },
      ...{ recognition: read.recognition, fields: listImportFields(read.kind), sampleRows: read.sampleRows },
    };
    return { ...head, ...(await this.#make(draft, read, choices)) };
  }

  /** The preview, for what is in force now; made once for each revision. */
  async #make(
    draft: DatasetDraft,
    read: SourceRead,
    choices: ImportChoices,
  ): Promise<NonNullable<DatasetDraft["made"]>> {
    const { database, territories, composer } = this.#services;
    const heads = await listVersionRows(database, draft.territory);
    const revision = revisionOf(choices, heads);
    if (draft.made?.revision === revision) return draft.made;
    const candidate = await this.#buildCandidate(database, draft);
    if (candidate === undefined) {
      draft.made = { revision, preview: null, obstacles: ["mapping"], identicalTo: null };
      return draft.made;
    }
    const { territory: current, content } = await territories.getLoadedContent(draft.territory);
    const made = buildImportPreview(composer, {
      ...{ read, choices, candidate, current, content },
      versions: await composer.readVersions(database, heads),
    });
    draft.made = { revision, ...made, identicalTo: findIdentical(candidate, heads)?.id ?? null };
    return draft.made;
  }

  async #buildCandidate(database: Database, draft: DatasetDraft): Promise<ImportCandidate | undefined> {
    if (draft.read === null || draft.choices === null) return undefined;
    const latest = await findLatestNetworkDate(database, draft.territory);
    return buildImportCandidate(draft.read, draft.choices, latest);
  }

  async #describeEnded(row: DatasetImportRow): Promise<DatasetImportView> {
    const version = row.versionId === null ? null : await this.#services.versions.get(row.versionId);
    return { ...describeImportRow(row), version, sha256: version?.sha256 ?? null };
  }

  /** @throws {UnknownDatasetImportError}, {DatasetImportEndedError} */
  async #getDraft(id: string): Promise<DatasetDraft> {
    const draft = this.#drafts.find(parseQuery(datasetIdSchema, id));
    if (draft !== undefined) return draft;
    const row = await this.#getRow(id);
    if (row.state !== "open") throw new DatasetImportEndedError(id, row.fileName, row.state);
    return this.#drafts.open(row);
  }

  async #getRow(id: string): Promise<DatasetImportRow> {
    const row = await findImportRow(this.#services.database, id);
    if (row === undefined) throw new UnknownDatasetImportError(id);
    return row;
  }
}

function describeOutcome(preview: ImportPreviewView | null): ImportOutcome | null {
  if (preview === null) return null;
  const { difference, nearbyCount, coverage } = preview;
  const { items: _, ...counts } = difference;
  return { difference: counts, nearbyCount, coverage };
}

/** What was looked at: the choices, and what is in force on the territory. */
function revisionOf(choices: ImportChoices, heads: readonly DatasetVersionRow[]): string {
  return hashJson([choices, heads.map(({ id, undoneAt }) => [id, undoneAt !== null])]);
}

function withoutUndefined(patch: ImportChoicesPatch): Partial<ImportChoices> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
