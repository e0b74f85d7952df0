import { parentPort, workerData } from "node:worker_threads";
import { isPlatformError } from "@maillage/errors";
import {
  compareWithSite,
  computeNextBestCurve,
  computeParetoFront,
  type ProposeOptions,
  planPhases,
  proposeBusRound,
  proposeSites,
  type SiteComparison,
} from "@maillage/siting";
import type { SitingErrorCode } from "./siting-refusal.ts";
import type {
  SitesComparison,
  SitingMessage,
  SitingOutcomes,
  SitingRequest,
  SitingTask,
} from "./siting-thread-protocol.ts";

/** Entry of the searching thread: one question in, one answer out, then it ends. */

// Started by `searchInThread` alone, which types what it sends.
const { task, problem, timeLimitMs, seed, stop } = workerData as SitingRequest;
const options: ProposeOptions = {
  ...{ timeLimitMs, seed },
  onProgress: (progress) => say({ kind: "progress", progress }),
  shouldStop: () => Atomics.load(stop, 0) !== 0,
};

try {
  say({ kind: "done", outcome: await answer(task) });
} catch (error) {
  if (!isPlatformError(error)) throw error;
  const { message, context } = error;
  // The engine alone was called: its codes are all there is.
  say({ kind: "refused", code: error.code as SitingErrorCode, message, context });
}

async function answer(asked: SitingTask): Promise<SitingOutcomes[SitingTask["kind"]]> {
  switch (asked.kind) {
    case "plan":
      return proposeSites(problem, asked.question, {
        ...{ ...options, alternativesMax: asked.alternativesMax },
        onPlan: (plan) => say({ kind: "plan", plan }),
      });
    case "years":
      return planPhases(problem, asked.question, asked.phasing, options);
    case "front":
      return computeParetoFront(problem, asked.question, asked.newSitesMax, {
        ...options,
        onPoint: (point) => say({ kind: "point", point }),
      });
    case "curve":
      return computeNextBestCurve(problem, asked.question, asked.stepsMax);
    case "why-not":
      return compareWithSites(asked);
    case "bus-round":
      return proposeBusRound(problem, asked.question, options);
  }
}

/** A place that may open in several formats is compared by the one that loses least. */
async function compareWithSites({
  question,
  sites,
}: Extract<SitingTask, { kind: "why-not" }>): Promise<SitesComparison> {
  const best = await proposeSites(problem, question, { ...options, alternativesMax: 0 });
  let closest: (SiteComparison & { readonly site: number }) | undefined;
  for (const site of sites) {
    const compared = await compareWithSite(problem, question, best, site, { ...options, previous: best });
    if (closest === undefined || losesLess(compared, closest)) closest = { ...compared, site };
  }
  if (closest === undefined) throw new TypeError("A comparison with no site.");
  return { ...closest, best };
}

function losesLess(a: SiteComparison, b: SiteComparison): boolean {
  const first = a.losses.findIndex((loss, objective) => loss !== b.losses[objective]);
  return first !== -1 && (a.losses[first] ?? 0) < (b.losses[first] ?? 0);
}

function say(message: SitingMessage): void {
  parentPort?.postMessage(message);
}
