export type { Database, OpenDatabase } from "./database.ts";
export {
  DatabaseAccessRefusedError,
  DatabaseDamagedError,
  DatabaseDiskFullError,
  DatabaseFolderNotWritableError,
  DatabaseInUseError,
  DatabaseMissingError,
  DatabaseNewerError,
  DatabaseUnreachableError,
  InvalidDatabaseUrlError,
} from "./database-errors.ts";
export type { DatabaseErrorCode } from "./error-code.ts";
export { type DatabaseLocation, openDatabase } from "./open-database.ts";
