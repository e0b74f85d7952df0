import { basename } from "node:path";
import type { Database } from "@maillage/database";
import { isPlatformError, type Locale } from "@maillage/errors";
import { listImportFields } from "@maillage/official-data";
import { hashJson } from "../content-hash.ts";
import { packJson } from "../json-bytes.ts";
import { makeId } from "../make-id.ts";
import { parseQuery } from "../parse-query.ts";
import { fileNameSchema, territoryCodeSchema } from "../queries.ts";
import { receiveRoadsFile } from "../receive-roads-file.ts";
import { lockLoading } from "../save-territory.ts";
import { findLatestNetworkDate } from "../territory-repository.ts";
import type { TerritoryService } from "../territory-service.ts";
import { boundNeighbourhood } from "./bound-neighbourhood.ts";
import { buildImportContext } from "./build-import-context.ts";
import { buildImportPreview } from "./build-import-preview.ts";
import { type DatasetDraft, describeImportRow } from "./dataset-draft.ts";
import {
  DatasetFileTooBigError,
  DatasetImportChangedError,
  DatasetImportEndedError,
  DatasetImportNotReadyError,
  UnknownDatasetImportError,
} from "./dataset-errors.ts";
import type { DatasetFolder } from "./dataset-folder.ts";
import {
  type DatasetImportRow,
  findImportRow,
  insertImportRow,
  listImportRows,
  listRememberedMappings,
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
import type { DatasetImportView, ImportChoices } from "./import-views.ts";
import { proposeChoices } from "./propose-choices.ts";
import { readSourceInWorker } from "./read-source-in-worker.ts";
import type { ReadSourceRequest, SourceRead } from "./read-source-protocol.ts";
import type { TerritoryComposer } from "./territory-composer.ts";
import { writeIssuesCsv } from "./write-issues-csv.ts";

/** What every failure that is not a refusal is told as; what happened is in the log. */
const UNFORESEEN = { code: "unforeseen", context: {} } as const;
/** Drafts whose reading is kept in memory; others are read again when they are asked for. */
const KEPT_DRAFT_COUNT = 8;

export interface DatasetImportsServices {
  readonly database: Database;
  readonly territories: TerritoryService;
  readonly composer: TerritoryComposer;
  readonly versions: DatasetVersions;
  readonly folder: DatasetFolder;
  /** Where a road network's artifact is, to measure how far sites are from it. */
  readonly pathOfNetwork: (hash: string) => string;
  readonly onFailure: (error: unknown) => void;
}

/** Files on their way in: received, read in a thread, shown, accepted. */
export class DatasetImports {
  readonly #services: DatasetImportsServices;
  readonly #drafts = new Map<string, DatasetDraft>();
  /** By territory, the reading that the next one waits for. */
  readonly #queue = new Map<string, Promise<void>>();
  readonly #listeners = new Set<(id: string) => void>();

  constructor(services: DatasetImportsServices) {
    this.#services = services;
  }

  async start(territory: string, source: DatasetSource): Promise<DatasetImportView> {
    const { database, folder, territories } = this.#services;
    const code = parseQuery(territoryCodeSchema, territory);
    await territories.getLoaded(code);
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
    const row = { id, territoryCode: code, fileName, byteCount: await folder.sizeOf(id), state: "open" as const };
    try {
      await insertImportRow(database, row);
    } catch (error) {
      await folder.remove(id);
      throw error;
    }
    const draft = this.#keep({ ...row, choices: null, failure: null, versionId: null, startedAt: new Date() });
    this.#startReading(draft);
    return this.#describe(draft);
  }

  async find(id: string): Promise<DatasetImportView> {
    const draft = this.#drafts.get(parseQuery(datasetIdSchema, id));
    if (draft !== undefined) return this.#describe(draft);
    const row = await this.#getRow(id);
    if (row.state !== "open") return this.#describeEnded(row);
    const opened = this.#keep(row);
    this.#startReading(opened);
    return this.#describe(opened);
  }

  async waitFor(id: string, { onProgress, signal }: WaitForDatasetImportOptions): Promise<DatasetImportView> {
    const tell = (told: string) => {
      const draft = told === id ? this.#drafts.get(id) : undefined;
      if (draft !== undefined) onProgress?.(draft.stage, draft.share);
    };
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    aborted.catch(() => {});
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    this.#listeners.add(tell);
    try {
      while (true) {
        signal?.throwIfAborted();
        const view = await this.find(id);
        const reading = this.#drafts.get(id)?.reading;
        if (view.state !== "working" || reading == null) return view;
        await Promise.race([reading.done, aborted]);
      }
    } finally {
      this.#listeners.delete(tell);
      signal?.removeEventListener("abort", abort);
    }
  }

  async list(territory: string): Promise<readonly DatasetImportView[]> {
    const { database } = this.#services;
    const code = parseQuery(territoryCodeSchema, territory);
    await getTerritoryName(database, code);
    const views: DatasetImportView[] = [];
    for (const row of await listImportRows(database, code)) {
      const draft = row.state === "open" ? this.#drafts.get(row.id) : undefined;
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
    if (isReadAgain) this.#startReading(draft);
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
    this.#drafts.delete(id);
    await this.#services.folder.remove(id).catch(this.#services.onFailure);
    return this.find(id);
  }

  async cancel(id: string): Promise<void> {
    const { database, folder } = this.#services;
    const row = await this.#getRow(parseQuery(datasetIdSchema, id));
    if (row.state !== "open") return;
    await this.#stop(this.#drafts.get(id));
    this.#drafts.delete(id);
    await updateImportRow(database, id, { state: "cancelled" });
    await folder.remove(id);
  }

  async readIssuesCsv(id: string, locale: Locale): Promise<Uint8Array> {
    const draft = await this.#getDraft(id);
    const { read } = draft;
    if (read?.reading == null) throw new DatasetImportNotReadyError(id, draft.fileName, ["working"]);
    return writeIssuesCsv(read.reading, read.tables[read.table]?.headers ?? [], read.cells, locale);
  }

  /** Stops what runs; drafts wait in the database and in their folder. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#drafts.values(), (draft) => this.#stop(draft)));
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
        await insertVersion(transaction, describeVersion(versionId, draft, read, choices, candidate, heads));
      }
      await updateImportRow(transaction, id, { state: "done", versionId, choices });
      if (identical !== undefined) return undefined;
      return composer.save(transaction, territory, await getTerritoryName(transaction, territory));
    });
    if (content !== undefined) await composer.prepareRoads(territory, content);
  }

  #keep(row: DatasetImportRow): DatasetDraft {
    const draft: DatasetDraft = {
      ...{ id: row.id, territory: row.territoryCode, fileName: row.fileName, byteCount: row.byteCount },
      ...{ startedAt: row.startedAt, stage: "opening", share: 0, choices: row.choices as ImportChoices | null },
      ...{ read: null, reading: null, made: null },
    };
    this.#drafts.set(row.id, draft);
    for (const [id, { reading }] of this.#drafts) {
      if (this.#drafts.size <= KEPT_DRAFT_COUNT) break;
      if (reading === null && id !== row.id) this.#drafts.delete(id);
    }
    return draft;
  }

  /** Begins to read, in place of what is being read; never throws: how it ends is told by the draft. */
  #startReading(draft: DatasetDraft): void {
    const former = draft.reading;
    former?.controller.abort();
    const controller = new AbortController();
    draft.read = null;
    draft.made = null;
    [draft.stage, draft.share] = ["opening", 0];
    const before = Promise.all([former?.done, this.#queue.get(draft.territory)]);
    const done = before
      .then(() => this.#read(draft, controller.signal))
      .then(() => {
        if (draft.reading?.controller === controller) draft.reading = null;
        this.#tell(draft.id);
      });
    draft.reading = { controller, done };
    this.#queue.set(draft.territory, done);
  }

  async #read(draft: DatasetDraft, signal: AbortSignal): Promise<void> {
    const { database, folder, territories, onFailure, pathOfNetwork } = this.#services;
    const { id, fileName, choices } = draft;
    try {
      signal.throwIfAborted();
      const loaded = await territories.getLoaded(draft.territory);
      const versions = await this.#services.composer.readVersions(
        database,
        await listVersionRows(database, draft.territory),
      );
      const context = buildImportContext(loaded, versions, choices?.refusedRepairs ?? [], pathOfNetwork);
      const read = await readSourceInWorker(
        {
          ...{ path: folder.pathOf(id), fileName },
          choices: choices === null ? null : withoutEmptyMapping(choices),
          ...{ context, siteBounds: boundNeighbourhood(context.communes) },
          rememberedMappings: await listRememberedMappings(database),
        },
        {
          signal,
          onProgress: (stage, share) => {
            [draft.stage, draft.share] = [stage, share];
            this.#tell(id);
          },
        },
      );
      signal.throwIfAborted();
      draft.read = read;
      draft.choices =
        choices === null ? proposeChoices(fileName, read) : { ...(draft.choices ?? choices), mapping: read.mapping };
      await updateImportRow(database, id, { choices: draft.choices });
    } catch (error) {
      if (signal.aborted) return;
      const failure = isPlatformError(error) ? { code: error.code, context: error.context } : UNFORESEEN;
      if (!isPlatformError(error)) onFailure(error);
      this.#drafts.delete(id);
      await updateImportRow(database, id, { state: "failed", failure }).catch(onFailure);
      await folder.remove(id).catch(onFailure);
    }
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
    const draft = this.#drafts.get(parseQuery(datasetIdSchema, id));
    if (draft !== undefined) return draft;
    const row = await this.#getRow(id);
    if (row.state !== "open") throw new DatasetImportEndedError(id, row.fileName, row.state);
    const opened = this.#keep(row);
    this.#startReading(opened);
    return opened;
  }

  async #getRow(id: string): Promise<DatasetImportRow> {
    const row = await findImportRow(this.#services.database, id);
    if (row === undefined) throw new UnknownDatasetImportError(id);
    return row;
  }

  async #stop(draft: DatasetDraft | undefined): Promise<void> {
    draft?.reading?.controller.abort();
    await draft?.reading?.done;
  }

  #tell(id: string): void {
    for (const listener of this.#listeners) listener(id);
  }
}

/** What was looked at: the choices, and what is in force on the territory. */
function revisionOf(choices: ImportChoices, heads: readonly DatasetVersionRow[]): string {
  return hashJson([choices, heads.map(({ id, undoneAt }) => [id, undoneAt !== null])]);
}

/** The version that these very rows would lie over: one that another of its kind lies over already is no longer what there is. */
function findIdentical(
  { kind, scope, contentHash }: ImportCandidate,
  heads: readonly DatasetVersionRow[],
): DatasetVersionRow | undefined {
  const last = heads.findLast(
    (each) => each.undoneAt === null && each.kind === kind && (kind !== "sites" || each.scope.date === scope.date),
  );
  return last?.contentHash === contentHash ? last : undefined;
}

function describeVersion(
  id: string,
  draft: DatasetDraft,
  { sha256, reading }: SourceRead,
  { citation: { date: _, ...citation }, mapping }: ImportChoices,
  { kind, scope, rows, contentHash }: ImportCandidate,
  heads: readonly DatasetVersionRow[],
): Parameters<typeof insertVersion>[1] {
  const issueRows = new Set(reading?.issues.map(({ row }) => row));
  return {
    ...{ id, territoryCode: draft.territory, rank: Math.max(0, ...heads.map(({ rank }) => rank)) + 1, kind },
    ...{ ...citation, fileName: draft.fileName, sha256, rowCount: rows.length, mapping, scope, contentHash },
    ...{ repairCount: reading?.repairs.length ?? 0, refusedCount: issueRows.size, content: packJson(rows) },
  };
}

function describeHead(draft: DatasetDraft): DatasetImportView {
  return {
    ...{ id: draft.id, territory: draft.territory, fileName: draft.fileName, byteCount: draft.byteCount },
    ...{ sha256: draft.read?.sha256 ?? null, startedAt: draft.startedAt.toISOString(), revision: null },
    state: draft.reading === null && draft.read !== null ? "ready" : "working",
    ...{ stage: draft.stage, share: draft.share, tables: [], choices: draft.choices },
    recognition: draft.read?.recognition ?? null,
    ...{ fields: [], sampleRows: [], preview: null, obstacles: [], identicalTo: null, version: null, failure: null },
  };
}

/** A mapping that nobody has chosen yet is proposed by whoever reads. */
function withoutEmptyMapping({ table, kind, mapping, refusedRepairs }: ImportChoices): ReadSourceRequest["choices"] {
  return { table, kind, refusedRepairs, ...(mapping.length === 0 ? {} : { mapping }) };
}

function withoutUndefined(patch: ImportChoicesPatch): Partial<ImportChoices> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
