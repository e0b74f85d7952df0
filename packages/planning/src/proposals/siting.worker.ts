import { parentPort, workerData } from "node:worker_threads";
import { isPlatformError } from "@maillage/errors";
import { proposeSites } from "@maillage/siting";
import type { SitingErrorCode } from "./siting-refusal.ts";
import type { SitingMessage, SitingRequest } from "./siting-thread-protocol.ts";

/** Entry of the searching thread: one question in, one proposal out, then it ends. */

// Started by `searchInThread` alone, which types what it sends.
const { problem, question, timeLimitMs, seed, alternativesMax, stop } = workerData as SitingRequest;

try {
  const proposal = await proposeSites(problem, question, {
    ...{ timeLimitMs, seed, alternativesMax },
    onProgress: (progress) => say({ kind: "progress", progress }),
    shouldStop: () => Atomics.load(stop, 0) !== 0,
  });
  say({ kind: "done", proposal });
} catch (error) {
  if (!isPlatformError(error)) throw error;
  const { message, context } = error;
  // The engine alone was called: its codes are all there is.
  say({ kind: "refused", code: error.code as SitingErrorCode, message, context });
}

function say(message: SitingMessage): void {
  parentPort?.postMessage(message);
}
