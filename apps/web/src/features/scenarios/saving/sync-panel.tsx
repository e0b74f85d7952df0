"use client";
import type { ScenarioView, SiteChange } from "@maillage/planning/scenario";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ConflictChoices } from "../../planner/editing/conflict-choices.tsx";
import { ReceivedNotice } from "../../planner/editing/received-notice.tsx";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { failureText } from "../failure-text.ts";
import styles from "./saving.module.css";
import type { ScenarioDraft } from "./use-scenario-draft.ts";

interface SyncPanelProps {
  readonly draft: ScenarioDraft;
  readonly describe: (change: SiteChange) => string;
  /** The edits are kept in this other scenario. */
  readonly onKept: (scenario: ScenarioView) => void;
}

/** What others did to the scenario meanwhile, and whatever keeps edits from being saved, each with a way to keep them. */
export function SyncPanel({ draft, describe, onKept }: SyncPanelProps) {
  const { state } = draft;
  if (state === undefined) return null;
  const { status, received, conflicts } = state;
  return (
    <div className={styles.messages}>
      {received !== undefined && <ReceivedNotice received={received} describe={describe} onRead={draft.acknowledge} />}
      {status === "conflict" && (
        <ConflictChoices
          // Saved elsewhere once more: choices are made anew.
          key={state.scenario.version}
          conflicts={conflicts}
          describe={describe}
          onSettle={draft.settle}
        />
      )}
      {(status === "deleted" || status === "read-only") && (
        <ClosedPanel draft={draft} scenario={state.scenario} reason={status} onKept={onKept} />
      )}
    </div>
  );
}

interface ClosedPanelProps extends Pick<SyncPanelProps, "draft" | "onKept"> {
  readonly scenario: ScenarioView;
  readonly reason: "deleted" | "read-only";
}

/** The scenario was deleted, locked or archived while it was edited. */
function ClosedPanel({ draft, scenario, reason, onKept }: ClosedPanelProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const restore = useMutation(trpc.scenario.restore.mutationOptions({ onSuccess: draft.refresh }));
  const create = useMutation(
    trpc.scenario.create.mutationOptions({
      onSuccess: (kept) => {
        draft.discard();
        onKept(kept);
      },
    }),
  );
  const texts = reason === "deleted" ? "deletedMeanwhile" : "readOnlyMeanwhile";
  const failure = restore.error ?? create.error;
  const isBusy = restore.isPending || create.isPending;
  const keepElsewhere = () => {
    const { territory, siteNetwork, description } = scenario;
    const name = t("scenarios.deletedMeanwhile.copyName", { name: scenario.name });
    create.mutate({ territory, siteNetwork, description, name, changes: [...draft.changes] });
  };
  return (
    <section className={styles.panel} role="alert" aria-labelledby="obstacle">
      <h2 id="obstacle" className="fr-h4">
        {t(`scenarios.${texts}.title`)}
      </h2>
      <p>{t(`scenarios.${texts}.explained`)}</p>
      {failure !== null && <p className="fr-message fr-message--error">{failureText(failure, t)}</p>}
      <div className={styles.buttons}>
        {reason === "deleted" && (
          <button
            type="button"
            className="fr-btn"
            disabled={isBusy}
            onClick={() => restore.mutate({ id: scenario.id })}
          >
            {t("scenarios.deletedMeanwhile.restore")}
          </button>
        )}
        <button type="button" className="fr-btn fr-btn--secondary" disabled={isBusy} onClick={keepElsewhere}>
          {t("scenarios.deletedMeanwhile.keep")}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary" disabled={isBusy} onClick={draft.discard}>
          {t("scenarios.deletedMeanwhile.giveUp")}
        </button>
      </div>
    </section>
  );
}
