import type { Database } from "@maillage/database";
import { isPlatformError } from "@maillage/errors";
import type { TerritoryService } from "../territory-service.ts";
import { boundNeighbourhood } from "./bound-neighbourhood.ts";
import { buildImportContext } from "./build-import-context.ts";
import type { DatasetDraft } from "./dataset-draft.ts";
import type { DatasetFolder } from "./dataset-folder.ts";
import { type DatasetImportRow, listRememberedMappings, updateImportRow } from "./dataset-import-repository.ts";
import { listVersionRows } from "./dataset-version-repository.ts";
import type { ImportChoices } from "./import-views.ts";
import type { NationalLibrary } from "./national/national-library.ts";
import { proposeChoices } from "./propose-choices.ts";
import { readSourceInWorker } from "./read-source-in-worker.ts";
import type { ReadSourceRequest } from "./read-source-protocol.ts";
import type { TerritoryComposer } from "./territory-composer.ts";

/** What every failure that is not a refusal is told as; what happened is in the log. */
const UNFORESEEN = { code: "unforeseen", context: {} } as const;
/** Drafts whose reading is kept in memory; others are read again when they are asked for. */
const KEPT_DRAFT_COUNT = 8;

export interface DatasetDraftsServices {
  readonly database: Database;
  readonly territories: TerritoryService;
  readonly composer: TerritoryComposer;
  readonly folder: DatasetFolder;
  readonly national: NationalLibrary;
  /** Where a road network's artifact is, to measure how far sites are from it. */
  readonly pathOfNetwork: (hash: string) => string;
  readonly onFailure: (error: unknown) => void;
}

/** Files being looked at: kept in memory while they are, and read in threads, one at a time for each territory. */
export class DatasetDrafts {
  readonly #services: DatasetDraftsServices;
  readonly #drafts = new Map<string, DatasetDraft>();
  /** By territory, the reading that the next one waits for. */
  readonly #queue = new Map<string, Promise<void>>();
  readonly #listeners = new Set<(id: string) => void>();

  constructor(services: DatasetDraftsServices) {
    this.#services = services;
  }

  /** Undefined for a draft that nobody has asked for lately, and for what is none. */
  find(id: string): DatasetDraft | undefined {
    return this.#drafts.get(id);
  }

  /** Begins to read a file that waits; of too many drafts, those that are not being read are forgotten until asked for again. */
  open(row: DatasetImportRow): DatasetDraft {
    const draft: DatasetDraft = {
      ...{ id: row.id, territory: row.territoryCode, fileName: row.fileName, byteCount: row.byteCount },
      ...{
        startedAt: row.startedAt,
        nationalHomesId: row.nationalHomesId,
        stage: "opening",
        share: 0,
        choices: row.choices as ImportChoices | null,
      },
      ...{ read: null, reading: null, made: null },
    };
    this.#drafts.set(row.id, draft);
    for (const [id, { reading }] of this.#drafts) {
      if (this.#drafts.size <= KEPT_DRAFT_COUNT) break;
      if (reading === null && id !== row.id) this.#drafts.delete(id);
    }
    this.read(draft);
    return draft;
  }

  /** Begins to read, in place of what is being read; never throws: how it ends is told by the draft. */
  read(draft: DatasetDraft): void {
    const former = draft.reading;
    former?.controller.abort();
    const controller = new AbortController();
    draft.read = null;
    draft.made = null;
    [draft.stage, draft.share] = ["opening", 0];
    const before = Promise.all([former?.done, this.#queue.get(draft.territory)]);
    const done = before
      .then(() => this.#readNow(draft, controller.signal))
      .then(() => {
        if (draft.reading?.controller === controller) draft.reading = null;
        this.#tell(draft.id);
      });
    draft.reading = { controller, done };
    this.#queue.set(draft.territory, done);
  }

  async #readNow(draft: DatasetDraft, signal: AbortSignal): Promise<void> {
    const { database, folder, national, territories, composer, onFailure, pathOfNetwork } = this.#services;
    const { id, fileName, choices } = draft;
    try {
      signal.throwIfAborted();
      const prepareRequest = async (): Promise<ReadSourceRequest> => {
        const loaded = await territories.getLoaded(draft.territory);
        const heads = await listVersionRows(database, draft.territory);
        const versions = await composer.readVersions(database, heads);
        const context = buildImportContext(loaded, versions, choices?.refusedRepairs ?? [], pathOfNetwork);
        const siteBounds = boundNeighbourhood(context.communes);
        return {
          ...{ path: folder.pathOf(id), fileName },
          kept:
            draft.nationalHomesId === null
              ? null
              : await national.collect(draft.nationalHomesId, choices?.table ?? 0, context, siteBounds),
          choices: choices === null ? null : withoutEmptyMapping(choices),
          ...{ context, siteBounds },
          rememberedMappings: await listRememberedMappings(database),
        };
      };
      const read = await readSourceInWorker(prepareRequest, {
        signal,
        onProgress: (stage, share) => {
          [draft.stage, draft.share] = [stage, share];
          this.#tell(id);
        },
      });
      signal.throwIfAborted();
      draft.read = read;
      draft.choices =
        choices === null ? proposeChoices(fileName, read) : { ...(draft.choices ?? choices), mapping: read.mapping };
      await updateImportRow(database, id, { choices: draft.choices });
    } catch (error) {
      if (signal.aborted) return;
      const failure = isPlatformError(error) ? { code: error.code, context: error.context } : UNFORESEEN;
      if (!isPlatformError(error)) onFailure(error);
      // While its row is open, whoever asks for a draft that is not there has it read again.
      await updateImportRow(database, id, { state: "failed", failure }).catch(onFailure);
      this.#drafts.delete(id);
      await folder.remove(id).catch(onFailure);
    }
  }

  /** Stops what is read of a draft, and leaves its file and its row to whoever asks. */
  async forget(id: string): Promise<void> {
    const draft = this.#drafts.get(id);
    // First, so that whoever waits for its reading is told of its row.
    this.#drafts.delete(id);
    await stop(draft);
  }

  /** @param listener told the id of each draft whose reading goes on or ends. @returns how to be told no more. */
  listen(listener: (id: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops what runs; drafts wait in the database and in their folder. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#drafts.values(), stop));
  }

  #tell(id: string): void {
    for (const listener of this.#listeners) listener(id);
  }
}

async function stop(draft: DatasetDraft | undefined): Promise<void> {
  draft?.reading?.controller.abort();
  await draft?.reading?.done;
}

/** A mapping that nobody has chosen yet is proposed by whoever reads. */
function withoutEmptyMapping({ table, kind, mapping, refusedRepairs }: ImportChoices): ReadSourceRequest["choices"] {
  return { table, kind, refusedRepairs, ...(mapping.length === 0 ? {} : { mapping }) };
}
