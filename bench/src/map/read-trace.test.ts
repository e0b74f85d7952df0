import { expect, test } from "vitest";
import { readTasks, sumBetween } from "./read-trace.ts";

const event = { ph: "X", pid: 1, tid: 2, ts: 0 };

test("tasks are those of the page's process, by thread, in milliseconds, with what of them waits for the drawing", () => {
  const tasks = readTasks(
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
  expect(tasks.get("CrRendererMain 2")).toStrictEqual([{ startMs: 5, durationMs: 2, processorMs: 0.9, drawingMs: 1 }]);
  expect(tasks.get("3")).toStrictEqual([{ startMs: 9, durationMs: 0.5, processorMs: 0, drawingMs: 0 }]);
  expect(tasks.size).toBe(2);
});

test("a task belongs to the frame it starts in; before the first and after the last, to none", () => {
  const tasks = [1, 10, 12, 20, 35].map((startMs) => ({ startMs, durationMs: 3, processorMs: 2, drawingMs: 1 }));
  expect(sumBetween(tasks, [10, 20, 30], ({ durationMs }) => durationMs)).toStrictEqual([6, 3]);
  expect(sumBetween(tasks, [10, 20, 30], ({ durationMs, drawingMs }) => durationMs - drawingMs)).toStrictEqual([4, 2]);
});
