/** One event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread was on a processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly traceId?: string } };
}

/** A stretch of work on a thread, milliseconds. */
export interface Task {
  readonly startMs: number;
  readonly durationMs: number;
  /** Of it, on a processor: neither waiting for the drawing nor for a processor that others hold. */
  readonly processorMs: number;
  /** Of it, in calls that hand commands to the process that draws, or wait for it. */
  readonly drawingMs: number;
}

/** A thread of the page's process, and what it did. */
export interface Thread {
  readonly pid: number;
  readonly tid: number;
  /** As the browser calls it: several may have one name. */
  readonly name: string;
  readonly tasks: readonly Task[];
}

/** Calls of the page that last as long as the process that draws lets them: it is a software renderer here. */
const DRAWING_CALLS = /^(CommandBuffer|GLES2|WebGL|GpuChannel)/;

/**
 * Threads of a page with their tasks: what each did between two times when it looked for work.
 *
 * @param hasEvent name of an event that only the page's own process has.
 */
export function readThreads(events: readonly TraceEvent[], hasEvent: string): readonly Thread[] {
  const pid = events.find(({ name }) => name === hasEvent)?.pid;
  if (pid === undefined) return [];
  const names = new Map<number, string>();
  for (const event of events) {
    if (event.pid === pid && event.name === "thread_name") names.set(event.tid, event.args?.name ?? "");
  }
  const own = events.filter((event) => event.pid === pid && event.ph === "X" && event.dur !== undefined);
  const drawingCalls = listOutermost(own.filter(({ name }) => DRAWING_CALLS.test(name)));
  const tasks = new Map<number, Task[]>();
  for (const { name, tid, ts, dur = 0, tdur = 0 } of own) {
    if (name !== "RunTask") continue;
    const list = tasks.get(tid) ?? [];
    const drawing = drawingCalls.filter((call) => call.tid === tid && call.ts >= ts && call.ts < ts + dur);
    list.push({
      startMs: ts / 1000,
      durationMs: dur / 1000,
      processorMs: tdur / 1000,
      drawingMs: drawing.reduce((sum, call) => sum + (call.dur ?? 0), 0) / 1000,
    });
    tasks.set(tid, list);
  }
  return [...tasks].map(([tid, list]) => ({ pid, tid, name: names.get(tid) ?? "", tasks: list }));
}

/** Calls that no other one of the list, on the same thread, is made in. */
function listOutermost(calls: readonly TraceEvent[]): readonly TraceEvent[] {
  const endOfThread = new Map<number, number>();
  return calls
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ tid, ts, dur = 0 }) => {
      if (ts < (endOfThread.get(tid) ?? 0)) return false;
      endOfThread.set(tid, ts + dur);
      return true;
    });
}

/** When a thread took up each message that another of its process sent it, milliseconds. */
export function listReceived(events: readonly TraceEvent[], from: Thread, by: Thread): readonly number[] {
  const isOf = ({ pid, tid }: Thread, event: TraceEvent) => event.pid === pid && event.tid === tid;
  const messageOf = (event: TraceEvent) => event.args?.data?.traceId;
  const sent = new Set(
    events.filter((event) => event.name === "SchedulePostMessage" && isOf(from, event)).map(messageOf),
  );
  return events.flatMap((event) => {
    const message = event.name === "HandlePostMessage" && isOf(by, event) ? messageOf(event) : undefined;
    return message !== undefined && sent.has(message) ? [event.ts / 1000] : [];
  });
}

/** Which start a time follows, before the next: -1 before the first, and after the last, which has no end. */
export function findInterval(startsMs: readonly number[], timeMs: number): number {
  const at = startsMs.findLastIndex((start) => start <= timeMs);
  return at < startsMs.length - 1 ? at : -1;
}

/**
 * Milliseconds of tasks between each start and the next; a task belongs to where it starts.
 *
 * @param measureOf what is counted of a task.
 */
export function sumBetween(
  tasks: readonly Task[],
  startsMs: readonly number[],
  measureOf: (task: Task) => number,
): readonly number[] {
  const sums = startsMs.slice(1).map(() => 0);
  for (const task of tasks) {
    const at = findInterval(startsMs, task.startMs);
    if (at >= 0) sums[at] = (sums[at] ?? 0) + measureOf(task);
  }
  return sums;
}
