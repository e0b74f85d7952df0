import { parentPort, workerData } from "node:worker_threads";
import { isPlatformError } from "@maillage/errors";
import { computeOnArtifact, type Task } from "./compute-on-artifact.ts";

/** Posts the answers once; given a flag, works over and over until another thread raises it, then posts the error's code. */
const { flag, ...task }: Task & { readonly flag?: Int32Array } = workerData;

if (flag === undefined) {
  parentPort?.postMessage(computeOnArtifact(task));
} else {
  const signal = {
    get aborted() {
      return Atomics.load(flag, 0) !== 0;
    },
  };
  try {
    for (;;) {
      computeOnArtifact(task, signal);
      parentPort?.postMessage("computed");
    }
  } catch (error) {
    parentPort?.postMessage(isPlatformError(error) ? error.code : error);
  }
}
