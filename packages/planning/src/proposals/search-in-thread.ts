import { Worker } from "node:worker_threads";
import type { Proposal, SitingProgress } from "@maillage/siting";
import type { ProposalWords } from "./describe-proposal.ts";
import { SitingRefusal } from "./siting-refusal.ts";
import type { SitingMessage, SitingRequest } from "./siting-thread-protocol.ts";

export interface Search {
  /** @throws {SitingRefusal} */
  readonly outcome: Promise<Proposal>;
  /** Ends it soon, with the best plan so far and its bound. */
  stop(): void;
  /** Ends it at once, with nothing. */
  end(): Promise<void>;
}

/** Looks for a proposal in a thread of its own: the server goes on answering meanwhile. */
export function searchInThread(
  request: Omit<SitingRequest, "stop">,
  words: ProposalWords,
  onProgress: (progress: SitingProgress) => void,
): Search {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { promise, resolve, reject } = Promise.withResolvers<Proposal>();
  const workerData: SitingRequest = { ...request, stop };
  const worker = new Worker(new URL("./siting.worker.ts", import.meta.url), { workerData });
  worker.on("message", (message: SitingMessage) => {
    if (message.kind === "progress") onProgress(message.progress);
    else if (message.kind === "done") resolve(message.proposal);
    else reject(new SitingRefusal(message.code, message.message, message.context, words));
  });
  worker.on("error", reject);
  worker.on("exit", (exitCode) => reject(new Error(`The searching thread ended with code ${exitCode}.`)));
  const end = async () => {
    await worker.terminate();
  };
  return { outcome: promise.finally(end), stop: () => Atomics.store(stop, 0, 1), end };
}
