import type { CallName, WorkerCalls, WorkerRequest, WorkerResponse } from "./protocol.ts";

/** A worker could not answer: what it said, in English, for the log; the interface has its own sentence. */
export class PlannerWorkerError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "PlannerWorkerError";
    this.code = code;
  }
}

/** The part of `Worker` that is used: a test puts its own in place. */
export type WorkerPort = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/** The page's end of the worker: questions with promises for answers, matched by request id. */
export class PlannerWorker {
  readonly #port: WorkerPort;
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #lastId = 0;

  constructor(port: WorkerPort) {
    this.#port = port;
    port.addEventListener("message", ({ data }: MessageEvent<WorkerResponse>) => this.#settle(data));
    port.addEventListener("error", (event) => this.#failAll(event.message));
  }

  /** @throws {PlannerWorkerError} when the worker refuses, fails, or never started. */
  ask<Name extends CallName>(call: Name, request: WorkerCalls[Name]["request"]): Promise<WorkerCalls[Name]["answer"]> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // The pair is right by the signature; TypeScript does not follow it through the union.
      this.#port.postMessage({ id, call, request } as WorkerRequest);
    });
  }

  close(): void {
    this.#port.terminate();
    this.#failAll("The worker was closed.");
  }

  #settle(response: WorkerResponse): void {
    const waiting = this.#waiting.get(response.id);
    this.#waiting.delete(response.id);
    if (response.ok) waiting?.resolve(response.answer as never);
    else waiting?.reject(new PlannerWorkerError(response.code, response.message));
  }

  #failAll(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new PlannerWorkerError("worker", message));
    this.#waiting.clear();
  }
}

/** Starts the worker of the built application, a file of this server as the content policy wants. */
export function startPlannerWorker(): PlannerWorker {
  return new PlannerWorker(new Worker(new URL("./planner.worker.ts", import.meta.url), { type: "module" }));
}
