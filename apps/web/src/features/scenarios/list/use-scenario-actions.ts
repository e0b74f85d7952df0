"use client";
import type { ScenarioSummary } from "@maillage/planning/scenario";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import type { NoticeContent } from "./notice.tsx";
import { useIsHydrated } from "./use-is-hydrated.ts";

/** What can be done with a scenario as a whole. */
export type ScenarioAction = "lock" | "unlock" | "archive" | "unarchive" | "delete" | "restore";

export interface ActionOutcome {
  readonly notice: NoticeContent;
  /** The scenario as it is now; undefined when nothing was done. */
  readonly scenario: ScenarioSummary | undefined;
  readonly action: ScenarioAction | "rename" | "duplicate";
}

export interface ScenarioActions {
  /** Something is being done, or nothing can be done yet. */
  readonly isBusy: boolean;
  readonly run: (action: ScenarioAction, scenario: ScenarioSummary) => void;
  readonly rename: (scenario: ScenarioSummary, name: string) => void;
  readonly duplicate: (scenario: ScenarioSummary, version: number | undefined) => void;
}

/** The actions of lists and sheets; each tells what it did, or why it did not, in the reader's language. */
export function useScenarioActions(onOutcome: (outcome: ActionOutcome) => void): ScenarioActions {
  const t = useTranslations();
  const isHydrated = useIsHydrated();
  const trpc = useTRPC();
  const mutations = {
    lock: useMutation(trpc.scenario.lock.mutationOptions()),
    unlock: useMutation(trpc.scenario.unlock.mutationOptions()),
    archive: useMutation(trpc.scenario.archive.mutationOptions()),
    unarchive: useMutation(trpc.scenario.unarchive.mutationOptions()),
    delete: useMutation(trpc.scenario.delete.mutationOptions()),
    restore: useMutation(trpc.scenario.restore.mutationOptions()),
  };
  const save = useMutation(trpc.scenario.save.mutationOptions());
  const copy = useMutation(trpc.scenario.duplicate.mutationOptions());
  const settle = (action: ActionOutcome["action"], text: (name: string) => string, done: Promise<ScenarioSummary>) => {
    void done.then(
      (scenario) => onOutcome({ action, scenario, notice: { tone: "success", text: text(scenario.name) } }),
      (error: Error) => onOutcome({ action, scenario: undefined, notice: { tone: "error", text: error.message } }),
    );
  };
  return {
    isBusy: !isHydrated || [...Object.values(mutations), save, copy].some(({ isPending }) => isPending),
    run: (action, { id }) =>
      settle(action, (name) => t(DONE_TEXTS[action], { name }), mutations[action].mutateAsync({ id })),
    rename: ({ id, version }, name) =>
      settle(
        "rename",
        (written) => t("scenarios.actions.done.renamed", { name: written }),
        save.mutateAsync({ id, expectedVersion: version, name }),
      ),
    duplicate: ({ id, name }, version) =>
      settle(
        "duplicate",
        (written) => t("scenarios.actions.done.duplicated", { name: written }),
        copy.mutateAsync({ id, name: t("scenarios.actions.copyName", { name }), ...(version && { version }) }),
      ),
  };
}

const DONE_TEXTS = {
  lock: "scenarios.actions.done.locked",
  unlock: "scenarios.actions.done.unlocked",
  archive: "scenarios.actions.done.archived",
  unarchive: "scenarios.actions.done.unarchived",
  delete: "scenarios.actions.done.deleted",
  restore: "scenarios.actions.done.restored",
} as const satisfies Record<ScenarioAction, string>;
