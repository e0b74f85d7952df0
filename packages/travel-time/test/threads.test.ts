import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { encodeRoadNetwork, type StateKind } from "@maillage/road-network";
import { afterEach, describe, expect, test } from "vitest";
import { type Answers, computeOnArtifact, type Task } from "./compute-on-artifact.ts";
import { buildGridNetwork, listGridPlaces } from "./grid-network.ts";

const workers: Worker[] = [];

function startWorker(workerData: Task & { readonly flag?: Int32Array }): Worker {
  const worker = new Worker(new URL("./times-worker.ts", import.meta.url), { workerData, execArgv: [] });
  workers.push(worker);
  return worker;
}

async function computeInWorker(task: Task): Promise<Answers> {
  const [answers] = await once(startWorker(task), "message");
  return answers;
}

function createTask(stateKind: StateKind): { readonly shared: Task; readonly plain: Task } {
  const network = buildGridNetwork(25, stateKind);
  const places = { homes: listGridPlaces(network, 700, 1), sites: listGridPlaces(network, 30, 2) };
  const bytes = encodeRoadNetwork(network);
  const artifact = new SharedArrayBuffer(bytes.length);
  new Uint8Array(artifact).set(bytes);
  return { shared: { artifact, ...places }, plain: { artifact: bytes.buffer, ...places } };
}

afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.terminate())));

describe.each<StateKind>(["junction", "direction"])("over %s states", (stateKind) => {
  test("two threads at once on one shared artifact find what one thread finds on its own copy, byte for byte", async () => {
    const { shared, plain } = createTask(stateKind);
    const bytesBefore = new Uint8Array(shared.artifact).slice();
    const answers = await Promise.all([computeInWorker(shared), computeInWorker(shared), computeInWorker(plain)]);
    const expected = computeOnArtifact(plain);
    for (const found of answers) expect(found).toStrictEqual(expected);
    // Nobody wrote into the shared memory, and the answers are not those of an empty network.
    expect(new Uint8Array(shared.artifact)).toStrictEqual(bytesBefore);
    expect(expected.edited[2].length).toBeGreaterThan(50);
    expect(new Set(expected.matrix).size).toBeGreaterThan(1000);
  });
});

test("a thread stops when another raises the flag", async () => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = startWorker({ ...createTask("direction").shared, flag });
  const told = new Promise<unknown>((resolve) => {
    worker.on("message", (message) => {
      if (message === "computed") Atomics.store(flag, 0, 1);
      else resolve(message);
    });
  });
  expect(await told).toBe("travel-time/computation-cancelled");
});
