import { PlatformError } from "@maillage/errors";

/** The file ends in the middle of something: a download cut short, most often. */
export class TruncatedOsmFileError extends PlatformError {
  readonly code = "road-network/osm-file-truncated";

  constructor(byteOffset: number, expected: string) {
    super(`The OpenStreetMap file ends too early: ${expected} expected at byte ${byteOffset}`, {
      byteOffset,
      expected,
    });
  }
}

/** The bytes are not those of an OpenStreetMap file, or were damaged. */
export class CorruptOsmFileError extends PlatformError {
  readonly code = "road-network/osm-file-corrupt";

  constructor(byteOffset: number, problem: string, options?: ErrorOptions) {
    super(`The OpenStreetMap file is damaged at byte ${byteOffset}: ${problem}`, { byteOffset, problem }, options);
  }
}

/** A block announces or unfolds to more than the format allows: damage, or a file made to exhaust memory. */
export class OversizedOsmBlockError extends PlatformError {
  readonly code = "road-network/osm-block-oversized";

  constructor(byteOffset: number, bytes: number, bytesMax: number) {
    super(`A block of ${bytes} bytes at byte ${byteOffset} of the OpenStreetMap file: at most ${bytesMax} allowed`, {
      byteOffset,
      bytes,
      bytesMax,
    });
  }
}

/** The file is sound but needs something this reader does not know (a compression, a required feature). */
export class UnsupportedOsmFileError extends PlatformError {
  readonly code = "road-network/osm-file-unsupported";

  constructor(byteOffset: number, feature: string) {
    super(`The OpenStreetMap file needs "${feature}" (byte ${byteOffset}), which is not supported`, {
      byteOffset,
      feature,
    });
  }
}

/** The file was read to its end and holds nothing the profile may travel on. */
export class NoUsableRoadError extends PlatformError {
  readonly code = "road-network/osm-no-usable-road";

  constructor(profile: string, wayCount: number) {
    super(`None of the ${wayCount} ways read is open to profile "${profile}"`, { profile, wayCount });
  }
}

/** The text is not well-formed XML, or not OpenStreetMap's: the line and column say where. */
export class MalformedOsmXmlError extends PlatformError {
  readonly code = "road-network/osm-xml-malformed";

  constructor(line: number, column: number, problem: string, options?: ErrorOptions) {
    super(
      `The OpenStreetMap XML is wrong at line ${line}, column ${column}: ${problem}`,
      { line, column, problem },
      options,
    );
  }
}
