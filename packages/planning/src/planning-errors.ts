import { PlatformError } from "@maillage/errors";
import type { QueryIssue } from "./query-issues.ts";

/** The question does not have the shape or the ranges that `queries.ts` describes. */
export class InvalidQueryError extends PlatformError {
  readonly code = "planning/invalid-query";

  constructor(issues: readonly QueryIssue[], cause: unknown) {
    super(
      `The question is not valid: ${issues.map(({ field, rule, expected }) => `${field || "it"} is ${rule} (${expected})`).join("; ")}`,
      { issues },
      { cause },
    );
  }
}

export class UnknownTerritoryError extends PlatformError {
  readonly code = "planning/unknown-territory";

  constructor(territory: string) {
    super(`No territory ${territory} is loaded.`, { territory });
  }
}

export class UnknownSiteNetworkError extends PlatformError {
  readonly code = "planning/unknown-site-network";

  constructor(territory: string, siteNetwork: string, known: readonly string[]) {
    super(`Territory ${territory} has no network ${siteNetwork}; it has ${known.join(", ")}.`, {
      territory,
      siteNetwork,
      known,
    });
  }
}

/** A territory whose list of sites is still to import: nothing can be asked of its sites. */
export class NoSiteNetworkError extends PlatformError {
  readonly code = "planning/no-site-network";

  constructor() {
    super("The territory has no network of sites yet.", {});
  }
}

export class UnknownRoadNetworkError extends PlatformError {
  readonly code = "planning/unknown-road-network";

  constructor(hash: string) {
    super(`No road network has the hash ${hash}.`, { hash });
  }
}

/** A point of a question is too far from the roads for a time to mean anything. */
export class PlaceOutOfReachError extends PlatformError {
  readonly code = "planning/place-out-of-reach";

  /** @param place which point of the question: `from`, `to`. */
  constructor(territory: string, place: string, longitude: number, latitude: number, snapMetresMax: number) {
    super(
      `The point ${place} (${longitude}, ${latitude}) is out of reach of territory ${territory}: no road within ${snapMetresMax} m.`,
      { territory, place, longitude, latitude, snapMetresMax },
    );
  }
}

/** The folder that holds database and artifacts cannot be written. */
export class DataFolderNotWritableError extends PlatformError {
  readonly code = "planning/data-folder-not-writable";

  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    super(
      `The data folder ${folder} cannot be written (${reason}). Give this account the right to write there, or choose another folder.`,
      { folder, reason },
      { cause },
    );
  }
}

/** An artifact that cannot be built again here was altered; it was set aside, not deleted. */
export class RoadNetworkDamagedError extends PlatformError {
  readonly code = "planning/road-network-damaged";

  constructor(hash: string, asideFile: string, cause?: unknown) {
    super(
      `The road network ${hash} is damaged; its file was kept as ${asideFile}. Put a good copy back, or build it again.`,
      { hash, asideFile },
      cause === undefined ? undefined : { cause },
    );
  }
}

/** The embedded files of a territory contradict one another. */
export class TerritoryContentError extends PlatformError {
  readonly code = "planning/territory-content";
}
