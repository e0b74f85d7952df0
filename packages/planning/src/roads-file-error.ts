import { type ErrorCodeOf, PlatformError } from "@maillage/errors";

/** What `road-network` may find wrong with a file that someone gives it. Anything else it throws is a bug. */
export const ROADS_FILE_ERROR_CODES = [
  "road-network/osm-file-unreadable",
  "road-network/osm-file-truncated",
  "road-network/osm-file-corrupt",
  "road-network/osm-block-oversized",
  "road-network/osm-file-unsupported",
  "road-network/osm-xml-malformed",
  "road-network/osm-no-usable-road",
  "road-network/ign-file-unreadable",
  "road-network/ign-file-damaged",
  "road-network/ign-file-unsupported",
  "road-network/ign-layer-missing",
  "road-network/ign-field-missing",
  "road-network/ign-value-invalid",
  "road-network/ign-projection-unknown",
  "road-network/ign-no-usable-road",
  "road-network/file",
  "road-network/not-a-road-network",
  "road-network/format-unsupported",
  "road-network/truncated",
  "road-network/damaged",
  "road-network/invalid-network",
] as const satisfies readonly (
  | ErrorCodeOf<typeof import("@maillage/road-network")>
  | ErrorCodeOf<typeof import("@maillage/road-network/node")>
)[];
export type RoadsFileErrorCode = (typeof ROADS_FILE_ERROR_CODES)[number];

/**
 * What the building thread found wrong with a file, on this side of it: an error's class does not cross from one thread to
 * another, its code and values do.
 */
export class RoadsFileError extends PlatformError {
  readonly code: RoadsFileErrorCode;

  constructor(code: RoadsFileErrorCode, message: string, context: Readonly<Record<string, unknown>>) {
    super(message, context);
    this.code = code;
  }
}

export function isRoadsFileErrorCode(code: string): code is RoadsFileErrorCode {
  return ROADS_FILE_ERROR_CODES.some((known) => known === code);
}
