"use client";
import type { ScenarioView } from "@maillage/planning/scenario";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import styles from "./sheet.module.css";

interface DescriptionEditorProps {
  readonly scenario: ScenarioView;
  /** The latest saved here. */
  readonly currentVersion: number;
  readonly isReadOnly: boolean;
  readonly onSaved: () => void;
}

/** What the scenario is for, in its authors' words. */
export function DescriptionEditor({ scenario, currentVersion, isReadOnly, onSaved }: DescriptionEditorProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const [typed, setTyped] = useState<string>();
  const save = useMutation({
    ...trpc.scenario.save.mutationOptions(),
    onSuccess: () => {
      setTyped(undefined);
      onSaved();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const description = typed?.trim() || null;
    save.mutate({ id: scenario.id, expectedVersion: currentVersion, description });
  };
  if (typed === undefined) {
    return (
      <div className={styles.description}>
        <p>{scenario.description ?? t("scenarios.sheet.noDescription")}</p>
        {!isReadOnly && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => setTyped(scenario.description ?? "")}
          >
            {t("scenarios.sheet.editDescription")}
          </button>
        )}
      </div>
    );
  }
  return (
    <form onSubmit={submit} className={styles.description}>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="description-du-scenario">
          {t("scenarios.sheet.description")}
        </label>
        <textarea
          className="fr-input"
          id="description-du-scenario"
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
          autoFocus
          rows={4}
          maxLength={4000}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {save.error !== null && (
        <p className="fr-message fr-message--error" role="alert">
          {save.error.message}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="submit" className="fr-btn fr-btn--sm" disabled={save.isPending}>
          {t("scenarios.actions.save")}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setTyped(undefined)}>
          {t("scenarios.actions.cancel")}
        </button>
      </div>
    </form>
  );
}
