import { Worker } from "node:worker_threads";
import { SourceRefusedError } from "../read-source-in-worker.ts";
import type { HomesRead, KeepHomesMessage, KeepHomesRequest } from "./keep-homes-protocol.ts";

/** Megabytes, several times what the rows in hand take: without a limit, rows that are done with stay until there is a gigabyte of them. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 64 };

/**
 * Reads a national file in a thread of its own, which writes its blocks to a file. When aborted the thread is ended at once.
 *
 * @returns what was read; or, when its content is kept already, the hash of it.
 * @throws {SourceRefusedError} with the reader's code and values, and the signal's reason when aborted.
 */
export async function keepHomesInWorker(
  request: KeepHomesRequest,
  {
    onProgress,
    signal,
  }: {
    readonly onProgress: (stage: "opening" | "reading", share: number) => void;
    readonly signal: AbortSignal;
  },
): Promise<HomesRead | string> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<HomesRead | string>();
  const worker = new Worker(new URL("./keep-homes.worker.ts", import.meta.url), {
    workerData: request,
    resourceLimits: HEAP_LIMITS,
  });
  worker.on("message", (message: KeepHomesMessage) => {
    if (message.kind === "progress") onProgress(message.stage, message.share);
    else if (message.kind === "done") resolve(message.read);
    else if (message.kind === "known") resolve(message.contentHash);
    else reject(new SourceRefusedError(message));
  });
  worker.on("error", reject);
  worker.on("exit", (exitCode) => reject(new Error(`The keeping thread ended with code ${exitCode}.`)));
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await promise;
  } finally {
    signal.removeEventListener("abort", abort);
    await worker.terminate();
  }
}
