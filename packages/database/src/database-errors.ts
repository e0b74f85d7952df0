import { PlatformError } from "@maillage/errors";

/*
 * What can go wrong between the platform and its database, one class for each thing a person can do about it. No message
 * and no context ever holds a password.
 */

/** Another running program has the folder open; two at once would damage it. */
export class DatabaseInUseError extends PlatformError {
  readonly code = "database/in-use";

  constructor(folder: string, lockFile: string, pid: number, host: string) {
    super(
      `The database folder ${folder} is in use by process ${pid} on ${host}. Stop it first; if it no longer runs there, delete ${lockFile}.`,
      { folder, lockFile, pid, host },
    );
  }
}

/** The folder cannot be written: permissions, a read-only disk, or a file where a folder should be. */
export class DatabaseFolderNotWritableError extends PlatformError {
  readonly code = "database/folder-not-writable";

  constructor(folder: string, reason: string, cause: unknown) {
    super(
      `The database folder ${folder} cannot be written (${reason}). Give this account the right to write there, or choose another data folder.`,
      { folder, reason },
      { cause },
    );
  }
}

/** The disk that holds the folder is full. */
export class DatabaseDiskFullError extends PlatformError {
  readonly code = "database/disk-full";

  constructor(folder: string, cause: unknown) {
    super(`The disk that holds ${folder} is full. Free some space, then start again.`, { folder }, { cause });
  }
}

/** The folder holds something that is not a whole database. It is left exactly as it was found. */
export class DatabaseDamagedError extends PlatformError {
  readonly code = "database/damaged";

  constructor(folder: string, reason: string, cause?: unknown) {
    super(
      `The database in ${folder} cannot be opened: ${reason}. Nothing was deleted. Rename that folder to keep it aside, then start again: a new database is made and the embedded territories are reloaded; or put a backup in its place.`,
      { folder, reason },
      cause === undefined ? undefined : { cause },
    );
  }
}

/** The database was last used by a later release, whose tables this one does not know. */
export class DatabaseNewerError extends PlatformError {
  readonly code = "database/newer";

  constructor(database: string, appliedMigrationCount: number, knownMigrationCount: number) {
    super(
      `The database ${database} has ${appliedMigrationCount} migrations and this release knows ${knownMigrationCount}: it was used by a later release. Start that release, or use another database.`,
      { database, appliedMigrationCount, knownMigrationCount },
    );
  }
}

/** The address of the PostgreSQL server cannot be read. */
export class InvalidDatabaseUrlError extends PlatformError {
  readonly code = "database/invalid-url";

  constructor(reason: string, cause?: unknown) {
    super(
      `The address of the database cannot be read (${reason}). Expected: postgresql://user:password@host:5432/name`,
      { reason },
      cause === undefined ? undefined : { cause },
    );
  }
}

/** No PostgreSQL server answers, or the connection was lost. Trying again later may help. */
export class DatabaseUnreachableError extends PlatformError {
  readonly code = "database/unreachable";

  constructor(server: string, reason: string, cause: unknown) {
    super(
      `No PostgreSQL server answers at ${server} (${reason}). Check that it runs and that its address is right.`,
      { server, reason },
      { cause },
    );
  }
}

/** The server refuses this user or this password. */
export class DatabaseAccessRefusedError extends PlatformError {
  readonly code = "database/access-refused";

  constructor(server: string, user: string, cause: unknown) {
    super(
      `The PostgreSQL server at ${server} refuses the user ${user}: check the user and the password.`,
      { server, user },
      { cause },
    );
  }
}

/** The server answers but has no database of that name. */
export class DatabaseMissingError extends PlatformError {
  readonly code = "database/missing";

  constructor(server: string, database: string, cause: unknown) {
    super(
      `The PostgreSQL server at ${server} has no database named ${database}: create it first.`,
      { server, database },
      { cause },
    );
  }
}
