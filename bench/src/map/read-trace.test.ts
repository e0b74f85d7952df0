import { expect, test } from "vitest";
import { readTasks, sumBetween } from "./read-trace.ts";

const event = { ph: "X", pid: 1, tid: 2, ts: 0 };

test("tasks are those of the page's process, by thread, in milliseconds", () => {
  const tasks = readTasks(
    [
      { ...event, name: "thread_name", ph: "M", args: { name: "CrRendererMain" } },
      { ...event, name: "BeginMainThreadFrame" },
      { ...event, name: "RunTask", ts: 5000, dur: 2000 },
      { ...event, name: "RunTask", ts: 9000, dur: 500, tid: 3 },
      { ...event, name: "RunTask", pid: 7, ts: 5000, dur: 9000 },
    ],
    "BeginMainThreadFrame",
  );
  expect(tasks.get("CrRendererMain 2")).toStrictEqual([{ startMs: 5, durationMs: 2 }]);
  expect(tasks.get("3")).toStrictEqual([{ startMs: 9, durationMs: 0.5 }]);
  expect(tasks.size).toBe(2);
});

test("a task belongs to the frame it starts in; before the first and after the last, to none", () => {
  const tasks = [1, 10, 12, 20, 35].map((startMs) => ({ startMs, durationMs: 3 }));
  expect(sumBetween(tasks, [10, 20, 30])).toStrictEqual([6, 3]);
});
