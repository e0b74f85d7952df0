import { Worker } from "node:worker_threads";

/** Kept at most: as many as searches that run at once. */
const IDLE_COUNT_MAX = 2;
/** Longer without a search, a thread ends and gives back its memory: some tens of megabytes. */
const IDLE_MS = 60_000;

const idleThreads = new Map<Worker, NodeJS.Timeout>();

/** A thread for one search: one that has ended another, or a new one. Loading the engine takes longer than most searches. */
export function takeThread(): Worker {
  const [idle] = idleThreads;
  if (idle === undefined) return new Worker(new URL("./siting.worker.ts", import.meta.url));
  const [thread, timer] = idle;
  clearTimeout(timer);
  idleThreads.delete(thread);
  unhear(thread);
  thread.ref();
  return thread;
}

/** Keeps a thread whose search has ended for the next one. It keeps no process from ending. */
export function keepThread(thread: Worker): void {
  unhear(thread);
  if (idleThreads.size >= IDLE_COUNT_MAX) {
    void thread.terminate();
    return;
  }
  const forget = () => {
    clearTimeout(idleThreads.get(thread));
    idleThreads.delete(thread);
  };
  thread.once("error", forget);
  thread.once("exit", forget);
  thread.unref();
  idleThreads.set(thread, setTimeout(() => void thread.terminate(), IDLE_MS).unref());
}

/** Those of a search alone: a thread hears itself by listeners of its own. */
function unhear(thread: Worker): void {
  for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
}
