/** Result codes of SQLite that the system tells by others (https://www.sqlite.org/rescode.html): read-only, I/O, full, cannot open. */
const SYSTEM_CODE_BY_SQLITE_CODE: ReadonlyMap<unknown, string> = new Map([
  [8, "EROFS"],
  [10, "EIO"],
  [13, "ENOSPC"],
  [14, "EACCES"],
]);

/** A failure of SQLite, which writes GeoPackages, as the system would have told it: a full disk is one, whoever meets it. Any other as it is. */
export function systemFailureOf(cause: unknown): unknown {
  const code = cause instanceof Error && "errcode" in cause ? SYSTEM_CODE_BY_SQLITE_CODE.get(cause.errcode) : undefined;
  return code === undefined ? cause : Object.assign(new Error(code, { cause }), { code });
}
