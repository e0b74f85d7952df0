import type { ParetoPoint, Proposal, SitingProgress } from "@maillage/siting";
import type { ProposalWords } from "./describe-proposal.ts";
import { SitingRefusal } from "./siting-refusal.ts";
import type { SitingMessage, SitingOutcomes, SitingRequest, SitingTask } from "./siting-thread-protocol.ts";
import { keepThread, takeThread } from "./siting-threads.ts";

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

/** Looks for an answer in another thread: the server goes on answering meanwhile. */
export function searchInThread<Kind extends SitingTask["kind"]>(
  request: Omit<SitingRequest<Extract<SitingTask, { kind: Kind }>>, "stop">,
  words: ProposalWords,
  { onProgress, onPoint, onPlan }: SearchListeners,
): Search<SitingOutcomes[Kind]> {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { promise, resolve, reject } = Promise.withResolvers<SitingOutcomes[Kind]>();
  const thread = takeThread();
  let isBusy = true;
  const keep = () => {
    isBusy = false;
    keepThread(thread);
  };
  // The thread answers a task with the outcome of its kind.
  thread.on("message", (message: SitingMessage<Kind>) => {
    if (message.kind === "progress") onProgress?.(message.progress);
    else if (message.kind === "point") onPoint?.(message.point);
    else if (message.kind === "plan") onPlan?.(message.plan);
    else {
      keep();
      if (message.kind === "done") resolve(message.outcome);
      else reject(new SitingRefusal(message.code, message.message, message.context, words));
    }
  });
  thread.on("error", reject);
  thread.on("exit", (exitCode) => reject(new Error(`The searching thread ended with code ${exitCode}.`)));
  thread.postMessage({ ...request, stop });
  const end = async () => {
    // Once its search has ended, the thread may be another's.
    if (isBusy) await thread.terminate();
  };
  return { outcome: promise, stop: () => Atomics.store(stop, 0, 1), end };
}
