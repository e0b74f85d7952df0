"use client";
import { useTranslations } from "use-intl";
import styles from "./saving.module.css";
import type { ScenarioDraft } from "./use-scenario-draft.ts";

/** Whether everything is saved, and the way back and forth over one's own edits. */
export function SaveBar({ draft }: { readonly draft: ScenarioDraft }) {
  const t = useTranslations();
  const { state, canUndo, canRedo } = draft;
  const status = state?.status ?? "saved";
  return (
    <div className={styles.bar} data-status={status}>
      <p role="status">{tell()}</p>
      <div className={styles.buttons}>
        {status === "unreachable" && (
          <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={draft.refresh}>
            {t("scenarios.actions.retry")}
          </button>
        )}
        <StepButton
          icon="fr-icon-arrow-go-back-line"
          label={t("scenarios.sheet.undo")}
          isPossible={canUndo}
          onClick={draft.undo}
        />
        <StepButton
          icon="fr-icon-arrow-go-forward-line"
          label={t("scenarios.sheet.redo")}
          isPossible={canRedo}
          onClick={draft.redo}
        />
      </div>
    </div>
  );

  function tell(): string {
    switch (status) {
      case "saved":
        return state === undefined ? "" : t("scenarios.sheet.saved", { version: String(state.scenario.version) });
      case "unsaved":
      case "saving":
        return t("scenarios.sheet.saving");
      case "refused":
        return t("scenarios.sheet.refused", { reason: state?.refusal ?? "" });
      case "unreachable":
      case "conflict":
      case "deleted":
      case "read-only":
        return t(`scenarios.sheet.${status}`);
    }
  }
}

interface StepButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly isPossible: boolean;
  readonly onClick: () => void;
}

/** Stays focusable when there is nothing left to undo: the focus is not thrown away at the last step. */
function StepButton({ icon, label, isPossible, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--sm fr-btn--tertiary ${icon}`}
      title={label}
      aria-disabled={!isPossible}
      onClick={isPossible ? onClick : undefined}
    >
      {label}
    </button>
  );
}
