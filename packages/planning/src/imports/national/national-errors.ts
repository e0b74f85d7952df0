import { PlatformError } from "@maillage/errors";
import type { ImportKind } from "@maillage/official-data";

export class UnknownNationalHomesError extends PlatformError {
  readonly code = "planning/unknown-national-homes";

  constructor(id: string) {
    super(`No national file of homes is kept under the id ${id}.`, { id });
  }
}

/** None was kept yet: there is nothing to take homes from. */
export class NoNationalHomesError extends PlatformError {
  readonly code = "planning/no-national-homes";

  constructor() {
    super("No national file of homes is kept.", {});
  }
}

/** One at a time in a process. */
export class NationalKeepingRunningError extends PlatformError {
  readonly code = "planning/national-keeping-running";

  constructor(fileName: string) {
    super(`A national file is being kept already: ${fileName}.`, { fileName });
  }
}

/** The file holds no table of homes: it looks like `kind`, if like anything. */
export class NotNationalHomesError extends PlatformError {
  readonly code = "planning/not-national-homes";

  constructor(fileName: string, kind: ImportKind | null) {
    super(`The file ${fileName} holds no table of homes: it looks like ${kind ?? "nothing known"}.`, {
      fileName,
      kind,
    });
  }
}

/** A field that homes need has no column of a name that is known. */
export class NationalHomesColumnError extends PlatformError {
  readonly code = "planning/national-homes-column";

  constructor(fileName: string, field: string, headers: readonly string[]) {
    super(`No column of ${fileName} gives the field ${field}.`, { fileName, field, headers });
  }
}

/** The table asked for is none of the file's. */
export class UnknownNationalTableError extends PlatformError {
  readonly code = "planning/unknown-national-table";

  constructor(fileName: string, table: string, names: readonly string[]) {
    super(`The file ${fileName} has no table ${table}.`, { fileName, table, names });
  }
}

/** None of its rows can be read: what is wrong with the first one is what is wrong with the file. */
export class NationalHomesRefusedError extends PlatformError {
  readonly code = "planning/national-homes-refused";

  constructor(fileName: string, rowCount: number, firstIssue: unknown) {
    super(`None of the ${rowCount} rows of ${fileName} can be read.`, { fileName, rowCount, firstIssue });
  }
}
