import type { Database } from "@maillage/database";
import { buildRoadsInWorker } from "./build-roads-in-worker.ts";
import type { BuildRoadsRequest, BuildStage } from "./build-roads-protocol.ts";
import { describeHomesReach, isOfAnotherRegion } from "./home-reach.ts";
import type { ImportDraft } from "./import-folder.ts";
import type { LoadedTerritory } from "./loaded-territory.ts";
import { NetworkStore } from "./network-store.ts";
import { RoadsElsewhereError } from "./road-network-errors.ts";
import { insertRoadNetwork, lockTerritory } from "./road-network-repository.ts";
import type { ImportedRoadNetwork } from "./views.ts";

interface ImportOptions {
  /** What OpenStreetMap's roads are read for. */
  readonly profile: BuildRoadsRequest["profile"];
  readonly onProgress: (stage: BuildStage, share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Builds the network in a file, checks that it is one of this territory, keeps its artifact and records it, not in force.
 * Until the last step nothing is kept: the record is written in one transaction, after the artifact has its name.
 *
 * @throws {RoadsFileError}, {RoadsOutOfMemoryError}, {RoadsElsewhereError},
 *   {DataFolderFullError}, {DataFolderNotWritableError}, and the signal's reason when aborted.
 */
export async function importRoads(
  { database, store }: { readonly database: Database; readonly store: NetworkStore },
  territory: LoadedTerritory,
  file: { readonly path: string; readonly name: string; readonly draft: ImportDraft },
  { profile, onProgress, signal }: ImportOptions,
): Promise<ImportedRoadNetwork> {
  const { homes, view } = territory;
  const { artifactPath, transportPath } = file.draft;
  const { homeIsOnRoads, warnings, ...network } = await buildRoadsInWorker(
    {
      roadsPath: file.path,
      profile,
      artifactPath,
      transportPath,
      homeLongitude: Float64Array.from(homes, ({ longitude }) => longitude),
      homeLatitude: Float64Array.from(homes, ({ latitude }) => latitude),
    },
    { fileName: file.name, onProgress, signal },
  );
  const { hash } = network.view;
  const reach = describeHomesReach(homes, (home) => homeIsOnRoads[home] === 1);
  if (isOfAnotherRegion(reach)) {
    throw new RoadsElsewhereError(view.code, file.name, reach.population - reach.populationOff, reach.population);
  }

  signal?.throwIfAborted();
  await store.adopt(hash, file.draft);
  const isNew = await database.transaction(async (transaction) => {
    await lockTerritory(transaction, view.code);
    return insertRoadNetwork(transaction, view.code, {
      ...network,
      fileName: NetworkStore.fileNameOf(hash),
      importedFileName: file.name,
    });
  });
  return { hash, isNew, reach, warnings };
}
