import { isPlatformError, type PlatformError } from "@maillage/errors";
import { DatabaseAccessRefusedError, DatabaseMissingError, DatabaseUnreachableError } from "./database-errors.ts";

/** PostgreSQL: data or index corrupted, a file of a table missing or unreadable. */
const DAMAGE_CODES: ReadonlySet<unknown> = new Set(["XX001", "XX002", "58P01", "58030"]);

/** Node: no answer. PostgreSQL: too many connections, shutting down, starting up, connection failures (class 08). */
const UNREACHABLE_CODES: ReadonlySet<unknown> = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EPIPE"],
  ...["53300", "57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006"],
]);
const UNREACHABLE_MESSAGE = /connection terminated|timeout exceeded when trying to connect|connection timeout/i;

export interface ServerAddress {
  /** `host:port`. */
  readonly server: string;
  readonly database: string;
  readonly user: string;
}

/** True when a query failed because the database's own files are damaged, or because the engine inside PGlite crashed. */
export function isDamage(error: unknown): boolean {
  return causes(error).some(
    (cause) => DAMAGE_CODES.has(codeOf(cause)) || (cause instanceof Error && cause.name === "RuntimeError"),
  );
}

/** PostgreSQL's disk_full, which PGlite gives too. */
export function isDiskFull(error: unknown): boolean {
  return causes(error).some((cause) => codeOf(cause) === "53100");
}

/** The typed error for a failure between us and PostgreSQL; `undefined` when it is something else (a bug, a refusal). */
export function findConnectionError(error: unknown, address: ServerAddress): PlatformError | undefined {
  for (const cause of causes(error)) {
    if (isPlatformError(cause)) return cause;
    const code = codeOf(cause);
    const message = cause instanceof Error ? cause.message : "";
    if (code === "28P01" || code === "28000" || message.startsWith("SASL")) {
      return new DatabaseAccessRefusedError(address.server, address.user, error);
    }
    if (code === "3D000") return new DatabaseMissingError(address.server, address.database, error);
    if (UNREACHABLE_CODES.has(code)) return new DatabaseUnreachableError(address.server, String(code), error);
    if (UNREACHABLE_MESSAGE.test(message)) return new DatabaseUnreachableError(address.server, message, error);
  }
  return undefined;
}

/** The error and what caused it, outermost first: Drizzle wraps what the driver throws. */
function causes(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause !== undefined && !chain.includes(cause); ) {
    chain.push(cause);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return chain;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
