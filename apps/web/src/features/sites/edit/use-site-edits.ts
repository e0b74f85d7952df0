"use client";
import {
  isSameValue,
  type ScenarioChange,
  type ScenarioView,
  type SiteChange,
  toSiteChange,
} from "@maillage/planning/scenario";
import { SCENARIO_NAME_LENGTH_MAX } from "@maillage/planning/scenario-queries";
import { type TransitionStartFunction, useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { keepChange } from "../../planner/editing/keep-change.ts";
import { createScenarioRemote, describeFailure, type RemoteFailure } from "../../planner/editing/scenario-remote.ts";
import { useTRPCClient } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { listWrittenFields } from "./list-written-fields.ts";

/** Why edits are not saved yet; they are in the form still, and here. */
export type EditObstacle =
  | Exclude<RemoteFailure, { readonly kind: "conflict" }>
  /** Somebody wrote the same fields since: one of the two versions holds. */
  | { readonly kind: "conflict"; readonly theirs: ScenarioView; readonly rivals: readonly SiteChange[] };

/** What the bar tells, about the edit made last. */
export type EditNotice =
  | { readonly kind: "saved" | "undone" | "redone"; readonly scenario: string }
  /** Edits of others were found and kept. */
  | { readonly kind: "merged"; readonly scenario: string; readonly count: number };

/** Edits of sites, each kept at once as a change of a scenario; the first one makes the scenario when there is none. */
export interface SiteEdits {
  /** Null until the first edit of the dated network. */
  readonly scenario: ScenarioView | null;
  readonly isSaving: boolean;
  readonly obstacle: EditObstacle | undefined;
  readonly notice: EditNotice | undefined;
  /** @param onSaved called once it is kept, and not before: what was typed stays until then. */
  readonly save: (changes: readonly SiteChange[], onSaved: () => void) => void;
  readonly retry: () => void;
  /** The edits go to a new scenario, after those of this one. */
  readonly saveElsewhere: () => void;
  readonly keepMine: () => void;
  readonly keepTheirs: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface SiteEditsOptions {
  readonly territory: string;
  readonly siteNetwork: string;
  readonly scenario: ScenarioView | null;
  /** Goes to the address of a scenario; `undefined` for the one that is shown, which is drawn anew. */
  readonly onScenario: (id: string | undefined, startDrawing: TransitionStartFunction) => void;
}

/** What was asked for, kept until it is done. */
interface Asked {
  readonly added: readonly ScenarioChange[];
  readonly removed: readonly ScenarioChange[];
  readonly done: "saved" | "undone" | "redone";
  readonly onSaved: () => void;
}

export function useSiteEdits({ territory, siteNetwork, scenario: given, onScenario }: SiteEditsOptions): SiteEdits {
  const t = useTranslations();
  const format = useFormat();
  const client = useTRPCClient();
  const [shown, setShown] = useState(given);
  const [scenario, setScenario] = useState(given);
  const [asked, setAsked] = useState<Asked>();
  const [obstacle, setObstacle] = useState<EditObstacle>();
  const [notice, setNotice] = useState<EditNotice>();
  const [done, setDone] = useState<readonly (readonly ScenarioChange[])[]>([]);
  const [undone, setUndone] = useState<readonly (readonly ScenarioChange[])[]>([]);
  const [isSaving, setSaving] = useState(false);
  const [isDrawing, startDrawing] = useTransition();
  const [whenDrawn, setWhenDrawn] = useState<() => void>();

  // A form that closed before the page has what it wrote would open again on what was there before.
  useEffect(() => {
    if (isDrawing || whenDrawn === undefined) return;
    setWhenDrawn(undefined);
    whenDrawn();
  }, [isDrawing, whenDrawn]);

  // The page was drawn anew: refreshed after a saving, or gone to another scenario or network.
  if (given !== shown) {
    setShown(given);
    if (given?.id !== scenario?.id) {
      setDone([]);
      setUndone([]);
      setNotice(undefined);
    }
    // Drawn before what was just saved, a page is behind; an old version asked for is what it says.
    const isBehind = given !== null && given.id === scenario?.id && given.version < scenario.version;
    if (!isBehind || given.version !== given.latestVersion) setScenario(given);
  }

  const settle = (saved: ScenarioView, { added, removed, done: what, onSaved }: Asked, foreignCount: number) => {
    setScenario(saved);
    setObstacle(undefined);
    setAsked(undefined);
    setNotice(
      foreignCount > 0
        ? { kind: "merged", scenario: saved.name, count: foreignCount }
        : { kind: what, scenario: saved.name },
    );
    if (what === "undone") {
      setDone(done.slice(0, -1));
      setUndone([...undone, removed]);
    } else {
      setDone([...done, added]);
      setUndone(what === "redone" ? undone.slice(0, -1) : []);
    }
    setWhenDrawn(() => onSaved);
    onScenario(saved.id === given?.id ? undefined : saved.id, startDrawing);
  };

  const create = async (request: Asked) => {
    const name =
      scenario === null
        ? t("sitePages.scenario.newName", { date: format.date(new Date().toISOString().slice(0, 10)) })
        : t("sitePages.scenario.copyName", { name: scenario.name });
    const changes = [...makeChanges(scenario?.changes ?? [], request)];
    const made = { territory, name: name.slice(0, SCENARIO_NAME_LENGTH_MAX), siteNetwork, changes };
    try {
      settle(await client.scenario.create.mutate(made), request, 0);
    } catch (error) {
      const failure = describeFailure(error);
      // A scenario that is being made has no other version to conflict with.
      setObstacle(failure.kind === "conflict" ? { kind: "unreachable" } : failure);
    }
  };

  const send = async (request: Asked, onto: ScenarioView, foreignCount = 0): Promise<void> => {
    const remote = createScenarioRemote(client);
    const changes = makeChanges(onto.changes, request);
    const answer = await remote.save({ id: onto.id, expectedVersion: onto.version, changes: [...changes] });
    if (answer.kind === "scenario") return settle(answer.scenario, request, foreignCount);
    if (answer.kind !== "conflict") return setObstacle(answer);

    const current = await remote.get(onto.id);
    if (current.kind !== "scenario")
      return setObstacle(current.kind === "conflict" ? { kind: "unreachable" } : current);
    const foreign = listForeign(onto, current.scenario);
    const rivals = listRivals(foreign, request);
    if (rivals.length > 0) return setObstacle({ kind: "conflict", theirs: current.scenario, rivals });
    // Both hold: theirs, then ours. Once: a scenario that is saved all the time is told, not chased.
    return foreignCount === 0 ? send(request, current.scenario, foreign.length) : setObstacle({ kind: "unreachable" });
  };

  const run = (act: () => Promise<void>) => {
    setSaving(true);
    setObstacle(undefined);
    setNotice(undefined);
    void act().finally(() => setSaving(false));
  };

  const start = (request: Asked) => {
    setAsked(request);
    run(() => (scenario === null || !isWritable(scenario) ? create(request) : send(request, scenario)));
  };
  const again = (act: (request: Asked) => void) => () => asked !== undefined && act(asked);
  return {
    ...{ scenario, obstacle, notice, isSaving: isSaving || isDrawing },
    save: (changes, onSaved) => start({ added: changes.map(keepChange), removed: [], done: "saved", onSaved }),
    retry: again(start),
    saveElsewhere: again((request) => run(() => create(request))),
    keepMine: again((request) => {
      if (obstacle?.kind === "conflict") run(() => send(request, obstacle.theirs));
    }),
    keepTheirs: () => {
      setObstacle(undefined);
      setAsked(undefined);
      if (obstacle?.kind === "conflict") setScenario(obstacle.theirs);
      onScenario(undefined, startDrawing);
    },
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    undo: () => start({ added: [], removed: done.at(-1) ?? [], done: "undone", onSaved: () => {} }),
    redo: () => start({ added: undone.at(-1) ?? [], removed: [], done: "redone", onSaved: () => {} }),
  };
}

/** Whether edits may be added to it: the latest version, on the shelf of those in use, not locked. */
export function isWritable({ shelf, isLocked, version, latestVersion }: ScenarioView): boolean {
  return shelf === "active" && !isLocked && version === latestVersion;
}

function makeChanges(base: readonly ScenarioChange[], { added, removed }: Asked): readonly ScenarioChange[] {
  const removedIds = new Set(removed.map(({ id }) => id));
  return [...base.filter(({ id }) => !removedIds.has(id)), ...added];
}

/** What others added or rewrote since. */
function listForeign(before: ScenarioView, theirs: ScenarioView): readonly ScenarioChange[] {
  return theirs.changes.filter((change) => !before.changes.some((known) => isSameValue(known, change)));
}

/** Those of others that write what the request writes. */
function listRivals(foreign: readonly ScenarioChange[], { added }: Asked): readonly SiteChange[] {
  const mine = new Set(added.flatMap(listWrittenFields));
  return foreign.filter((change) => listWrittenFields(change).some((field) => mine.has(field))).map(toSiteChange);
}
