import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, rm, stat, writeFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { isPlatformError } from "@maillage/errors";
import { IdleError, requestSource, type SourceReply } from "./request-source.ts";
import {
  type AskedFile,
  SourceDamagedError,
  SourceRefusedError,
  SourceSlowError,
  SourceTooBigError,
  SourceUnreachableError,
} from "./source-errors.ts";
import type { SourceSettings } from "./source-settings.ts";

/** How long and how often is waited. */
export interface SourcePatience {
  /** Without a byte. */
  readonly idleMs: number;
  /** For one file, all tries together. */
  readonly totalMs: number;
  readonly retryCount: number;
  /** Before the first retry; doubled for each next one. */
  readonly retryMs: number;
}

export const SOURCE_PATIENCE: SourcePatience = {
  idleMs: 30_000,
  totalMs: 2 * 3_600_000,
  retryCount: 4,
  retryMs: 1_000,
};

/** What a server says a version of a file is known by. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface DownloadOptions {
  readonly settings: SourceSettings;
  readonly patience: SourcePatience;
  readonly byteCountMax: number;
  /** Of the copy that is kept: when the server's is the same nothing is downloaded. */
  readonly kept?: Validators | undefined;
  readonly onProgress?: ((received: number, total: number | null) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Download =
  | { readonly state: "not-modified" }
  | ({ readonly state: "downloaded"; readonly byteCount: number; readonly url: URL } & Validators);

/** A server that asks for patience is given at most so much. */
const RETRY_AFTER_MS_MAX = 60_000;
/** No way there, or nobody there: told at once, for whoever has no internet asks for nine sources. */
const NO_NETWORK: ReadonlySet<unknown> = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ENETUNREACH",
  "EHOSTUNREACH",
]);
const WEB_PAGE = /^[\s\uFEFF]*<(?:!doctype\s+html|html)/i;

/**
 * Brings a file to `path`, resuming what an earlier try left there where the server can tell that it is of the same file;
 * a cut or an overloaded server is tried again, each time a little later. What is at `path` is whole only once this answers.
 * A try that was cut may be resumed by a later call; nothing is left when it is cancelled or refused.
 *
 * @throws {SourceUnreachableError}, {SourceRefusedError}, {SourceElsewhereError}, {SourceTooBigError}, {SourceDamagedError},
 *   {SourceSlowError}, and the signal's reason.
 */
export async function downloadSource(asked: AskedFile, path: string, options: DownloadOptions): Promise<Download> {
  const { patience, signal } = options;
  const deadline = AbortSignal.timeout(patience.totalMs);
  const whole = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        return await tryOnce(asked, path, { ...options, signal: whole });
      } catch (error) {
        const delayMs = whole.aborted ? undefined : delayOf(error, patience.retryMs * 2 ** attempt);
        if (delayMs === undefined || attempt >= patience.retryCount) throw error;
        await wait(delayMs, undefined, { signal: whole });
      }
    }
  } catch (error) {
    const isResumable = !whole.aborted && (error instanceof IdleError || error instanceof SourceUnreachableError);
    if (!isResumable) await forget(path);
    signal?.throwIfAborted();
    if (deadline.aborted) throw new SourceSlowError(asked, patience.totalMs / 1000);
    if (error instanceof IdleError) throw new SourceSlowError(asked, patience.idleMs / 1000);
    throw error instanceof Overloaded ? new SourceRefusedError(asked, error.status) : error;
  }
}

/** 429 or 5xx: worth another try. */
class Overloaded extends Error {
  readonly status: number;
  readonly retryAfterMs: number | null;

  constructor(status: number, retryAfter: string | undefined) {
    super(`The server answers ${status}.`);
    this.status = status;
    const until = retryAfter === undefined || /^\d+$/.test(retryAfter) ? Number.NaN : Date.parse(retryAfter);
    const ms = /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) * 1000 : until - Date.now();
    this.retryAfterMs = Number.isFinite(ms) ? Math.min(Math.max(ms, 0), RETRY_AFTER_MS_MAX) : null;
  }
}

/** How long to wait before another try; undefined when another would end the same way. */
function delayOf(error: unknown, usualMs: number): number | undefined {
  if (error instanceof Overloaded) return error.retryAfterMs ?? usualMs;
  if (error instanceof IdleError) return error.hasAnswered ? usualMs : undefined;
  return error instanceof SourceUnreachableError && !NO_NETWORK.has(error.context.reason) ? usualMs : undefined;
}

async function tryOnce(asked: AskedFile, path: string, options: DownloadOptions): Promise<Download> {
  const begun = await findBegun(asked, path);
  const headers =
    begun === undefined
      ? conditionsOf(options.kept)
      : { range: `bytes=${begun.byteCount}-`, "if-range": begun.validator };
  const reply = await requestSource(asked, { ...options, headers, idleMs: options.patience.idleMs });
  const { status, body } = reply;
  if (status === 304 && begun === undefined) {
    body.destroy();
    return { state: "not-modified" };
  }
  if (status === 429 || status >= 500) {
    body.destroy();
    throw new Overloaded(status, reply.headers["retry-after"]);
  }
  const isResumed = status === 206 && begun !== undefined && startOf(reply.headers) === begun.byteCount;
  if (status !== 200 && !isResumed) {
    body.destroy();
    await forget(path);
    // A piece that is not the one asked for: all of it, next time.
    if (begun !== undefined) throw new SourceUnreachableError(asked, `${status}`, undefined);
    throw new SourceRefusedError(asked, status);
  }
  const from = isResumed ? begun.byteCount : 0;
  await receive(asked, path, from, reply, options);
  const { size } = await stat(path);
  await rm(noteOf(path), { force: true });
  return { state: "downloaded", byteCount: size, url: reply.url, ...validatorsOf(reply.headers) };
}

async function receive(
  asked: AskedFile,
  path: string,
  from: number,
  { headers, body }: SourceReply,
  { byteCountMax, onProgress, signal, patience }: DownloadOptions,
): Promise<void> {
  const announced = headers["content-length"] === undefined ? null : from + Number(headers["content-length"]);
  let received = from;
  const file = await open(path, from === 0 ? "w" : "a");
  try {
    body.setTimeout(patience.idleMs, () => body.destroy(new IdleError(true)));
    if (announced !== null && announced > byteCountMax) throw new SourceTooBigError(asked, byteCountMax);
    if (from === 0) await writeFile(noteOf(path), JSON.stringify({ url: asked.url, ...validatorsOf(headers) }));
    for await (const piece of body as AsyncIterable<Buffer>) {
      if (received === 0 && WEB_PAGE.test(piece.toString("utf8", 0, 200)))
        throw new SourceDamagedError(asked, "web-page");
      received += piece.byteLength;
      if (received > byteCountMax) throw new SourceTooBigError(asked, byteCountMax);
      await file.writeFile(piece);
      onProgress?.(received, announced);
    }
  } catch (error) {
    body.destroy();
    signal?.throwIfAborted();
    if (isPlatformError(error) || error instanceof IdleError || isOfDisk(error)) throw error;
    throw new SourceUnreachableError(asked, "ECONNRESET", error);
  } finally {
    await file.close();
  }
  if (announced !== null && received !== announced) throw new SourceUnreachableError(asked, "ECONNRESET", undefined);
}

/** What only a disk answers; sockets have codes of their own. */
const DISK_CODES: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO"]);

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && "code" in error && DISK_CODES.has(error.code);
}

/** What an earlier try left of this very file; undefined when a server could not tell that it still is the same. */
async function findBegun(
  asked: AskedFile,
  path: string,
): Promise<{ readonly byteCount: number; readonly validator: string } | undefined> {
  try {
    const note: unknown = JSON.parse(await readFile(noteOf(path), "utf8"));
    if (typeof note !== "object" || note === null || !("url" in note) || note.url !== asked.url) return undefined;
    const { size: byteCount } = await stat(path);
    const etag = "etag" in note && typeof note.etag === "string" && !note.etag.startsWith("W/") ? note.etag : null;
    const date = "lastModified" in note && typeof note.lastModified === "string" ? note.lastModified : null;
    const validator = etag ?? date;
    return byteCount === 0 || validator === null ? undefined : { byteCount, validator };
  } catch {
    // Nothing was begun, or a note that was half written: all of it is asked for.
    return undefined;
  }
}

/** Beside what is begun: of which file it is. */
const noteOf = (path: string) => `${path}.json`;

async function forget(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(noteOf(path), { force: true });
}

function conditionsOf(kept: Validators | undefined): Record<string, string> {
  return {
    ...(kept?.etag == null ? {} : { "if-none-match": kept.etag }),
    ...(kept?.lastModified == null ? {} : { "if-modified-since": kept.lastModified }),
  };
}

function validatorsOf({ etag, "last-modified": lastModified }: IncomingHttpHeaders): Validators {
  return { etag: etag ?? null, lastModified: lastModified ?? null };
}

/** First byte of a piece: `bytes 100-199/200` begins at 100. */
function startOf(headers: IncomingHttpHeaders): number | undefined {
  const [, first] = /^bytes (\d+)-/.exec(headers["content-range"] ?? "") ?? [];
  return first === undefined ? undefined : Number(first);
}

/** Lower-case hexadecimal. */
export async function hashFileBy(algorithm: "sha256" | "sha1" | "md5", path: string): Promise<string> {
  const hash = createHash(algorithm);
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex");
}
