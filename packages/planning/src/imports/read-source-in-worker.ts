import { Worker } from "node:worker_threads";
import { PlatformError } from "@maillage/errors";
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

/**
 * Reads a file in a thread of its own: the server goes on answering meanwhile. When aborted the thread is ended at once.
 *
 * @param prepareRequest what it reads and for what territory, found while the thread loads the readers.
 * @throws {SourceRefusedError} with the reader's code and values, and the signal's reason when aborted.
 */
export async function readSourceInWorker(
  prepareRequest: () => Promise<ReadSourceRequest>,
  {
    onProgress,
    signal,
  }: {
    readonly onProgress: (stage: DatasetImportStage, share: number) => void;
    readonly signal: AbortSignal;
  },
): Promise<SourceRead> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<SourceRead>();
  const worker = new Worker(new URL("./read-source.worker.ts", import.meta.url));
  worker.on("message", (message: ReadSourceMessage) => {
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
  try {
    worker.postMessage(await prepareRequest());
    return await promise;
  } finally {
    signal.removeEventListener("abort", abort);
    await worker.terminate();
  }
}
