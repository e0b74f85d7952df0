import { join } from "node:path";
import { ProcessFolder } from "./process-folder.ts";

/** Files of one import while it runs. */
export interface ImportDraft {
  /** What was sent. */
  readonly roadsPath: string;
  /** The artifact, before it has its name. */
  readonly artifactPath: string;
  /** The form for browsers, beside it. */
  readonly transportPath: string;
  remove(): Promise<void>;
}

/** Where imports of roads keep what is not finished. */
export class ImportFolder {
  readonly #folder: ProcessFolder;

  /** @throws {DataFolderNotWritableError}, {DataFolderFullError} when the folder cannot be made. */
  constructor(folder: string) {
    this.#folder = new ProcessFolder(folder);
  }

  /** @throws {DataFolderNotWritableError}, {DataFolderFullError} */
  async createDraft(): Promise<ImportDraft> {
    const { path, remove } = await this.#folder.create();
    return {
      roadsPath: join(path, "roads"),
      artifactPath: join(path, "artifact"),
      transportPath: join(path, "transport"),
      remove,
    };
  }
}
