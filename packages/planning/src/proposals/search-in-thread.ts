import { Worker } from "node:worker_threads";
import type { ParetoPoint, Proposal, SitingProgress } from "@maillage/siting";
import type { ProposalWords } from "./describe-proposal.ts";
import { SitingRefusal } from "./siting-refusal.ts";
import type { SitingMessage, SitingOutcomes, SitingRequest, SitingTask } from "./siting-thread-protocol.ts";

export interface Search<Outcome> {
  /** @throws {SitingRefusal} */
  readonly outcome: Promise<Outcome>;
  /** Ends it soon, with the best answer so far. */
  stop(): void;
  /** Ends it at once, with nothing. */
  end(): Promise<void>;
}

interface SearchListeners {
  readonly onProgress?: (progress: SitingProgress) => void;
  readonly onPoint?: (point: ParetoPoint) => void;
  /** The plan, before the others that are as good are looked for. */
  readonly onPlan?: (plan: Proposal) => void;
}

/** Looks for an answer in a thread of its own: the server goes on answering meanwhile. */
export function searchInThread<Kind extends SitingTask["kind"]>(
  request: Omit<SitingRequest<Extract<SitingTask, { kind: Kind }>>, "stop">,
  words: ProposalWords,
  { onProgress, onPoint, onPlan }: SearchListeners,
): Search<SitingOutcomes[Kind]> {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { promise, resolve, reject } = Promise.withResolvers<SitingOutcomes[Kind]>();
  const workerData = { ...request, stop };
  const worker = new Worker(new URL("./siting.worker.ts", import.meta.url), { workerData });
  // The thread answers a task with the outcome of its kind.
  worker.on("message", (message: SitingMessage<Kind>) => {
    if (message.kind === "progress") onProgress?.(message.progress);
    else if (message.kind === "point") onPoint?.(message.point);
    else if (message.kind === "plan") onPlan?.(message.plan);
    else if (message.kind === "done") resolve(message.outcome);
    else reject(new SitingRefusal(message.code, message.message, message.context, words));
  });
  worker.on("error", reject);
  worker.on("exit", (exitCode) => reject(new Error(`The searching thread ended with code ${exitCode}.`)));
  const end = async () => {
    await worker.terminate();
  };
  return { outcome: promise.finally(end), stop: () => Atomics.store(stop, 0, 1), end };
}
