import { PlatformError } from "@maillage/errors";

/** One import at a time: each takes a processor and much memory. */
export class RoadNetworkImportRunningError extends PlatformError {
  readonly code = "planning/road-network-import-running";

  constructor(territory: string, fileName: string) {
    super(`The roads of ${fileName} are being imported for territory ${territory}: one import at a time.`, {
      territory,
      fileName,
    });
  }
}

export class RoadsFileTooBigError extends PlatformError {
  readonly code = "planning/roads-file-too-big";

  constructor(fileName: string, byteCountMax: number) {
    super(`The file ${fileName} is over ${byteCountMax} bytes, the most that may be sent.`, { fileName, byteCountMax });
  }
}

/** The browser was closed, or the network failed, before the whole file had come. */
export class RoadsUploadCutError extends PlatformError {
  readonly code = "planning/roads-upload-cut";

  constructor(fileName: string, byteCount: number, cause?: unknown) {
    super(
      `The sending of ${fileName} stopped after ${byteCount} bytes.`,
      { fileName, byteCount },
      cause === undefined ? undefined : { cause },
    );
  }
}

/** The thread that builds the network asked for more memory than it may have. */
export class RoadsOutOfMemoryError extends PlatformError {
  readonly code = "planning/roads-out-of-memory";

  constructor(fileName: string, cause: unknown) {
    super(`The roads of ${fileName} do not fit in the memory of this machine.`, { fileName }, { cause });
  }
}

/** The network was built for another mode than the one that the goals are counted in. */
export class RoadNetworkProfileError extends PlatformError {
  readonly code = "planning/road-network-profile";

  constructor(fileName: string, profile: string) {
    super(`The network ${fileName} is for profile ${profile}; a territory is computed by car.`, { fileName, profile });
  }
}

/** Most inhabitants are far from its roads: it is of another region. */
export class RoadsElsewhereError extends PlatformError {
  readonly code = "planning/roads-elsewhere";

  constructor(territory: string, fileName: string, populationOnRoads: number, population: number) {
    super(
      `${populationOnRoads} of the ${population} inhabitants of territory ${territory} are near the roads of ${fileName}: fewer than half.`,
      { territory, fileName, populationOnRoads, population },
    );
  }
}

/** It must be replaced before it is removed. */
export class RoadNetworkInUseError extends PlatformError {
  readonly code = "planning/road-network-in-use";

  constructor(territory: string, hash: string) {
    super(`Road network ${hash} is the one in use on territory ${territory}.`, { territory, hash });
  }
}

/** The modelled network comes with the program: it stands in when another fails. */
export class RoadNetworkEmbeddedError extends PlatformError {
  readonly code = "planning/road-network-embedded";

  constructor(territory: string, hash: string) {
    super(`Road network ${hash} comes with territory ${territory} and cannot be removed.`, { territory, hash });
  }
}

/** Its row is there and its artifact is not: removed by hand, or set aside because it was damaged. */
export class RoadNetworkLostError extends PlatformError {
  readonly code = "planning/road-network-lost";

  constructor(hash: string, fileName: string) {
    super(`The artifact ${fileName} of road network ${hash} is no longer there.`, { hash, fileName });
  }
}

export class DataFolderFullError extends PlatformError {
  readonly code = "planning/data-folder-full";

  constructor(folder: string, cause: unknown) {
    super(`The disk that holds ${folder} is full. Free some space, then try again.`, { folder }, { cause });
  }
}
