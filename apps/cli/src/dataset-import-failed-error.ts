import { PlatformError } from "@maillage/errors";
import type { DatasetImportView } from "@maillage/planning";

/** A file that was taken in could not be read: the service says why by a code and values, for it happened in another thread. */
export class DatasetImportFailedError extends PlatformError {
  readonly code = "cli/dataset-import-failed";
  readonly failure: NonNullable<DatasetImportView["failure"]>;

  constructor(file: string, failure: NonNullable<DatasetImportView["failure"]>) {
    super(`${file} could not be imported (${failure.code}).`, { file, ...failure.context });
    this.failure = failure;
  }
}
