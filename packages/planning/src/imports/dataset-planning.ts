import type { FileUpload } from "../receive-roads-file.ts";
import type { TerritoryView } from "../views.ts";
import type { ImportChoicesPatch } from "./dataset-queries.ts";
import type {
  DatasetDifferenceView,
  DatasetImportStage,
  DatasetImportView,
  DatasetVersionView,
} from "./import-views.ts";
import type { NationalPlanning } from "./national/national-planning.ts";

/** Where a file to import comes from: a browser, or this machine. It is copied: the original may go meanwhile. */
export type DatasetSource = FileUpload | { readonly path: string };

export interface WaitForDatasetImportOptions {
  readonly onProgress?: ((stage: DatasetImportStage, share: number) => void) | undefined;
  /** Stops the waiting, not the import. */
  readonly signal?: AbortSignal | undefined;
}

/** What `planning` does with files that an analyst brings: drafts, versions, territories made from files alone. */
export interface DatasetPlanning extends NationalPlanning {
  /**
   * An empty département, to import files into. Named after the State's own list unless a name is given.
   *
   * @throws {InvalidQueryError}, {TerritoryExistsError}
   */
  createTerritory(code: string, name?: string): Promise<TerritoryView>;
  /**
   * Takes in a file and begins to read it; nothing is written to the territory before it is accepted. Answers once all of it
   * has come: {@link findDatasetImport} says how far the reading is.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {DatasetFileTooBigError}, {RoadsUploadCutError}, {DatasetFileUnreadableError},
   *   {DataFolderFullError}, {DataFolderNotWritableError}
   */
  startDatasetImport(territory: string, source: DatasetSource): Promise<DatasetImportView>;
  /** @throws {InvalidQueryError}, {UnknownDatasetImportError} */
  findDatasetImport(id: string): Promise<DatasetImportView>;
  /**
   * Comes back once the import no longer works: ready, or ended.
   *
   * @throws {InvalidQueryError}, {UnknownDatasetImportError}, and the signal's reason.
   */
  waitForDatasetImport(id: string, options?: WaitForDatasetImportOptions): Promise<DatasetImportView>;
  /**
   * The latest first, without their previews.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}
   */
  listDatasetImports(territory: string): Promise<readonly DatasetImportView[]>;
  /**
   * Reads again with other choices; what is left out stays as it was. Another kind or table starts from its own proposals.
   *
   * @throws {InvalidQueryError}, {UnknownDatasetImportError}, {DatasetImportEndedError}, {DatasetImportNotReadyError}
   */
  chooseDatasetImport(id: string, choices: ImportChoicesPatch): Promise<DatasetImportView>;
  /**
   * Puts the import in force, in one transaction. Accepting one that is done answers it again; one whose rows are those in
   * force ends without a version of its own.
   *
   * @param revision of the view that was looked at.
   * @throws {InvalidQueryError}, {UnknownDatasetImportError}, {DatasetImportEndedError}, {DatasetImportNotReadyError},
   *   {DatasetImportChangedError}
   */
  acceptDatasetImport(id: string, revision: string): Promise<DatasetImportView>;
  /**
   * Forgets the file. Does nothing to one that has ended.
   *
   * @throws {InvalidQueryError}, {UnknownDatasetImportError}
   */
  cancelDatasetImport(id: string): Promise<void>;
  /**
   * The rows refused, as they are in the file, each with what is wrong and what to do: CSV in UTF-8 with its mark, columns by
   * semicolons, no cell that a spreadsheet would run.
   *
   * @throws {InvalidQueryError}, {UnknownDatasetImportError}, {DatasetImportEndedError}, {DatasetImportNotReadyError}
   */
  readImportIssuesCsv(id: string, locale: "fr" | "en"): Promise<Uint8Array>;
  /**
   * Every import that was accepted, the latest first, and whether it is in force.
   *
   * @throws {InvalidQueryError}, {UnknownTerritoryError}
   */
  listDatasetVersions(territory: string): Promise<readonly DatasetVersionView[]>;
  /**
   * From version `before` to version `after`, of one kind and one territory.
   *
   * @throws {InvalidQueryError}, {UnknownDatasetVersionError}, {DatasetVersionsNotComparableError}
   */
  compareDatasetVersions(before: string, after: string): Promise<DatasetDifferenceView>;
  /**
   * Takes a version out of force: what it replaced is in force again. Does nothing to one that is undone.
   *
   * @throws {InvalidQueryError}, {UnknownDatasetVersionError}, {DatasetVersionNeededError}
   */
  undoDatasetVersion(id: string): Promise<DatasetVersionView>;
  /**
   * Takes back an undoing: the version has the place that it had.
   *
   * @throws {InvalidQueryError}, {UnknownDatasetVersionError}
   */
  redoDatasetVersion(id: string): Promise<DatasetVersionView>;
}
