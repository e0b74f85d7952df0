import { access, constants, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Database } from "@maillage/database";
import { isPlatformError } from "@maillage/errors";
import { awaitJob } from "../../await-job.ts";
import { makeId } from "../../make-id.ts";
import { parseQuery } from "../../parse-query.ts";
import type { ProcessFolder, WorkFolder } from "../../process-folder.ts";
import { fileNameSchema } from "../../queries.ts";
import { type FileUpload, receiveRoadsFile } from "../../receive-roads-file.ts";
import { findSystemCode } from "../../storage-failure.ts";
import { DatasetFileTooBigError, DatasetFileUnreadableError } from "../dataset-errors.ts";
import { listRememberedMappings } from "../dataset-import-repository.ts";
import { DATASET_FILE_BYTE_COUNT_MAX } from "../dataset-queries.ts";
import { assertRoom } from "./assert-room.ts";
import { keepHomesInWorker } from "./keep-homes-in-worker.ts";
import { NationalKeepingRunningError } from "./national-errors.ts";
import { listNationalHomesRows } from "./national-homes-repository.ts";
import type { NationalLibrary } from "./national-library.ts";
import type { KeepNationalHomesOptions } from "./national-planning.ts";
import { type NationalCitation, nationalCitationSchema, nationalTableSchema } from "./national-queries.ts";
import type { KeptNationalHomes, NationalKeepingStage, NationalKeepingView } from "./national-views.ts";
import { saveNationalHomes } from "./save-national-homes.ts";

export interface NationalKeepingsServices {
  readonly database: Database;
  readonly library: NationalLibrary;
  /** Where a file is received, and its blocks wait: beside the database. */
  readonly folder: ProcessFolder;
  /** Of the database of this machine; not there when it is a server. */
  readonly databaseFolder: string;
  readonly onFailure: (error: unknown) => void;
}

interface KeepingJob {
  view: NationalKeepingView;
  readonly controller: AbortController;
  readonly outcome: Promise<KeptNationalHomes>;
}

interface SourceToKeep {
  readonly path: string;
  readonly fileName: string;
  readonly citation: NationalCitation;
  readonly table: string | null;
}

type Tell = (stage: NationalKeepingStage, share: number) => void;
type RunKeeping = (work: WorkFolder, signal: AbortSignal, tell: Tell) => Promise<KeptNationalHomes>;

/** What every failure that is not a refusal is told as; what happened is in the log. */
const UNFORESEEN = { code: "unforeseen", context: {} } as const;

/** National files on their way to be kept: one at a time in this process. */
export class NationalKeepings {
  readonly #services: NationalKeepingsServices;
  #running: KeepingJob | undefined;
  /** So that a page opened again finds how it ended. */
  #last: KeepingJob | undefined;

  constructor(services: NationalKeepingsServices) {
    this.#services = services;
  }

  /** Keeps a file of this machine, which is read where it is. */
  async keepFile(
    path: string,
    { citation, table, onProgress, signal }: KeepNationalHomesOptions,
  ): Promise<KeptNationalHomes> {
    const source = {
      ...{ path: resolve(path), fileName: parseQuery(fileNameSchema, basename(path)) },
      citation: parseQuery(nationalCitationSchema, citation ?? {}),
      table: table === undefined ? null : parseQuery(nationalTableSchema, table),
    };
    await access(source.path, constants.R_OK).catch((cause: unknown) => {
      throw new DatasetFileUnreadableError(source.path, findSystemCode(cause) ?? "unknown reason", cause);
    });
    const job = this.#start(source.fileName, (work, own, tell) =>
      this.#keep(source, work, own, (stage, share) => {
        tell(stage, share);
        onProgress?.(stage, share);
      }),
    );
    return awaitJob(job, signal);
  }

  /** Receives a file, then goes on reading it after having answered: {@link find} says how far it is. */
  async startUpload(upload: FileUpload, citation: NationalCitation = {}): Promise<NationalKeepingView> {
    const fileName = parseQuery(fileNameSchema, upload.fileName);
    const cited = parseQuery(nationalCitationSchema, citation);
    const received = Promise.withResolvers<void>();
    const job = this.#start(fileName, async (work, signal, tell) => {
      const path = join(work.path, "source");
      await receiveRoadsFile(upload, path, {
        ...{ signal, byteCountMax: DATASET_FILE_BYTE_COUNT_MAX, onProgress: (share) => tell("receiving", share) },
        explainTooBig: (name, most) => new DatasetFileTooBigError(name, most),
      });
      received.resolve();
      return this.#keep({ path, fileName, citation: cited, table: null }, work, signal, tell);
    });
    await Promise.race([received.promise, job.outcome]);
    return job.view;
  }

  find(): NationalKeepingView | null {
    return this.#last?.view ?? null;
  }

  /** Does nothing when none runs. Comes back once nothing is left of it. */
  async cancel(): Promise<void> {
    const job = this.#running;
    job?.controller.abort();
    await job?.outcome.catch(() => {});
  }

  async #keep(
    { path, fileName, citation, table }: SourceToKeep,
    work: WorkFolder,
    signal: AbortSignal,
    tell: Tell,
  ): Promise<KeptNationalHomes> {
    const { database, library, databaseFolder } = this.#services;
    const kept = await listNationalHomesRows(database);
    const blocksPath = join(work.path, "blocks");
    const read = await keepHomesInWorker(
      {
        ...{ path, fileName, blocksPath, table, rememberedMappings: await listRememberedMappings(database) },
        keptHashes: kept.map(({ contentHash }) => contentHash),
      },
      { onProgress: tell, signal },
    );
    if (typeof read === "string") {
      const known = kept.find(({ contentHash }) => contentHash === read);
      if (known === undefined) throw new Error("What was read is said to be kept, and is not.");
      return { isNew: false, homes: await library.view(known.id) };
    }
    // What was sent is of no more use, and the disk may be short of it.
    await rm(join(work.path, "source"), { force: true });
    await assertRoom(
      databaseFolder,
      read.blocks.reduce((sum, { byteCount }) => sum + byteCount, 0),
    );
    tell("writing", 0);
    const { id, isNew } = await saveNationalHomes(database, { fileName, blocksPath, citation }, read, {
      ...{ signal, onProgress: (share) => tell("writing", share) },
    });
    return { isNew, homes: await library.view(id) };
  }

  /** @throws {NationalKeepingRunningError} */
  #start(fileName: string, run: RunKeeping): KeepingJob {
    if (this.#running !== undefined) throw new NationalKeepingRunningError(this.#running.view.fileName);
    const job: KeepingJob = {
      view: {
        ...{ id: makeId(), fileName, state: "running", stage: "receiving", share: 0, result: null, failure: null },
      },
      controller: new AbortController(),
      // Begins after this function has let go: of two that come together, the slot below is taken by one.
      outcome: Promise.resolve().then(() => this.#runToEnd(job, run)),
    };
    this.#running = job;
    this.#last = job;
    // Told by the job's view also when nobody waits for it.
    job.outcome.catch(() => {});
    return job;
  }

  async #runToEnd(job: KeepingJob, run: RunKeeping): Promise<KeptNationalHomes> {
    const { folder, onFailure } = this.#services;
    let work: WorkFolder | undefined;
    let end: Pick<NationalKeepingView, "state" | "failure" | "result"> | undefined;
    try {
      work = await folder.create();
      const result = await run(work, job.controller.signal, (stage, share) => {
        job.view = { ...job.view, stage, share };
      });
      end = { state: "done", failure: null, result };
      return result;
    } catch (error) {
      end = { ...this.#describeEnd(job, error), result: null };
      throw error;
    } finally {
      await work?.remove().catch(onFailure);
      this.#running = undefined;
      // Said last: who reads that it ended may start another at once, and finds nothing left of this one.
      job.view = { ...job.view, ...end };
    }
  }

  #describeEnd({ controller }: KeepingJob, error: unknown): Pick<NationalKeepingView, "state" | "failure"> {
    if (controller.signal.aborted) return { state: "cancelled", failure: null };
    if (isPlatformError(error)) return { state: "failed", failure: { code: error.code, context: error.context } };
    this.#services.onFailure(error);
    return { state: "failed", failure: UNFORESEEN };
  }
}
