import { expect, test } from "vitest";
import { findInterval, listReceived, readThreads, sumBetween } from "./read-trace.ts";

const event = { ph: "X", pid: 1, tid: 2, ts: 0 };
const MAIN = { pid: 1, tid: 2, name: "CrRendererMain", tasks: [] };

test("tasks are those of the page's process, thread by thread, in milliseconds, with what of them waits for the drawing", () => {
  const threads = readThreads(
    [
      { ...event, name: "thread_name", ph: "M", args: { name: "CrRendererMain" } },
      { ...event, name: "BeginMainThreadFrame" },
      { ...event, name: "RunTask", ts: 5000, dur: 2000, tdur: 900 },
      // One call made in another is counted once, and those of another thread are not.
      { ...event, name: "CommandBufferHelper::Flush", ts: 5500, dur: 1000 },
      { ...event, name: "CommandBufferProxyImpl::WaitForToken", ts: 5600, dur: 800 },
      { ...event, name: "CommandBufferHelper::Flush", ts: 5500, dur: 400, tid: 3 },
      { ...event, name: "RunTask", ts: 9000, dur: 500, tid: 3 },
      { ...event, name: "RunTask", pid: 7, ts: 5000, dur: 9000 },
    ],
    "BeginMainThreadFrame",
  );
  expect(threads).toStrictEqual([
    { ...MAIN, tasks: [{ startMs: 5, durationMs: 2, processorMs: 0.9, drawingMs: 1 }] },
    { pid: 1, tid: 3, name: "", tasks: [{ startMs: 9, durationMs: 0.5, processorMs: 0, drawingMs: 0 }] },
  ]);
});

test("a task belongs to the frame it starts in; before the first and after the last, to none", () => {
  const tasks = [1, 10, 12, 20, 35].map((startMs) => ({ startMs, durationMs: 3, processorMs: 2, drawingMs: 1 }));
  expect(sumBetween(tasks, [10, 20, 30], ({ durationMs }) => durationMs)).toStrictEqual([6, 3]);
  expect(sumBetween(tasks, [10, 20, 30], ({ durationMs, drawingMs }) => durationMs - drawingMs)).toStrictEqual([4, 2]);
});

test("messages are those that one thread sent and the other took up", () => {
  const message = (traceId: string) => ({ args: { data: { traceId } } });
  const received = listReceived(
    [
      { ...event, tid: 3, name: "SchedulePostMessage", ph: "I", ...message("a") },
      // The browser writes some marks of the same name without saying of which message.
      { ...event, tid: 3, name: "SchedulePostMessage", ph: "s" },
      { ...event, name: "HandlePostMessage", ph: "f", ts: 6000 },
      { ...event, tid: 4, name: "SchedulePostMessage", ph: "I", ...message("b") },
      { ...event, name: "HandlePostMessage", ts: 7000, ...message("a") },
      { ...event, name: "HandlePostMessage", ts: 8000, ...message("b") },
    ],
    { ...MAIN, tid: 3 },
    MAIN,
  );
  expect(received).toStrictEqual([7]);
});

test("a time is in the interval that it starts, and in none before the first and after the last", () => {
  expect([9, 10, 19, 20, 30].map((time) => findInterval([10, 20, 30], time))).toStrictEqual([-1, 0, 0, 1, -1]);
});
