import { PlatformError } from "@maillage/errors";

/** A file cannot be written: a folder that is not one, no right, a full disk. The cause says which. */
export class OutputFileError extends PlatformError {
  readonly code = "cli/output-file";

  constructor(path: string, cause: unknown) {
    super(`${path} cannot be written.`, { path }, { cause });
  }
}
