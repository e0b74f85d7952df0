"use client";
import { useEffect, useRef, useState } from "react";
import { LatestWins } from "../../map/worker/latest-wins.ts";
import { type PlannerWorker, startPlannerWorker } from "../../map/worker/planner-worker.ts";
import type { ComputeAnswer, OpenAnswer, OpenRequest, Scenario } from "../../map/worker/protocol.ts";

export interface PlannerComputation {
  /** Undefined until the roads are there. */
  readonly worker: PlannerWorker | undefined;
  readonly roadLines: OpenAnswer["roadLines"] | undefined;
  /** Of the last scenario computed, with it. */
  readonly answer: (ComputeAnswer & { readonly scenario: Scenario }) | undefined;
  /** What could not be done: opening the roads, or computing the last scenario. */
  readonly failure: "opening" | "computing" | undefined;
}

/**
 * Opens the browser's worker once, then keeps its answer to the latest scenario. Both arguments must keep their identity
 * while they do not change.
 */
export function usePlannerWorker(opening: OpenRequest | undefined, scenario: Scenario | undefined): PlannerComputation {
  const [opened, setOpened] = useState<{ worker: PlannerWorker; roadLines: OpenAnswer["roadLines"] }>();
  const [answer, setAnswer] = useState<PlannerComputation["answer"]>();
  const [failure, setFailure] = useState<PlannerComputation["failure"]>();
  const latest = useRef<LatestWins<Scenario, ComputeAnswer>>(undefined);

  useEffect(() => {
    if (opening === undefined) return;
    const worker = startPlannerWorker();
    let isClosed = false;
    const failAt = (step: "opening" | "computing") => () => {
      if (!isClosed) setFailure(step);
    };
    latest.current = new LatestWins(
      (asked: Scenario) => worker.ask("compute", asked),
      (computed, asked) => {
        if (isClosed) return;
        setAnswer({ ...computed, scenario: asked });
        setFailure(undefined);
      },
      failAt("computing"),
    );
    worker.ask("open", opening).then(({ roadLines }) => {
      if (!isClosed) setOpened({ worker, roadLines });
    }, failAt("opening"));
    return () => {
      isClosed = true;
      setOpened(undefined);
      worker.close();
    };
  }, [opening]);

  useEffect(() => {
    if (opened !== undefined && scenario !== undefined) latest.current?.push(scenario);
  }, [opened, scenario]);

  return { worker: opened?.worker, roadLines: opened?.roadLines, answer, failure };
}
