import { PlatformError } from "@maillage/errors";

/** A layer has more rows than a spreadsheet opens. */
export class SpreadsheetTooLongError extends PlatformError {
  readonly code = "reports/spreadsheet-too-long";

  constructor(layer: string, rowCount: number, rowCountMax: number) {
    super(`The layer ${layer} has ${rowCount} rows and a sheet holds ${rowCountMax}.`, {
      layer,
      rowCount,
      rowCountMax,
    });
  }
}

/** A text is longer than a cell of a spreadsheet holds. */
export class SpreadsheetTextTooLongError extends PlatformError {
  readonly code = "reports/spreadsheet-text-too-long";

  constructor(sheet: string, cell: string, length: number, lengthMax: number) {
    super(`Cell ${cell} of "${sheet}" has ${length} characters and a cell holds ${lengthMax}.`, {
      ...{ sheet, cell, length, lengthMax },
    });
  }
}

/** The temporary file that a GeoPackage is made in cannot be written: a full disk, no right. The cause says which. */
export class TemporaryFileError extends PlatformError {
  readonly code = "reports/temporary-file";

  constructor(folder: string, cause: unknown) {
    super(`A temporary file cannot be written in ${folder}.`, { folder }, { cause });
  }
}
