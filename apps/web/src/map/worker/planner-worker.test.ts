import { expect, test } from "vitest";
import { PlannerWorker, PlannerWorkerError, type WorkerPort } from "./planner-worker.ts";
import type { WorkerRequest, WorkerResponse } from "./protocol.ts";

/** A port whose other end is the test. */
function openPort() {
  const asked: WorkerRequest[] = [];
  const events = new EventTarget();
  const port: WorkerPort = {
    postMessage: (message: WorkerRequest) => asked.push(message),
    addEventListener: events.addEventListener.bind(events),
    terminate: () => {},
  };
  return {
    port,
    asked,
    respond: (data: WorkerResponse) => events.dispatchEvent(new MessageEvent("message", { data })),
    fail: () => events.dispatchEvent(new Event("error")),
  };
}

test("answers reach the question they answer, in whatever order they come", async () => {
  const { port, asked, respond } = openPort();
  const worker = new PlannerWorker(port);
  const first = worker.ask("route", { home: 1, places: [{ longitude: 5, latitude: 48 }], timeFactor: 1 });
  const second = worker.ask("remedy", { cantonCode: "5201", thresholdSeconds: 1800, timeFactor: 1 });
  expect(asked.map(({ id }) => id)).toStrictEqual([1, 2]);
  respond({ id: 2, ok: true, answer: "second" });
  respond({ id: 1, ok: true, answer: "first" });
  expect(await first).toBe("first");
  expect(await second).toBe("second");
});

test("a refusal keeps its code", async () => {
  const { port, respond } = openPort();
  const asked = new PlannerWorker(port).ask("remedy", { cantonCode: "0000", thresholdSeconds: 1800, timeFactor: 1 });
  respond({ id: 1, ok: false, code: "coverage/invalid-canton", message: "no such canton" });
  await expect(asked).rejects.toMatchObject({ code: "coverage/invalid-canton", message: "no such canton" });
});

test("when the worker breaks or is closed, nobody waits for ever", async () => {
  const broken = openPort();
  const asked = new PlannerWorker(broken.port).ask("remedy", {
    cantonCode: "5201",
    thresholdSeconds: 1800,
    timeFactor: 1,
  });
  broken.fail();
  await expect(asked).rejects.toBeInstanceOf(PlannerWorkerError);
  const closed = new PlannerWorker(openPort().port);
  const waiting = closed.ask("remedy", { cantonCode: "5201", thresholdSeconds: 1800, timeFactor: 1 });
  closed.close();
  await expect(waiting).rejects.toBeInstanceOf(PlannerWorkerError);
});
