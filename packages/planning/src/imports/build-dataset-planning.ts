import type { DatasetPlanning } from "./dataset-planning.ts";

/** Not made yet: every question of it fails as a bug would. */
export function buildDatasetPlanning(): DatasetPlanning {
  const notYet = () => Promise.reject(new Error("Imports of datasets are not made yet."));
  return {
    createTerritory: notYet,
    startDatasetImport: notYet,
    findDatasetImport: notYet,
    waitForDatasetImport: notYet,
    listDatasetImports: () => Promise.resolve([]),
    chooseDatasetImport: notYet,
    acceptDatasetImport: notYet,
    cancelDatasetImport: notYet,
    readImportIssuesCsv: notYet,
    listDatasetVersions: () => Promise.resolve([]),
    compareDatasetVersions: notYet,
    undoDatasetVersion: notYet,
    redoDatasetVersion: notYet,
  };
}
