import type { PlatformError } from "@maillage/errors";
import { DataFolderNotWritableError } from "./planning-errors.ts";
import { DataFolderFullError } from "./road-network-errors.ts";

/** A full disk, and an account that has used up its share of one. */
const FULL_CODES: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT"]);

/** Why a file of the data folder could not be written, as an error that says what to do. */
export function explainStorageFailure(folder: string, cause: unknown): PlatformError {
  return FULL_CODES.has(findSystemCode(cause))
    ? new DataFolderFullError(folder, cause)
    : new DataFolderNotWritableError(folder, cause);
}

/** The operating system's code (`ENOSPC`) of an error, or of what caused it. */
export function findSystemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errno" in error && "code" in error) return String(error.code);
  return findSystemCode(error.cause);
}
