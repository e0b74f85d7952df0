import { Worker } from "node:worker_threads";
import { PlatformError } from "@maillage/errors";
import { UnreadableFileError } from "@maillage/official-data";
import type { DatasetImportStage } from "./import-views.ts";
import type { ReadSourceMessage, ReadSourceRequest, SourceRead } from "./read-source-protocol.ts";

/** What the thread found wrong with a file: an error's class does not cross from one thread to another, its code does. */
export class SourceRefusedError extends PlatformError {
  readonly code: string;

  constructor({ code, message, context }: Extract<ReadSourceMessage, { kind: "refused" }>) {
    super(message, context);
    this.code = code;
  }
}

/** Of a file of 2 GB, the largest taken, something is told every few seconds. */
const SILENCE_MS_MAX = 300_000;

/**
 * Reads a file in a thread of its own: the server goes on answering meanwhile. When aborted the thread is ended at once; so it
 * is when it tells nothing for long, for a damaged file can lead a reader round in circles (Parquet: a count of 2 billion).
 *
 * @param prepareRequest what it reads and for what territory, found while the thread loads the readers.
 * @param silenceMsMax before the thread is given up.
 * @throws {SourceRefusedError} with the reader's code and values; {UnreadableFileError} for one that is given up; the signal's
 *   reason when aborted.
 */
export async function readSourceInWorker(
  prepareRequest: () => Promise<ReadSourceRequest>,
  {
    onProgress,
    signal,
    silenceMsMax = SILENCE_MS_MAX,
  }: {
    readonly onProgress: (stage: DatasetImportStage, share: number) => void;
    readonly signal: AbortSignal;
    readonly silenceMsMax?: number;
  },
): Promise<SourceRead> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<SourceRead>();
  const worker = new Worker(new URL("./read-source.worker.ts", import.meta.url));
  worker.on("message", (message: ReadSourceMessage) => {
    silence?.refresh();
    if (message.kind === "progress") onProgress(message.stage, message.share);
    else if (message.kind === "done") resolve(message.read);
    else reject(new SourceRefusedError(message));
  });
  worker.on("error", reject);
  worker.on("exit", (exitCode) => reject(new Error(`The reading thread ended with code ${exitCode}.`)));
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  // It may end, and say so, while the request is prepared.
  promise.catch(() => {});
  let silence: NodeJS.Timeout | undefined;
  try {
    const request = await prepareRequest();
    silence = setTimeout(() => {
      reject(new UnreadableFileError("endless", { file: request.fileName, member: null }));
    }, silenceMsMax);
    worker.postMessage(request);
    return await promise;
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", abort);
    await worker.terminate();
  }
}
