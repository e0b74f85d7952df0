import type { FileUpload } from "../../receive-roads-file.ts";
import type { DatasetImportView } from "../import-views.ts";
import type { NationalCitation } from "./national-queries.ts";
import type {
  KeptNationalHomes,
  NationalHomesView,
  NationalKeepingStage,
  NationalKeepingView,
} from "./national-views.ts";

export interface KeepNationalHomesOptions {
  readonly citation?: NationalCitation | undefined;
  /** The one to keep, by its name or its rank from 1; all those that hold homes under the same headers when left out. */
  readonly table?: string | undefined;
  readonly onProgress?: ((stage: NationalKeepingStage, share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What `planning` does with files of homes of the whole country: read once, kept, taken from by territories. */
export interface NationalPlanning {
  /**
   * The one kept last first.
   *
   * @throws a failure of the database.
   */
  listNationalHomes(): Promise<readonly NationalHomesView[]>;
  /**
   * Reads a file of this machine whole, validates its rows and keeps them, in one transaction at the end. The same bytes again
   * change nothing. One at a time in a process.
   *
   * @throws {InvalidQueryError}, {NationalKeepingRunningError}, {NotNationalHomesError}, {NationalHomesColumnError},
   *   {UnknownNationalTableError}, {NationalHomesRefusedError}, {DatasetFileUnreadableError}, {DataFolderFullError},
   *   {DataFolderNotWritableError}, `official-data/unreadable-file`
   * @throws the signal's reason when aborted; then nothing is left of it.
   */
  keepNationalHomes(path: string, options?: KeepNationalHomesOptions): Promise<KeptNationalHomes>;
  /**
   * The same from a file that a browser sends: answers when all of it has come, and goes on reading.
   *
   * @throws {InvalidQueryError}, {NationalKeepingRunningError}, {DatasetFileTooBigError}, {RoadsUploadCutError},
   *   {DataFolderFullError}, {DataFolderNotWritableError}
   */
  startNationalKeeping(upload: FileUpload, citation?: NationalCitation): Promise<NationalKeepingView>;
  /** The one that runs, or how the last one of this process ended; null when there was none. */
  findNationalKeeping(): Promise<NationalKeepingView | null>;
  /** Comes back once nothing is left of it. Does nothing when none runs. */
  cancelNationalKeeping(): Promise<void>;
  /**
   * Forgets a national file. What territories took from it stays, with its versions; drafts that were taking from it are given up.
   *
   * @throws {InvalidQueryError}, {UnknownNationalHomesError}
   */
  removeNationalHomes(id: string): Promise<void>;
  /**
   * Begins to read a territory's homes in a national file that is kept: a draft like that of a file that was sent, to be looked at and
   * accepted, whose rows, repairs and refusals are those of the file.
   *
   * @param id the one kept last when left out.
   * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownNationalHomesError}, {NoNationalHomesError}
   */
  startNationalImport(territory: string, id?: string): Promise<DatasetImportView>;
}
