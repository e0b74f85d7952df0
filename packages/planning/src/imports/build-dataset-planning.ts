import { join } from "node:path";
import type { Database } from "@maillage/database";
import { parseDepartementCode, UnknownDepartementError } from "@maillage/official-data";
import { readAdministrativeDepartement } from "@maillage/official-data/node";
import type { NetworkStore } from "../network-store.ts";
import { parseQuery } from "../parse-query.ts";
import { ProcessFolder } from "../process-folder.ts";
import { lockLoading, saveTerritory } from "../save-territory.ts";
import { listTerritoryRows } from "../territory-repository.ts";
import type { TerritoryService } from "../territory-service.ts";
import type { TerritoryView } from "../views.ts";
import { TerritoryExistsError } from "./dataset-errors.ts";
import { DatasetFolder } from "./dataset-folder.ts";
import { listOpenImportIds } from "./dataset-import-repository.ts";
import { DatasetImports } from "./dataset-imports.ts";
import type { DatasetPlanning } from "./dataset-planning.ts";
import { territoryCreationSchema } from "./dataset-queries.ts";
import { DatasetVersions } from "./dataset-versions.ts";
import { buildNationalPlanning } from "./national/build-national-planning.ts";
import { NationalKeepings } from "./national/national-keepings.ts";
import { NationalLibrary } from "./national/national-library.ts";
import type { TerritoryComposer } from "./territory-composer.ts";

export interface DatasetServices {
  readonly database: Database;
  readonly territories: TerritoryService;
  readonly composer: TerritoryComposer;
  readonly store: NetworkStore;
  readonly dataFolder: string;
  readonly onFailure: (error: unknown) => void;
}

type Answer = <Result>(ask: () => Promise<Result>) => Promise<Result>;

/** Imports as the application's door has them, and how they are stopped. */
export interface OpenDatasets {
  readonly planning: (answer: Answer) => DatasetPlanning;
  readonly close: () => Promise<void>;
}

/** Drafts of before a restart are found again by their file; what was half received is removed. */
export async function openDatasets(services: DatasetServices): Promise<OpenDatasets> {
  const { database, composer, territories, store, dataFolder, onFailure } = services;
  const folder = new DatasetFolder(join(dataFolder, "dataset-imports"));
  folder.removeAllBut(await listOpenImportIds(database));
  const versions = new DatasetVersions(database, composer);
  const pathOfNetwork = (hash: string) => store.pathOf(hash);
  const library = new NationalLibrary(database);
  const imports = new DatasetImports({
    ...{ database, territories, composer, versions, folder, pathOfNetwork, onFailure },
    national: library,
  });
  const nationalFolder = new ProcessFolder(join(dataFolder, "national-imports"));
  const databaseFolder = join(dataFolder, "database");
  const keepings = new NationalKeepings({ database, library, folder: nationalFolder, databaseFolder, onFailure });
  return {
    planning: (answer) => ({
      createTerritory: (code, name) => answer(() => createTerritory(services, code, name)),
      startDatasetImport: (territory, source) => answer(() => imports.start(territory, source)),
      findDatasetImport: (id) => answer(() => imports.find(id)),
      waitForDatasetImport: (id, options = {}) => answer(() => imports.waitFor(id, options)),
      listDatasetImports: (territory) => answer(() => imports.list(territory)),
      chooseDatasetImport: (id, choices) => answer(() => imports.choose(id, choices)),
      acceptDatasetImport: (id, revision) => answer(() => imports.accept(id, revision)),
      cancelDatasetImport: (id) => answer(() => imports.cancel(id)),
      readImportIssuesCsv: (id, locale) => answer(() => imports.readIssuesCsv(id, locale)),
      listDatasetVersions: (territory) => answer(() => versions.list(territory)),
      compareDatasetVersions: (before, after) => answer(() => versions.compare(before, after)),
      undoDatasetVersion: (id) => answer(() => versions.undo(id)),
      redoDatasetVersion: (id) => answer(() => versions.redo(id)),
      ...buildNationalPlanning({ database, library, keepings, imports }, answer),
    }),
    close: async () => {
      await keepings.cancel();
      await imports.close();
    },
  };
}

/** @throws {InvalidQueryError}, {TerritoryExistsError} */
async function createTerritory(
  { database, composer, territories }: DatasetServices,
  code: string,
  name: string | undefined,
): Promise<TerritoryView> {
  const asked = parseQuery(territoryCreationSchema, { code, name });
  const content = composer.getBase(asked.code, asked.name ?? findDepartementName(asked.code));
  await database.transaction(async (transaction) => {
    await lockLoading(transaction);
    const known = (await listTerritoryRows(transaction)).find((each) => each.code === asked.code);
    if (known !== undefined) throw new TerritoryExistsError(known.code, known.name);
    await saveTerritory(transaction, content);
  });
  await composer.prepareRoads(asked.code, content);
  return (await territories.getLoaded(asked.code)).view;
}

/** By the State's list; a collectivity that it lacks goes by its code. */
function findDepartementName(code: string): string {
  try {
    return readAdministrativeDepartement(parseDepartementCode(code)).name;
  } catch (error) {
    if (error instanceof UnknownDepartementError) return code;
    throw error;
  }
}
