import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { PlatformError } from "@maillage/errors";
import { ROADS_FILE_BYTE_COUNT_MAX } from "./queries.ts";
import { RoadsFileTooBigError, RoadsUploadCutError } from "./road-network-errors.ts";
import { explainStorageFailure } from "./storage-failure.ts";

/** A file on its way from a browser. */
export interface FileUpload {
  /** What its owner calls it; shown, never used as a path. */
  readonly fileName: string;
  /** What the sender announced; undefined when it did not. */
  readonly byteCount: number | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface ReceiveOptions {
  readonly byteCountMax?: number;
  /** What is thrown beyond it, for files other than roads. */
  readonly explainTooBig?: (fileName: string, byteCountMax: number) => PlatformError;
  /** 0 to 1; not called when the sender did not say how much there is. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes an upload to a new file, piece by piece. Whoever calls removes the file when this throws.
 *
 * @throws {RoadsFileTooBigError} as soon as it is known: from what is announced, else from what has come.
 * @throws {RoadsUploadCutError} when the sender stops, or sends less or more than announced.
 * @throws {DataFolderFullError}, {DataFolderNotWritableError}
 * @throws the signal's reason when aborted.
 */
export async function receiveRoadsFile(upload: FileUpload, path: string, options: ReceiveOptions = {}): Promise<void> {
  const { fileName, byteCount } = upload;
  const { byteCountMax = ROADS_FILE_BYTE_COUNT_MAX, onProgress, signal } = options;
  const { explainTooBig = (name, most) => new RoadsFileTooBigError(name, most) } = options;
  if (byteCount !== undefined && byteCount > byteCountMax) throw explainTooBig(fileName, byteCountMax);
  // The draft's own folder is gone when this is read: the one it was in is what people know.
  const folder = dirname(dirname(path));
  const file = await open(path, "wx").catch((cause: unknown) => {
    throw explainStorageFailure(folder, cause);
  });
  let received = 0;
  try {
    for await (const piece of piecesOf(upload, () => received, signal)) {
      received += piece.byteLength;
      if (received > byteCountMax) throw explainTooBig(fileName, byteCountMax);
      try {
        await file.writeFile(piece);
      } catch (cause) {
        throw explainStorageFailure(folder, cause);
      }
      if (byteCount !== undefined && byteCount > 0) onProgress?.(Math.min(1, received / byteCount));
    }
  } finally {
    await file.close();
  }
  if (byteCount !== undefined && received !== byteCount) throw new RoadsUploadCutError(fileName, received);
}

/** The upload's pieces; a sender that neither sends nor stops is left as soon as the signal says so. */
async function* piecesOf(
  { fileName, bytes }: FileUpload,
  received: () => number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  const pieces = bytes[Symbol.asyncIterator]();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  // Nobody may be waiting when it happens.
  aborted.catch(() => {});
  const abort = () => reject(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    while (true) {
      const next = pieces.next().catch((cause: unknown) => {
        throw new RoadsUploadCutError(fileName, received(), cause);
      });
      const { done, value } = await Promise.race([next, aborted]);
      if (done === true) return;
      yield value;
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    // Not waited for: a sender that hangs would hang us too.
    pieces.return?.().catch(() => {});
  }
}
