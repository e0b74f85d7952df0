"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { LatestWins } from "../../map/worker/latest-wins.ts";
import { NearestReceiver } from "../../map/worker/nearest-receiver.ts";
import { type PlannerWorker, startPlannerWorker } from "../../map/worker/planner-worker.ts";
import type {
  BaseAnswer,
  ComputeAnswer,
  ComputeMessage,
  OpenRequest,
  RoadLines,
  Scenario,
} from "../../map/worker/protocol.ts";

/** Figures with the scenario that they are of. The nearest sites of one that `show` was given are written over by the next, unless it is kept. */
export type PlannerAnswer = ComputeAnswer & { readonly scenario: Scenario };

export interface PlannerComputation {
  /** Undefined until the roads are there. */
  readonly worker: PlannerWorker | undefined;
  /** Asks for the lines of the roads, which nobody keeps: there may be hundreds of thousands. Undefined until the roads are there. */
  readonly askRoadLines: (() => Promise<RoadLines>) | undefined;
  /** Of the last scenario computed, or kept; not those that `show` was given. */
  readonly answer: PlannerAnswer | undefined;
  /** What could not be done: opening the roads, or computing the last scenario. */
  readonly failure: "opening" | "computing" | undefined;
  /** Computes a scenario, unless a newer one comes first: `show` is then not called. It is without an answer when there can be none. */
  readonly compute: (scenario: Scenario, show: ShowAnswer) => void;
  /** Makes an answer that `show` was given that of the page. */
  readonly keep: (answer: PlannerAnswer) => void;
}

export type ShowAnswer = (answer: PlannerAnswer | undefined) => void;

interface Asked {
  readonly scenario: Scenario;
  readonly show?: ShowAnswer;
}

/**
 * Opens the browser's worker once, then keeps its answer to the latest scenario. Both arguments must keep their identity
 * while they do not change.
 */
export function usePlannerWorker(opening: OpenRequest | undefined, scenario: Scenario): PlannerComputation {
  const [opened, setOpened] = useState<Pick<PlannerComputation, "worker" | "askRoadLines">>();
  const [answer, setAnswer] = useState<PlannerComputation["answer"]>();
  const [failure, setFailure] = useState<PlannerComputation["failure"]>();
  const latest = useRef<LatestWins<Asked, ComputeMessage>>(undefined);
  const nearest = useRef<NearestReceiver>(undefined);
  const openedNow = useRef(opened);
  openedNow.current = opened;

  useEffect(() => {
    if (opening === undefined) return;
    const worker = startPlannerWorker();
    let isClosed = false;
    let base: BaseAnswer | undefined;
    const receiver = new NearestReceiver();
    nearest.current = receiver;
    const failAt = (step: "opening" | "computing") => () => {
      if (!isClosed) setFailure(step);
    };
    latest.current = new LatestWins(
      (asked: Asked) =>
        worker.ask("compute", asked.scenario).catch((error: unknown) => {
          // The hand is followed without figures: the page says that they could not be computed.
          asked.show?.(undefined);
          throw error;
        }),
      (computed, { scenario: asked, show }) => {
        if (isClosed) return;
        if (computed.base !== "as-before") base = computed.base;
        const received = receiver.receive(computed.nearest);
        if (show === undefined) receiver.keep();
        // The first answer of a worker always comes with both.
        if (base !== undefined && received !== undefined) {
          (show ?? setAnswer)({ ...computed, ...base, nearest: received, scenario: asked });
        }
        setFailure(undefined);
      },
      failAt("computing"),
    );
    worker.ask("open", opening).then(() => {
      if (!isClosed) setOpened({ worker, askRoadLines: () => worker.ask("roads", null) });
    }, failAt("opening"));
    return () => {
      isClosed = true;
      setOpened(undefined);
      worker.close();
    };
  }, [opening]);

  useEffect(() => {
    if (opened !== undefined) latest.current?.push({ scenario });
  }, [opened, scenario]);

  const compute = useCallback((asked: Scenario, show: ShowAnswer) => {
    if (openedNow.current === undefined) show(undefined);
    else latest.current?.push({ scenario: asked, show });
  }, []);
  const keep = useCallback((seen: PlannerAnswer) => {
    nearest.current?.keep();
    setAnswer(seen);
  }, []);
  return { worker: opened?.worker, askRoadLines: opened?.askRoadLines, answer, failure, compute, keep };
}
