"use client";
import type { ScenarioView } from "@maillage/planning/scenario";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { describeFailure } from "../../planner/editing/scenario-remote.ts";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { failureText } from "../failure-text.ts";
import styles from "./sheet.module.css";

interface DescriptionEditorProps {
  readonly scenario: ScenarioView;
  /** The latest known here, and what it says. */
  readonly currentVersion: number;
  readonly currentDescription: string | null;
  readonly isReadOnly: boolean;
  readonly onSaved: () => void;
}

/** A text being written, and what it was written over. */
interface Draft {
  readonly text: string;
  readonly base: string;
  /** What somebody else made of it meanwhile; undefined while nobody did. */
  readonly theirs: string | undefined;
}

/** What the scenario is for, in its authors' words. Two who write at once each see the other's text before one is saved. */
export function DescriptionEditor(props: DescriptionEditorProps) {
  const { scenario, currentVersion, isReadOnly, onSaved } = props;
  const current = props.currentDescription ?? "";
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>();
  const save = useMutation(trpc.scenario.save.mutationOptions());
  const write = async (text: string, base: string, expectedVersion: number) => {
    const { id } = scenario;
    try {
      await save.mutateAsync({ id, expectedVersion, description: text.trim() || null });
      setDraft(undefined);
      onSaved();
    } catch (error) {
      if (describeFailure(error).kind !== "conflict") return;
      const latest = await queryClient.fetchQuery(trpc.scenario.get.queryOptions({ id }, { staleTime: 0 }));
      const written = latest.description ?? "";
      // Saved elsewhere, but for its description: there is nothing to ask about.
      if (written === base) await write(text, base, latest.version);
      else setDraft({ text, base, theirs: written });
    }
  };
  if (draft === undefined) {
    return (
      <div className={styles.description}>
        <p>{current === "" ? t("scenarios.sheet.noDescription") : current}</p>
        {!isReadOnly && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => setDraft({ text: current, base: current, theirs: undefined })}
          >
            {t("scenarios.sheet.editDescription")}
          </button>
        )}
      </div>
    );
  }
  const { text, base } = draft;
  const theirs = draft.theirs ?? (current === base ? undefined : current);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A failure stays in `save.error`, with the text.
    void write(text, theirs ?? base, currentVersion).catch(() => {});
  };
  const isConflict = save.error !== null && describeFailure(save.error).kind === "conflict";
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
          value={text}
          onChange={({ target }) => setDraft({ ...draft, text: target.value })}
        />
      </div>
      {theirs !== undefined && (
        <div role="alert" className={styles.theirs}>
          <p>
            <strong>
              {t(theirs === "" ? "scenarios.sheet.descriptionEmptied" : "scenarios.sheet.descriptionChanged")}
            </strong>
          </p>
          {theirs !== "" && (
            <>
              <blockquote>{theirs}</blockquote>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                onClick={() => setDraft({ text: `${theirs}\n\n${text}`, base: theirs, theirs: undefined })}
              >
                {t("scenarios.sheet.descriptionJoin")}
              </button>
            </>
          )}
        </div>
      )}
      {save.error !== null && !isConflict && (
        <p className="fr-message fr-message--error" role="alert">
          {failureText(save.error, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="submit" className="fr-btn fr-btn--sm" disabled={save.isPending}>
          {t(theirs === undefined ? "scenarios.actions.save" : "scenarios.sheet.descriptionReplace")}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setDraft(undefined)}>
          {t("scenarios.actions.cancel")}
        </button>
      </div>
    </form>
  );
}
