import { join } from "node:path";
import { isPlatformError } from "@maillage/errors";
import { OFFICIAL_SOURCES, type OfficialSource } from "@maillage/official-data";
import { findSourceCheck, parseSourceSettings, type SourcePatience } from "@maillage/official-data/node";
import { makeId } from "../../make-id.ts";
import { parseQuery } from "../../parse-query.ts";
import { departementCodeSchema } from "../dataset-queries.ts";
import { PullRunningError } from "./pull-errors.ts";
import type { WaitForPullOptions } from "./pull-planning.ts";
import { type PullQuery, pullQuerySchema } from "./pull-queries.ts";
import { describePullFailure, type PullServices, runPullStep } from "./pull-step.ts";
import type { PullSourceView, PullStepView, PullView } from "./pull-views.ts";

export interface DatasetPullsSurroundings {
  readonly services: PullServices;
  readonly dataFolder: string;
  /** Where mirror and proxies are told. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly patience?: SourcePatience | undefined;
  readonly onFailure: (error: unknown) => void;
}

interface PullJob {
  view: PullView;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** Pulls of official sources: one at a time in this process. */
export class DatasetPulls {
  readonly #around: DatasetPullsSurroundings;
  readonly #cacheFolder: string;
  readonly #lastJob = new Map<string, PullJob>();
  readonly #listeners = new Set<(view: PullView) => void>();
  #running: PullJob | undefined;

  constructor(around: DatasetPullsSurroundings) {
    this.#around = around;
    this.#cacheFolder = join(around.dataFolder, "official-sources");
  }

  async listSources(territory: string): Promise<readonly PullSourceView[]> {
    const code = parseQuery(departementCodeSchema, territory);
    return Promise.all(
      OFFICIAL_SOURCES.map(async (source) => {
        const { id, kind, name, brings, producer, licence, page, isByDefault } = source;
        return {
          ...{ id, kind, name, brings, producer, licence, page, isByDefault },
          ...{ isAvailable: isAvailable(source, code), note: source.note?.(code) ?? null },
          checkedAt: await findSourceCheck(source, code, this.#cacheFolder),
        };
      }),
    );
  }

  async start(asked: PullQuery): Promise<PullView> {
    const query = parseQuery(pullQuerySchema, asked);
    const settings = parseSourceSettings(this.#around.environment);
    if (this.#running !== undefined) throw new PullRunningError(this.#running.view.territory);
    const sources = OFFICIAL_SOURCES.filter((source) => isAskedFor(source, query));
    const { promise: began, resolve: begin } = Promise.withResolvers<void>();
    const job: PullJob = {
      view: {
        ...{ id: makeId(), territory: query.territory, state: "running", isAccepting: query.accept === true },
        ...{
          startedAt: new Date().toISOString(),
          steps: sources.map((source) => describeStep(source, query.territory)),
        },
      },
      controller: new AbortController(),
      done: began.then(() => this.#run(job, sources, query, settings)),
    };
    this.#running = job;
    this.#lastJob.set(query.territory, job);
    begin();
    return job.view;
  }

  find(territory: string): PullView | null {
    return this.#lastJob.get(parseQuery(departementCodeSchema, territory))?.view ?? null;
  }

  async waitFor(territory: string, { onProgress, signal }: WaitForPullOptions = {}): Promise<PullView | null> {
    const job = this.#lastJob.get(parseQuery(departementCodeSchema, territory));
    if (job === undefined) return null;
    const tell = (view: PullView) => {
      if (view.id === job.view.id) onProgress?.(view);
    };
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    aborted.catch(() => {});
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    this.#listeners.add(tell);
    try {
      signal?.throwIfAborted();
      await Promise.race([job.done, aborted]);
      return job.view;
    } finally {
      this.#listeners.delete(tell);
      signal?.removeEventListener("abort", abort);
    }
  }

  async cancel(territory: string): Promise<void> {
    const job = this.#running;
    if (job === undefined || job.view.territory !== parseQuery(departementCodeSchema, territory)) return;
    job.controller.abort();
    await job.done;
  }

  /** Stops what runs, and waits for it to have cleaned up. */
  async close(): Promise<void> {
    this.#running?.controller.abort();
    await this.#running?.done;
  }

  /** Never throws: how each source ended is told by its step. */
  async #run(
    job: PullJob,
    sources: readonly OfficialSource[],
    query: PullQuery,
    settings: ReturnType<typeof parseSourceSettings>,
  ): Promise<void> {
    const { services, patience, onFailure } = this.#around;
    const { signal } = job.controller;
    for (const [rank, source] of sources.entries()) {
      const tell = (told: Partial<PullStepView>) => this.#tell(job, rank, told);
      try {
        signal.throwIfAborted();
        await makeTerritory(services, query.territory);
        await runPullStep(source, query, {
          ...{ services, settings, cacheFolder: this.#cacheFolder, patience, signal, tell },
        });
      } catch (error) {
        if (signal.aborted) {
          tell({ state: "cancelled" });
          continue;
        }
        if (!isPlatformError(error)) onFailure(error);
        tell({ state: "failed", failure: describePullFailure(error) });
      }
    }
    this.#running = undefined;
    job.view = { ...job.view, state: signal.aborted ? "cancelled" : "done" };
    for (const listener of this.#listeners) listener(job.view);
  }

  #tell(job: PullJob, rank: number, told: Partial<PullStepView>): void {
    job.view = {
      ...job.view,
      steps: job.view.steps.map((step, each) => (each === rank ? { ...step, ...told } : step)),
    };
    for (const listener of this.#listeners) listener(job.view);
  }
}

async function makeTerritory(services: PullServices, territory: string): Promise<void> {
  const known = await services.listTerritories();
  if (!known.some(({ code }) => code === territory)) await services.createTerritory(territory);
}

function isAskedFor({ id, kind, isByDefault }: OfficialSource, { only, sources }: PullQuery): boolean {
  if (sources !== undefined) return sources.includes(id);
  return only === undefined ? isByDefault : only.some((choice) => choice === id || choice === kind);
}

function isAvailable(source: OfficialSource, territory: string): boolean {
  return source.listAddresses(territory).length > 0;
}

function describeStep(source: OfficialSource, territory: string): PullStepView {
  return {
    ...{ source: source.id, name: source.name, state: "waiting", receivedByteCount: 0, totalByteCount: null, share: 0 },
    ...{ fileName: null, url: null, sha256: null, isDownloaded: false, importId: null, versionId: null },
    ...{ roadNetworkHash: null, obstacles: [], note: source.note?.(territory) ?? null, failure: null },
  };
}
