"use client";
import type { ScenarioSummary } from "@maillage/planning/scenario";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "use-intl";
import { describeFailure } from "../../planner/editing/scenario-remote.ts";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { failureText } from "../failure-text.ts";
import type { NoticeContent } from "./notice.tsx";
import { useIsHydrated } from "./use-is-hydrated.ts";

/** What can be done with a scenario as a whole. */
export type ScenarioAction = "lock" | "unlock" | "archive" | "unarchive" | "delete" | "restore";

export interface ActionOutcome {
  readonly notice: NoticeContent;
  /** The scenario as it is now; undefined when nothing was done. */
  readonly scenario: ScenarioSummary | undefined;
  readonly action: ScenarioAction | "rename" | "duplicate";
  /** The server or its database does not answer: what is shown is the last that is known. */
  readonly isUnreachable: boolean;
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
  const queryClient = useQueryClient();
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
      (scenario) =>
        onOutcome({ action, scenario, isUnreachable: false, notice: { tone: "success", text: text(scenario.name) } }),
      (error: Error) => {
        const isUnreachable = error instanceof TRPCClientError && describeFailure(error).kind === "unreachable";
        onOutcome({
          action,
          scenario: undefined,
          isUnreachable,
          notice: { tone: "error", text: failureText(error, t) },
        });
      },
    );
  };
  /** A list may have been drawn long ago: what was saved since is kept, but for a name that somebody else has changed. */
  const rename = async ({ id, version, name: known }: ScenarioSummary, name: string): Promise<ScenarioSummary> => {
    try {
      return await save.mutateAsync({ id, expectedVersion: version, name });
    } catch (error) {
      if (describeFailure(error).kind !== "conflict") throw error;
      const latest = await queryClient.fetchQuery(trpc.scenario.get.queryOptions({ id }, { staleTime: 0 }));
      if (latest.name !== known) throw new Error(t("scenarios.actions.renamedElsewhere", { name: latest.name }));
      return save.mutateAsync({ id, expectedVersion: latest.version, name });
    }
  };
  return {
    isBusy: !isHydrated || [...Object.values(mutations), save, copy].some(({ isPending }) => isPending),
    run: (action, { id }) =>
      settle(action, (name) => t(DONE_TEXTS[action], { name }), mutations[action].mutateAsync({ id })),
    rename: (scenario, name) =>
      settle("rename", (written) => t("scenarios.actions.done.renamed", { name: written }), rename(scenario, name)),
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
