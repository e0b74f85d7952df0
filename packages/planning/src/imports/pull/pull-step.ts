import { isPlatformError } from "@maillage/errors";
import type { OfficialSource } from "@maillage/official-data";
import {
  type FetchedSource,
  fetchOfficialSource,
  type SourcePatience,
  type SourceSettings,
} from "@maillage/official-data/node";
import type { Planning } from "../../planning.ts";
import type { DatasetImportView, ImportChoices } from "../import-views.ts";
import type { PullQuery } from "./pull-queries.ts";
import type { PullStepView } from "./pull-views.ts";

/** What a pull asks of the rest of the application. */
export type PullServices = Pick<
  Planning,
  | "listTerritories"
  | "createTerritory"
  | "startDatasetImport"
  | "waitForDatasetImport"
  | "chooseDatasetImport"
  | "acceptDatasetImport"
  | "cancelDatasetImport"
  | "listDatasetImports"
  | "listDatasetVersions"
  | "importRoadNetwork"
  | "listRoadNetworks"
  | "useRoadNetwork"
>;

export interface PullSurroundings {
  readonly services: PullServices;
  readonly settings: SourceSettings;
  readonly cacheFolder: string;
  readonly patience?: SourcePatience | undefined;
  readonly signal: AbortSignal;
  readonly tell: (told: Partial<PullStepView>) => void;
}

/**
 * Fetches one source and brings its file in; what is told last is how it ended. Throws what fetching and importing throw: then
 * neither a draft nor a half file is left.
 */
export async function runPullStep(source: OfficialSource, query: PullQuery, around: PullSurroundings): Promise<void> {
  const { settings, cacheFolder, patience, signal, tell } = around;
  tell({ state: "downloading" });
  const fetched = await fetchOfficialSource(source, query.territory, {
    ...{ settings, cacheFolder, patience, signal, isOffline: query.offline },
    onProgress: (receivedByteCount, totalByteCount) => tell({ receivedByteCount, totalByteCount }),
  });
  if (fetched === null) return tell({ state: "nothing" });
  const { fileName, url, sha256, isDownloaded, byteCount } = fetched;
  tell({ ...{ fileName, url, sha256, isDownloaded, totalByteCount: byteCount }, state: "importing", share: 0 });
  await (source.kind === "roads" ? bringRoads : bringDataset)(source, fetched, query, around);
}

async function bringRoads(
  _: OfficialSource,
  { path, fileName, isDownloaded }: FetchedSource,
  { territory, accept }: PullQuery,
  { services, signal, tell }: PullSurroundings,
): Promise<void> {
  const networks = await services.listRoadNetworks(territory);
  const known = networks.find((network) => network.fileName === fileName);
  if (known !== undefined && !isDownloaded) return tell({ state: "unchanged", roadNetworkHash: known.hash });
  const { hash } = await services.importRoadNetwork(territory, path, {
    onProgress: (__, share) => tell({ share }),
    signal,
  });
  // Roads that someone chose are not changed under their figures.
  const isChosen = networks.some(({ isInUse, origin }) => isInUse && origin !== "modelled");
  if (accept !== true || isChosen) return tell({ state: "ready", roadNetworkHash: hash });
  await services.useRoadNetwork(territory, hash);
  tell({ state: "accepted", roadNetworkHash: hash });
}

async function bringDataset(
  source: OfficialSource,
  fetched: FetchedSource,
  { territory, accept, absentSites }: PullQuery,
  { services, signal, tell }: PullSurroundings,
): Promise<void> {
  const isSame = ({ sha256 }: { readonly sha256: string | null }) => sha256 === fetched.sha256;
  const version = (await services.listDatasetVersions(territory)).find(
    (each) => isSame(each) && each.state !== "undone",
  );
  if (version !== undefined) return tell({ state: "unchanged", versionId: version.id });
  const waiting = (await services.listDatasetImports(territory)).find((each) => isSame(each) && each.state === "ready");
  if (waiting !== undefined && accept !== true) return tell({ state: "unchanged", importId: waiting.id });
  const { id } = waiting ?? (await services.startDatasetImport(territory, { path: fetched.path }));
  try {
    const follow = () => services.waitForDatasetImport(id, { onProgress: (__, share) => tell({ share }), signal });
    const read = await chooseAsPulled(source, fetched, territory, absentSites, await follow(), async (choices) => {
      await services.chooseDatasetImport(id, choices);
      return follow();
    });
    if (read.failure !== null) return tell({ state: "failed", failure: read.failure });
    const { obstacles, revision } = read;
    if (obstacles.includes("no-row") && read.preview?.refusedCount === 0) {
      // A département without cantons, in the list of all of them.
      await services.cancelDatasetImport(id);
      return tell({ state: "nothing" });
    }
    if (accept !== true || obstacles.length > 0 || revision === null) {
      return tell({ state: "ready", importId: id, obstacles: accept === true ? obstacles : [] });
    }
    const { version: accepted } = await services.acceptDatasetImport(id, revision);
    tell({ state: "accepted", importId: id, versionId: accepted?.id ?? null });
  } catch (error) {
    await services.cancelDatasetImport(id);
    throw error;
  }
}

/** The table of the département, the kind that the source has, and where it came from: what a person would choose. */
async function chooseAsPulled(
  source: OfficialSource,
  { fileName, url, date }: FetchedSource,
  territory: string,
  absentSites: PullQuery["absentSites"],
  view: DatasetImportView,
  choose: (choices: Partial<ImportChoices>) => Promise<DatasetImportView>,
): Promise<DatasetImportView> {
  let read = view;
  const name = source.tableName?.(territory);
  const table = name === undefined ? -1 : read.tables.findIndex((each) => name.test(each.name));
  const isOther = (table >= 0 && table !== read.choices?.table) || source.kind !== read.choices?.kind;
  if (read.choices !== null && isOther && source.kind !== "roads") {
    read = await choose({ kind: source.kind, table: table >= 0 ? table : read.choices.table });
  }
  if (read.choices === null || read.failure !== null) return read;
  const { citation } = read.choices;
  const named = citation.name === fileName ? source.name.fr : citation.name;
  return choose({
    ...(absentSites === undefined ? {} : { absentSites }),
    citation: {
      ...{ name: named, url, vintage: citation.vintage === "" ? (date ?? "") : citation.vintage },
      producer: citation.producer === "" ? source.producer : citation.producer,
      licence: citation.licence === "" ? source.licence : citation.licence,
      date: source.kind === "sites" ? (citation.date ?? date) : null,
    },
  });
}

/** How a failure is kept: its code and values, put into words by whoever shows it. */
export function describePullFailure(error: unknown): NonNullable<PullStepView["failure"]> {
  return isPlatformError(error) ? { code: error.code, context: error.context } : { code: "unforeseen", context: {} };
}
