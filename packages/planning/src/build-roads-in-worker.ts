import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { BuildRoadsMessage, BuildRoadsRequest, BuildStage, BuiltRoads } from "./build-roads-protocol.ts";
import { RoadsOutOfMemoryError } from "./road-network-errors.ts";
import { isRoadsFileErrorCode, RoadsFileError } from "./roads-file-error.ts";
import { explainStorageFailure } from "./storage-failure.ts";

interface BuildOptions {
  readonly fileName: string;
  readonly onProgress: (stage: BuildStage, share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Builds a network in a thread of its own: the server goes on answering meanwhile. When aborted the thread is ended at
 * once, wherever it is; the caller removes what it had begun to write.
 *
 * @throws {RoadsFileError} when the file cannot be used, with the reader's code and place.
 * @throws {DataFolderFullError}, {DataFolderNotWritableError} when the artifact cannot be written.
 * @throws {RoadsOutOfMemoryError}
 * @throws the signal's reason when aborted.
 */
export async function buildRoadsInWorker(request: BuildRoadsRequest, options: BuildOptions): Promise<BuiltRoads> {
  const { fileName, onProgress, signal } = options;
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<BuiltRoads>();
  const worker = new Worker(new URL("./build-roads.worker.ts", import.meta.url), { workerData: request });
  worker.on("message", (message: BuildRoadsMessage) => {
    if (message.kind === "progress") onProgress(message.stage, message.share);
    else if (message.kind === "done") resolve(message.built);
    else reject(explainRefusal(message, request, fileName));
  });
  worker.on("error", (error: Error) => reject(explainCrash(error, fileName)));
  worker.on("exit", (exitCode) => reject(new Error(`The building thread ended with code ${exitCode}.`)));
  const abort = () => reject(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener("abort", abort);
    // It has ended by itself, or must now; until it has, it may still be writing.
    await worker.terminate();
  }
}

function explainRefusal(
  { code, message, context, systemCode }: Extract<BuildRoadsMessage, { kind: "refused" }>,
  { artifactPath }: BuildRoadsRequest,
  fileName: string,
): Error {
  // `road-network` says "cannot be written" of the artifact, with the system's reason as the cause; our own thread of the rest.
  if (code.startsWith("planning/") || (code === "road-network/file" && context.path === artifactPath)) {
    // The draft's own folder is gone when this is read: the one it was in is what people know.
    const folder = dirname(dirname(artifactPath));
    return explainStorageFailure(folder, Object.assign(new Error(message), { errno: 0, code: systemCode }));
  }
  if (!isRoadsFileErrorCode(code)) return new Error(`The building thread threw ${code}: ${message}`);
  // People know the file by the name they gave it, not by where it was put to be read.
  const names = { fileName, path: fileName, file: fileName, files: [fileName] };
  const told = { ...context, ...names, ...(systemCode === undefined ? {} : { reason: systemCode }) };
  return new RoadsFileError(code, message, told);
}

function explainCrash(error: Error, fileName: string): Error {
  const isOutOfMemory =
    ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") || /allocation failed/i.test(error.message);
  return isOutOfMemory ? new RoadsOutOfMemoryError(fileName, error) : error;
}
