import { PlatformError } from "@maillage/errors";
import type { ImportObstacle } from "./import-views.ts";

export class UnknownDatasetImportError extends PlatformError {
  readonly code = "planning/unknown-dataset-import";

  constructor(id: string) {
    super(`No import has the id ${id}.`, { id });
  }
}

/** It is still being read, or something stands in the way: `working`, or the obstacles of its view. */
export class DatasetImportNotReadyError extends PlatformError {
  readonly code = "planning/dataset-import-not-ready";

  constructor(id: string, fileName: string, obstacles: readonly (ImportObstacle | "working")[]) {
    super(`The import ${id} of ${fileName} cannot be accepted: ${obstacles.join(", ")}.`, { id, fileName, obstacles });
  }
}

/** It was accepted, cancelled, or failed: nothing more can be chosen of it. */
export class DatasetImportEndedError extends PlatformError {
  readonly code = "planning/dataset-import-ended";

  constructor(id: string, fileName: string, state: "done" | "failed" | "cancelled") {
    super(`The import ${id} of ${fileName} has ended: ${state}.`, { id, fileName, state });
  }
}

/** Its choices, or what is in force on the territory, are no longer those that were looked at. */
export class DatasetImportChangedError extends PlatformError {
  readonly code = "planning/dataset-import-changed";

  constructor(id: string, fileName: string) {
    super(`The import ${id} of ${fileName} is no longer as it was looked at.`, { id, fileName });
  }
}

export class DatasetFileTooBigError extends PlatformError {
  readonly code = "planning/dataset-file-too-big";

  constructor(fileName: string, byteCountMax: number) {
    super(`The file ${fileName} is over ${byteCountMax} bytes, the most that is taken in.`, { fileName, byteCountMax });
  }
}

/** A file of this machine that is not there, or that this account may not read. */
export class DatasetFileUnreadableError extends PlatformError {
  readonly code = "planning/dataset-file-unreadable";

  constructor(path: string, reason: string, cause: unknown) {
    super(`The file ${path} cannot be read (${reason}).`, { path, reason }, { cause });
  }
}

export class UnknownDatasetVersionError extends PlatformError {
  readonly code = "planning/unknown-dataset-version";

  constructor(id: string) {
    super(`No dataset has the version ${id}.`, { id });
  }
}

/** Others would be left without what they are about: they are undone first. */
export class DatasetVersionNeededError extends PlatformError {
  readonly code = "planning/dataset-version-needed";

  constructor(id: string, name: string, neededBy: readonly string[]) {
    super(`The version ${id} (${name}) is needed by: ${neededBy.join(", ")}.`, { id, name, neededBy });
  }
}

export class DatasetVersionsNotComparableError extends PlatformError {
  readonly code = "planning/dataset-versions-not-comparable";

  constructor(before: string, after: string) {
    super(`The versions ${before} and ${after} are not of one kind and one territory.`, { before, after });
  }
}

export class TerritoryExistsError extends PlatformError {
  readonly code = "planning/territory-exists";

  constructor(territory: string, name: string) {
    super(`Territory ${territory} (${name}) exists already.`, { territory, name });
  }
}
