/** One event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** A stretch of work on a thread, milliseconds. */
export interface Task {
  readonly startMs: number;
  readonly durationMs: number;
}

/**
 * Tasks of the threads of a page, by the name of the thread: what a thread did between two times when it looked for work.
 *
 * @param hasEvent name of an event that only the page's own process has.
 */
export function readTasks(events: readonly TraceEvent[], hasEvent: string): ReadonlyMap<string, readonly Task[]> {
  const pid = events.find(({ name }) => name === hasEvent)?.pid;
  const names = new Map<number, string>();
  for (const event of events) {
    if (event.pid === pid && event.name === "thread_name") names.set(event.tid, `${event.args?.name} ${event.tid}`);
  }
  const tasks = new Map<string, Task[]>();
  for (const { name, ph, pid: process, tid, ts, dur } of events) {
    if (process !== pid || ph !== "X" || name !== "RunTask" || dur === undefined) continue;
    const thread = names.get(tid) ?? String(tid);
    const list = tasks.get(thread) ?? [];
    list.push({ startMs: ts / 1000, durationMs: dur / 1000 });
    tasks.set(thread, list);
  }
  return tasks;
}

/** Milliseconds of tasks between each start and the next; a task belongs to where it starts. */
export function sumBetween(tasks: readonly Task[], startsMs: readonly number[]): readonly number[] {
  const sums = startsMs.slice(1).map(() => 0);
  for (const { startMs, durationMs } of tasks) {
    const at = startsMs.findLastIndex((start) => start <= startMs);
    if (at >= 0 && at < sums.length) sums[at] = (sums[at] ?? 0) + durationMs;
  }
  return sums;
}
