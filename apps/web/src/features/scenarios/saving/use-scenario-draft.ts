"use client";
import {
  ChangeHistory,
  isSameValue,
  type MergeChoices,
  type ScenarioChange,
  type ScenarioView,
} from "@maillage/planning/scenario";
import { useEffect, useRef, useState } from "react";
import { DraftStore } from "../../planner/editing/draft-store.ts";
import { createId } from "../../planner/editing/keep-change.ts";
import { createScenarioRemote } from "../../planner/editing/scenario-remote.ts";
import { ScenarioSync, type SyncState } from "../../planner/editing/scenario-sync.ts";
import { useTRPCClient } from "../../planner/planner-providers.tsx";

/** How often a page that is looked at asks whether the scenario was saved elsewhere. */
const WATCH_MS = 10_000;

/** The changes of a scenario while they are edited: saved by themselves, and merged with what others save. */
export interface ScenarioDraft {
  readonly changes: readonly ScenarioChange[];
  /** Nothing may be edited; not while edits made here are not saved: they stay on the screen, with ways to keep them. */
  readonly isReadOnly: boolean;
  /** Undefined where nothing is edited: a scenario that is read only, or a page that has just come. */
  readonly state: SyncState | undefined;
  /** Edits that a page which was closed had not saved were found in this browser. */
  readonly isRecovered: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** @param typing what is being typed: letter after letter, it is one edit to undo. */
  readonly edit: (changes: readonly ScenarioChange[], typing?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Asks at once what was saved elsewhere, and sends what is not saved. */
  readonly refresh: () => void;
  readonly settle: (choices: MergeChoices) => void;
  readonly acknowledge: () => void;
  /** Gives up what is not saved: it is kept elsewhere, or nobody wants it. */
  readonly discard: () => void;
}

/**
 * @param scenario as the page was given it, and again after each refresh.
 * @param isClosed the scenario may not be written: locked, put aside, deleted, or read at an older version.
 * @param onSaved called when the server has another version than the page was drawn with.
 */
export function useScenarioDraft(scenario: ScenarioView, isClosed: boolean, onSaved: () => void): ScenarioDraft {
  const client = useTRPCClient();
  const [history, setHistory] = useState(() => ChangeHistory.start(scenario.changes));
  const [state, setState] = useState<SyncState>();
  const [isRecovered, setRecovered] = useState(false);
  const sync = useRef<ScenarioSync>(undefined);
  const typed = useRef<string>(undefined);
  const hasUnsaved = state !== undefined && !isSameValue(history.items, state.scenario.changes);
  const isReadOnly = isClosed && !hasUnsaved;
  // Read when the page opens the scenario: afterwards the scenario is what was saved, here or elsewhere.
  const first = useRef(scenario);
  first.current = scenario;

  const { id } = scenario;
  useEffect(() => {
    const drafts = new DraftStore(localStorage, id, createId());
    // A scenario that was locked or deleted before the edits of a page that was closed could be saved: they are shown, to be
    // kept in another one. An earlier version is only read.
    const isEarlier = first.current.version !== first.current.latestVersion;
    if (isReadOnly && (isEarlier || !drafts.hasAny())) {
      setState(undefined);
      return;
    }
    const opened = new ScenarioSync(first.current, {
      ...{ remote: createScenarioRemote(client), drafts },
      onState: setState,
      onMerge: (merge) => setHistory((each) => each.map(merge)),
    });
    sync.current = opened;
    setState(opened.state);
    setHistory(ChangeHistory.start(first.current.changes));
    if (opened.recover()) setRecovered(true);
    const ask = () => {
      if (document.visibilityState === "visible") void opened.refresh();
    };
    const timer = setInterval(ask, WATCH_MS);
    addEventListener("focus", ask);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", ask);
      opened.close();
    };
  }, [id, isReadOnly, client]);

  const isSafe = state === undefined || state.status === "saved";
  useEffect(() => {
    if (isSafe) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isSafe]);

  // What the server drew follows what was saved: figures, versions, name.
  const isDrawnOld = isSafe && state !== undefined && state.scenario.version > scenario.version;
  const follow = useRef(onSaved);
  follow.current = onSaved;
  useEffect(() => {
    if (isDrawnOld) follow.current();
  }, [isDrawnOld]);

  const show = (next: ChangeHistory<ScenarioChange>, typing?: string) => {
    typed.current = typing;
    setHistory(next);
    sync.current?.edit(next.items);
  };
  return {
    changes: isReadOnly ? scenario.changes : history.items,
    isReadOnly,
    ...{ state, isRecovered, canUndo: history.canUndo, canRedo: history.canRedo },
    edit: (changes, typing) => {
      const isSameWord = typing !== undefined && typing === typed.current;
      show(isSameWord ? history.amend(changes) : history.edit(changes), typing);
    },
    undo: () => show(history.undo()),
    redo: () => show(history.redo()),
    refresh: () => void sync.current?.refresh(),
    settle: (choices) => sync.current?.settle(choices),
    acknowledge: () => sync.current?.acknowledge(),
    discard: () => {
      sync.current?.discard();
      follow.current();
    },
  };
}
