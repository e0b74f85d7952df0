import { PlatformError } from "@maillage/errors";

/** Where in a file of IGN: what every message names. Rows count from 1, as the file has them. */
export interface IgnPlace {
  readonly file: string;
  readonly layer: string;
  readonly row: number;
  /** The road's own identifier (`cleabs`), once read. */
  readonly id?: string;
}

/** A file of IGN cannot be opened or read: missing, forbidden, a folder. The cause says which. */
export class IgnFileUnreadableError extends PlatformError {
  readonly code = "road-network/ign-file-unreadable";

  constructor(file: string, options?: ErrorOptions) {
    super(`The file ${file} cannot be read`, { file }, options);
  }
}

/** The bytes are not those of the format, were damaged, or end too early. */
export class DamagedIgnFileError extends PlatformError {
  readonly code = "road-network/ign-file-damaged";

  constructor(file: string, problem: string, context: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(`The file ${file} is damaged: ${problem}`, { file, problem, ...context }, options);
  }
}

/** The file is of a kind that is not read as it is: an archive to unpack first, another format. */
export class UnsupportedIgnFileError extends PlatformError {
  readonly code = "road-network/ign-file-unsupported";

  constructor(file: string, problem: string) {
    super(`The file ${file} is not supported: ${problem}`, { file, problem });
  }
}

/** The layer of roads is not in the file. */
export class MissingIgnLayerError extends PlatformError {
  readonly code = "road-network/ign-layer-missing";

  constructor(file: string, layer: string, layers: readonly string[]) {
    super(`The file ${file} has no layer ${layer}; it has: ${layers.join(", ") || "none"}`, { file, layer, layers });
  }
}

/** A column without which no time can be known is not in the layer. */
export class MissingIgnFieldError extends PlatformError {
  readonly code = "road-network/ign-field-missing";

  constructor(file: string, layer: string, names: readonly string[], fields: readonly string[]) {
    super(
      `Layer ${layer} of ${file} has none of the columns ${names.join(", ")}; it has: ${fields.join(", ") || "none"}`,
      { file, layer, names, fields },
    );
  }
}

/** A value is not of the kind that its column holds: text where a number should be, most often. */
export class InvalidIgnValueError extends PlatformError {
  readonly code = "road-network/ign-value-invalid";

  constructor(place: IgnPlace, field: string, value: unknown, expected: string) {
    super(
      `Row ${place.row}${place.id === undefined ? "" : ` (${place.id})`} of layer ${place.layer} of ${place.file}: ` +
        `${field} is ${JSON.stringify(value)}, not ${expected}`,
      { ...place, field, value, expected },
    );
  }
}

/** The coordinates are in a system that is not known, or that the file does not say. */
export class UnknownIgnProjectionError extends PlatformError {
  readonly code = "road-network/ign-projection-unknown";

  constructor(file: string, layer: string, system: string) {
    super(`Layer ${layer} of ${file} is in an unknown coordinate system: ${system}`, { file, layer, system });
  }
}

/** The files were read to their ends and hold no road that a car may take. */
export class NoUsableIgnRoadError extends PlatformError {
  readonly code = "road-network/ign-no-usable-road";

  constructor(files: readonly string[], rowCount: number) {
    super(`None of the ${rowCount} roads of ${files.join(", ")} is open to cars`, { files, rowCount });
  }
}
