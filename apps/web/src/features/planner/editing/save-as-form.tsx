"use client";
import type { ScenarioChange, ScenarioView } from "@maillage/planning/scenario";
import { SCENARIO_NAME_LENGTH_MAX } from "@maillage/planning/scenario-queries";
import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPCClient } from "../planner-providers.tsx";
import styles from "./editing.module.css";
import { describeFailure } from "./scenario-remote.ts";

interface SaveAsFormProps {
  readonly territory: string;
  readonly siteNetwork: string;
  readonly changes: readonly ScenarioChange[];
  readonly suggestedName: string;
  readonly onCreated: (scenario: ScenarioView) => void;
  readonly onCancel: () => void;
}

/** A name, and the changes are a scenario. What is refused stays in the field, with the reason. */
export function SaveAsForm({ territory, siteNetwork, changes, suggestedName, onCreated, onCancel }: SaveAsFormProps) {
  const t = useTranslations();
  const client = useTRPCClient();
  const id = useId();
  const [name, setName] = useState(suggestedName);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") {
      setProblem(t("editing.scenario.nameMissing"));
      return;
    }
    setSaving(true);
    try {
      onCreated(await client.scenario.create.mutate({ territory, name: name.trim(), siteNetwork, changes }));
    } catch (error) {
      const failure = describeFailure(error);
      setProblem(failure.kind === "refused" ? failure.message : t("editing.scenario.createFailed"));
    } finally {
      setSaving(false);
    }
  };
  return (
    <form className={styles.name} onSubmit={(event) => void submit(event)}>
      <div className={`fr-input-group ${problem === undefined ? "" : "fr-input-group--error"}`}>
        <label className="fr-label" htmlFor={id}>
          {t("editing.scenario.name")}
        </label>
        <input
          className="fr-input"
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed.
          autoFocus
          autoComplete="off"
          maxLength={SCENARIO_NAME_LENGTH_MAX}
          value={name}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-erreur`}
          onChange={({ target }) => {
            setName(target.value);
            setProblem(undefined);
          }}
        />
        {problem !== undefined && (
          <p id={`${id}-erreur`} className="fr-error-text" role="alert">
            {problem}
          </p>
        )}
      </div>
      <button type="submit" className="fr-btn fr-btn--sm" disabled={isSaving}>
        {t("editing.scenario.create")}
      </button>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onCancel}>
        {t("editing.scenario.cancel")}
      </button>
    </form>
  );
}
