import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import type { Database } from "@maillage/database";
import { isPlatformError } from "@maillage/errors";
import { awaitJob } from "./await-job.ts";
import type { BuildRoadsRequest } from "./build-roads-protocol.ts";
import type { ImportDraft, ImportFolder } from "./import-folder.ts";
import { importRoads } from "./import-roads.ts";
import type { NetworkStore } from "./network-store.ts";
import { parseQuery } from "./parse-query.ts";
import { roadsUploadSchema } from "./queries.ts";
import { type FileUpload, receiveRoadsFile } from "./receive-roads-file.ts";
import { RoadNetworkImportRunningError } from "./road-network-errors.ts";
import type { TerritoryService } from "./territory-service.ts";
import type { ImportedRoadNetwork, ImportStage, RoadNetworkImportView } from "./views.ts";

export interface ImportRoadNetworkOptions {
  /**
   * What OpenStreetMap's roads are read for, cars unless told; the other files say it themselves. Roads for bicycles or walkers
   * are those of the analysis of other modes, and are never in use.
   */
  readonly profile?: BuildRoadsRequest["profile"] | undefined;
  readonly onProgress?: ((stage: ImportStage, share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface ImportJob {
  view: RoadNetworkImportView;
  readonly controller: AbortController;
  readonly outcome: Promise<ImportedRoadNetwork>;
}

type RunImport = (
  draft: ImportDraft,
  signal: AbortSignal,
  tell: (stage: ImportStage, share: number) => void,
) => Promise<ImportedRoadNetwork>;

/** What every failure that is not a refusal is told as; what happened is in the log. */
const UNFORESEEN = { code: "unforeseen", context: {} } as const;

/** Imports of roads: one at a time in this process, from a file of this machine or from a browser. */
export class RoadNetworkImports {
  readonly #services: { readonly database: Database; readonly store: NetworkStore };
  readonly #territories: TerritoryService;
  readonly #folder: ImportFolder;
  readonly #onFailure: (error: unknown) => void;
  #running: ImportJob | undefined;
  /** The last one of each territory, so that a page opened again finds how it ended. */
  readonly #lastJob = new Map<string, ImportJob>();

  constructor(
    services: { readonly database: Database; readonly store: NetworkStore },
    territories: TerritoryService,
    folder: ImportFolder,
    onFailure: (error: unknown) => void,
  ) {
    this.#services = services;
    this.#territories = territories;
    this.#folder = folder;
    this.#onFailure = onFailure;
  }

  /** Imports a file of this machine, which is read and not kept. */
  async importFile(
    territory: string,
    path: string,
    { profile = "car", onProgress, signal }: ImportRoadNetworkOptions,
  ): Promise<ImportedRoadNetwork> {
    const job = await this.#start(territory, basename(path), (draft, own, tell) =>
      this.#build(territory, { path: resolve(path), name: basename(path), profile, draft }, own, (stage, share) => {
        tell(stage, share);
        onProgress?.(stage, share);
      }),
    );
    return awaitJob(job, signal);
  }

  /**
   * Receives a file, then goes on building it after having answered: {@link find} says how far it is.
   *
   * @throws what receiving throws; then nothing is left of it.
   */
  async startUpload(territory: string, upload: FileUpload): Promise<RoadNetworkImportView> {
    const { fileName } = parseQuery(roadsUploadSchema, { fileName: upload.fileName });
    const received = Promise.withResolvers<void>();
    const job = await this.#start(territory, fileName, async (draft, signal, tell) => {
      const path = `${draft.roadsPath}${findEndingThatSays(fileName)}`;
      await receiveRoadsFile(upload, path, { signal, onProgress: (share) => tell("receiving", share) });
      received.resolve();
      return this.#build(territory, { path, name: fileName, profile: "car", draft }, signal, tell);
    });
    await Promise.race([received.promise, job.outcome]);
    return job.view;
  }

  find(territory: string): RoadNetworkImportView | null {
    return this.#lastJob.get(territory)?.view ?? null;
  }

  /** Does nothing when none runs for the territory. Comes back once nothing is left of it. */
  async cancel(territory: string): Promise<void> {
    const job = this.#running;
    if (job === undefined || job.view.territory !== territory) return;
    job.controller.abort();
    await waitForEnd(job);
  }

  /** Stops what runs, and waits for it to have cleaned up. */
  async close(): Promise<void> {
    const job = this.#running;
    job?.controller.abort();
    await waitForEnd(job);
  }

  async #build(
    territory: string,
    {
      profile,
      ...file
    }: {
      readonly path: string;
      readonly name: string;
      readonly profile: BuildRoadsRequest["profile"];
      readonly draft: ImportDraft;
    },
    signal: AbortSignal,
    onProgress: (stage: ImportStage, share: number) => void,
  ): Promise<ImportedRoadNetwork> {
    return importRoads(this.#services, await this.#territories.getLoaded(territory), file, {
      profile,
      onProgress,
      signal,
    });
  }

  /** @throws {UnknownTerritoryError}, {RoadNetworkImportRunningError} */
  async #start(territory: string, fileName: string, run: RunImport): Promise<ImportJob> {
    await this.#territories.getLoaded(territory);
    if (this.#running !== undefined) {
      const { territory: other, fileName: otherFile } = this.#running.view;
      throw new RoadNetworkImportRunningError(other, otherFile);
    }
    const job: ImportJob = {
      view: {
        ...{ id: randomUUID(), territory, fileName, state: "running", stage: "receiving", share: 0 },
        ...{ result: null, failure: null },
      },
      controller: new AbortController(),
      // Begins after this function has let go: of two that come together, the slot below is taken by one.
      outcome: Promise.resolve().then(() => this.#runToEnd(job, run)),
    };
    this.#running = job;
    this.#lastJob.set(territory, job);
    // Told by the job's view also when nobody waits for it.
    job.outcome.catch(() => {});
    return job;
  }

  async #runToEnd(job: ImportJob, run: RunImport): Promise<ImportedRoadNetwork> {
    let draft: ImportDraft | undefined;
    let end: Pick<RoadNetworkImportView, "state" | "failure" | "result"> | undefined;
    try {
      draft = await this.#folder.createDraft();
      const result = await run(draft, job.controller.signal, (stage, share) => {
        job.view = { ...job.view, stage, share };
      });
      end = { state: "done", failure: null, result };
      return result;
    } catch (error) {
      end = { ...this.#describeEnd(job, error), result: null };
      throw error;
    } finally {
      await draft?.remove().catch(this.#onFailure);
      this.#running = undefined;
      // Said last: who reads that it ended may start another at once, and finds nothing left of this one.
      job.view = { ...job.view, ...end };
    }
  }

  #describeEnd({ controller }: ImportJob, error: unknown): Pick<RoadNetworkImportView, "state" | "failure"> {
    if (controller.signal.aborted) return { state: "cancelled", failure: null };
    if (isPlatformError(error)) return { state: "failed", failure: { code: error.code, context: error.context } };
    this.#onFailure(error);
    return { state: "failed", failure: UNFORESEEN };
  }
}

/**
 * What a sent file's name says that its bytes do not, in letters of ours, to be put after our own name for it: IGN writes the
 * edition of a GeoPackage in its name alone, and its reader goes by the ending.
 */
function findEndingThatSays(fileName: string): string {
  if (!/\.gpkg$/i.test(fileName)) return "";
  const dates = [...fileName.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)];
  return `${dates.map(([date]) => `-${date}`).join("")}.gpkg`;
}

/** Settles once nothing of the job is left running, and its files are gone. */
async function waitForEnd(job: ImportJob | undefined): Promise<void> {
  await job?.outcome.catch(() => {});
}
