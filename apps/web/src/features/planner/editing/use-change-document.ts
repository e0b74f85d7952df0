"use client";
import {
  ChangeHistory,
  isSameValue,
  type MergeChoices,
  type ScenarioChange,
  type ScenarioView,
} from "@maillage/planning/scenario";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { EMPTY_SKETCH, sketchOf } from "../../../view-state/sketch-parser.ts";
import { useTRPCClient } from "../planner-providers.tsx";
import type { PlannerView } from "../use-planner-view.ts";
import { DraftStore } from "./draft-store.ts";
import { createId, keepSketch, sketchChanges } from "./keep-change.ts";
import { createScenarioRemote, type RemoteFailure } from "./scenario-remote.ts";
import { ScenarioSync, type SyncState } from "./scenario-sync.ts";
import { canKeepInAddress } from "./sketch-size.ts";

/** How often an open scenario is asked whether somebody else saved it. */
const LOOK_MS = 5_000;

/** Why nothing can be edited now. */
export type ReadOnlyReason = "loading" | "load-failed" | "missing" | "old-version" | "locked" | "archived" | "deleted";

/** A step back or forward: the list that was left, and the one that is there now. */
export interface HistoryStep {
  readonly left: readonly ScenarioChange[];
  readonly now: readonly ScenarioChange[];
}

/** What is edited: a sketch that the address keeps, or a scenario that the server keeps. */
export interface ChangeDocument {
  readonly changes: readonly ScenarioChange[];
  /** Undefined for a sketch, and until the scenario is there. */
  readonly scenario: ScenarioView | undefined;
  /** Undefined for a sketch and for an earlier version of a scenario. */
  readonly sync: SyncState | undefined;
  readonly readOnly: ReadOnlyReason | undefined;
  /** The sketch has more changes than an address can hold. */
  readonly isTooLong: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly edit: (changes: readonly ScenarioChange[]) => void;
  /** Undefined when there was nothing to undo. */
  readonly undo: () => HistoryStep | undefined;
  readonly redo: () => HistoryStep | undefined;
  readonly settle: (choices: MergeChoices) => void;
  readonly acknowledge: () => void;
  /** Gives up what is not saved, for it is kept elsewhere. */
  readonly discard: () => void;
  /** Asks the server again now. */
  readonly refresh: () => void;
}

/** The document that the address names, kept up with it and with the server. */
export function useChangeDocument(view: PlannerView): ChangeDocument {
  const { state, change } = view;
  const [history, setHistory] = useState(() => ChangeHistory.start(keepSketch(state.esquisse.changes)));
  const opened = useOpenScenario(state.scenario, state.version, setHistory);
  const { sync, syncState, scenario } = opened;
  // Undo and redo are asked by keys and buttons alike, several between two renderings.
  const latest = useRef(history);
  latest.current = history;

  const keep = useCallback(
    (next: ChangeHistory<ScenarioChange>): HistoryStep | undefined => {
      const before = latest.current;
      if (next === before) return undefined;
      latest.current = next;
      setHistory(next);
      if (sync !== undefined) sync.edit(next.items);
      else change({ esquisse: canKeepInAddress(next.items) ? sketchOf(sketchChanges(next.items)) : EMPTY_SKETCH });
      return { left: before.items, now: next.items };
    },
    [sync, change],
  );
  const isSketch = state.scenario === null;
  const readOnly = isSketch ? undefined : opened.readOnly;
  const isTooLong = isSketch && !canKeepInAddress(history.items);
  useLeavingWarning(isTooLong || (syncState !== undefined && syncState.status !== "saved" && readOnly === undefined));

  return useMemo(
    () => ({
      ...{ changes: history.items, scenario, sync: syncState, readOnly, isTooLong },
      canUndo: readOnly === undefined && history.canUndo,
      canRedo: readOnly === undefined && history.canRedo,
      edit: (changes) => void keep(latest.current.edit(changes)),
      undo: () => keep(latest.current.undo()),
      redo: () => keep(latest.current.redo()),
      settle: (choices) => sync?.settle(choices),
      acknowledge: () => sync?.acknowledge(),
      discard: () => sync?.discard(),
      refresh: opened.refresh,
    }),
    [history, scenario, syncState, readOnly, isTooLong, keep, sync, opened.refresh],
  );
}

interface OpenScenario {
  readonly scenario: ScenarioView | undefined;
  readonly sync: ScenarioSync | undefined;
  readonly syncState: SyncState | undefined;
  readonly readOnly: ReadOnlyReason | undefined;
  readonly refresh: () => void;
}

/** The scenario of the address, loaded, and kept saved while it is the latest version. */
function useOpenScenario(
  id: string | null,
  version: number | null,
  setHistory: (next: (history: ChangeHistory<ScenarioChange>) => ChangeHistory<ScenarioChange>) => void,
): OpenScenario {
  const client = useTRPCClient();
  const [loaded, setLoaded] = useState<ScenarioView | RemoteFailure>();
  const [sync, setSync] = useState<ScenarioSync>();
  const [syncState, setSyncState] = useState<SyncState>();
  const [attempt, setAttempt] = useState(0);
  const hadScenario = useRef(false);

  // `attempt` asks again.
  useEffect(() => {
    setLoaded(undefined);
    setSync(undefined);
    setSyncState(undefined);
    if (id === null) {
      // Left: what is shown is the network again. At first, it is the sketch of the address.
      if (hadScenario.current) setHistory(() => ChangeHistory.start<ScenarioChange>([]));
      hadScenario.current = false;
      return;
    }
    hadScenario.current = true;
    let isStale = false;
    let opened: ScenarioSync | undefined;
    const remote = createScenarioRemote(client);
    void remote.get(id, version ?? undefined).then((answer) => {
      if (isStale) return;
      setLoaded(answer.kind === "scenario" ? answer.scenario : answer);
      if (answer.kind !== "scenario") return;
      const { changes } = answer.scenario;
      // A sketch that has just been saved keeps its steps: they are undone as before.
      setHistory((history) => (isSameValue(history.items, changes) ? history : ChangeHistory.start(changes)));
      if (version !== null) return;
      opened = new ScenarioSync(answer.scenario, {
        remote,
        drafts: new DraftStore(localStorage, id, createId()),
        onState: setSyncState,
        // At once: a hand that is moving edits the list that it sees, which must be the merged one.
        onMerge: (merge) => flushSync(() => setHistory((history) => history.map(merge))),
      });
      setSyncState(opened.state);
      setSync(opened);
      opened.recover();
    });
    return () => {
      isStale = true;
      opened?.close();
    };
  }, [client, id, version, attempt, setHistory]);

  useEffect(() => {
    if (sync === undefined) return;
    const look = () => {
      if (document.visibilityState === "visible") void sync.refresh();
    };
    const timer = setInterval(look, LOOK_MS);
    for (const event of ["online", "focus"] as const) addEventListener(event, look);
    return () => {
      clearInterval(timer);
      for (const event of ["online", "focus"] as const) removeEventListener(event, look);
    };
  }, [sync]);

  const scenario = syncState?.scenario ?? (loaded !== undefined && "changes" in loaded ? loaded : undefined);
  const refresh = useCallback(() => {
    if (sync === undefined) setAttempt((count) => count + 1);
    else void sync.refresh();
  }, [sync]);
  return { scenario, sync, syncState, readOnly: findReason(loaded, syncState, version), refresh };
}

function findReason(
  loaded: ScenarioView | RemoteFailure | undefined,
  sync: SyncState | undefined,
  version: number | null,
): ReadOnlyReason | undefined {
  if (loaded === undefined) return "loading";
  if (!("changes" in loaded)) return loaded.kind === "unreachable" ? "load-failed" : "missing";
  if (version !== null) return "old-version";
  if (sync?.status === "deleted") return "deleted";
  if (sync?.status === "read-only") return sync.scenario.isLocked ? "locked" : "archived";
  return sync === undefined ? "loading" : undefined;
}

/** The browser asks before the page is left with something that is kept nowhere else. */
function useLeavingWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
