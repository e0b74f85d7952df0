import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { DatabaseInUseError } from "./database-errors.ts";
import { findProcessStart, getProcessState } from "./process-identity.ts";

export interface FolderLock {
  release(): void;
}

interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly start: string | null;
  /** Tells two locks of one process apart. */
  readonly token: string;
}

const ATTEMPTS_MAX = 5;

/**
 * Keeps a database folder for one process. PGlite itself does not: two instances on one folder destroy it.
 *
 * The lock is a file beside the folder (PostgreSQL wants its folder empty at first), named `<folder>.lock`, holding who
 * has it. It appears whole or not at all: written aside, then hard-linked to its name, which fails when the name exists.
 * A lock whose process is gone, or whose pid now belongs to another program, is taken over; one from another machine (a
 * shared disk) cannot be judged and stands.
 *
 * @throws {DatabaseInUseError} when it is held, by this process included.
 */
export function acquireFolderLock(folder: string): FolderLock {
  const lockFile = `${folder}.lock`;
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    start: findProcessStart(process.pid),
    token: randomUUID(),
  };
  const content = JSON.stringify(holder);

  for (let attempt = 1; ; attempt++) {
    if (createWhole(lockFile, content)) break;
    const found = readLock(lockFile);
    if (found === undefined) continue; // released between the two looks
    if (attempt >= ATTEMPTS_MAX || isHeld(found.holder)) {
      throw new DatabaseInUseError(folder, lockFile, found.holder?.pid ?? 0, found.holder?.host ?? "an unknown host");
    }
    setAside(lockFile, found.content);
  }

  const release = (): void => {
    process.off("exit", release);
    // Only our own: whoever judged us dead and took over keeps theirs.
    if (readLock(lockFile)?.content === content) unlinkSync(lockFile);
  };
  process.once("exit", release);
  return { release };
}

/** False when the name is taken. */
function createWhole(lockFile: string, content: string): boolean {
  const draft = `${lockFile}.${randomUUID()}`;
  writeFileSync(draft, content, { flag: "wx" });
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return false;
    // A disk without hard links (FAT, some network shares): less strict, a reader may see the file still empty.
    if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS") return createExclusively(lockFile, content);
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function createExclusively(lockFile: string, content: string): boolean {
  try {
    writeFileSync(lockFile, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function readLock(lockFile: string): { content: string; holder: LockHolder | undefined } | undefined {
  let content: string;
  try {
    content = readFileSync(lockFile, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
  return { content, holder: parseHolder(content) };
}

function parseHolder(content: string): LockHolder | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== "object" || value === null) return undefined;
    if (!("pid" in value && "host" in value && "start" in value && "token" in value)) return undefined;
    const { pid, host, start, token } = value;
    if (typeof pid !== "number" || typeof host !== "string" || typeof token !== "string") return undefined;
    return { pid, host, start: typeof start === "string" ? start : null, token };
  } catch {
    return undefined; // not ours: no process can be named, so none can be proved to run
  }
}

/** A file that names no process holds nothing: what is left of a crash or of another tool. */
function isHeld(holder: LockHolder | undefined): boolean {
  if (holder === undefined) return false;
  if (holder.host !== hostname()) return true;
  return getProcessState(holder.pid, holder.start) === "running";
}

/**
 * Removes a lock judged stale, unless another starter did so first and the name now holds *its* lock: what was moved is
 * looked at again, and put back when it is not what was judged.
 */
function setAside(lockFile: string, staleContent: string): void {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== staleContent) linkSync(aside, lockFile);
  unlinkSync(aside);
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
