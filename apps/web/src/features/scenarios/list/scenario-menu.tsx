"use client";
import type { ScenarioSummary } from "@maillage/planning/scenario";
import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./list.module.css";
import type { ScenarioAction, ScenarioActions } from "./use-scenario-actions.ts";

interface ScenarioMenuProps {
  readonly territory: string;
  readonly scenario: ScenarioSummary;
  readonly actions: ScenarioActions;
  /** Of the copy; the latest when undefined. */
  readonly version?: number | undefined;
}

const ACTION_ICONS = {
  lock: "fr-icon-lock-line",
  unlock: "fr-icon-lock-unlock-line",
  archive: "fr-icon-archive-line",
  unarchive: "fr-icon-arrow-go-back-line",
  delete: "fr-icon-delete-line",
  restore: "fr-icon-arrow-go-back-line",
} as const satisfies Record<ScenarioAction, string>;

/** What can be done with a scenario besides opening it, folded. */
export function ScenarioMenu({ territory, scenario, actions, version }: ScenarioMenuProps) {
  const t = useTranslations();
  const [isRenaming, setRenaming] = useState(false);
  const { name, shelf, isLocked } = scenario;
  const isWritable = shelf === "active" && !isLocked;
  return (
    <details className={styles.more}>
      <summary>
        {t("scenarios.actions.more")}
        <span className="fr-sr-only"> – {name}</span>
      </summary>
      <div>
        {isWritable && (
          <MenuButton icon="fr-icon-edit-line" isBusy={actions.isBusy} onClick={() => setRenaming(!isRenaming)}>
            {t("scenarios.actions.rename")}
          </MenuButton>
        )}
        <MenuButton
          icon="fr-icon-git-branch-line"
          isBusy={actions.isBusy}
          onClick={() => actions.duplicate(scenario, version)}
        >
          {t("scenarios.actions.duplicate")}
        </MenuButton>
        {isWritable && (
          <a
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-arrow-right-up-line"
            href={`/${territory}/scenarios/${scenario.id}#reseau`}
          >
            {t("scenarios.actions.rebase")}
          </a>
        )}
        {listActions(scenario).map((action) => (
          <MenuButton
            key={action}
            icon={ACTION_ICONS[action]}
            isBusy={actions.isBusy}
            onClick={() => actions.run(action, scenario)}
          >
            {t(`scenarios.actions.${action}`)}
          </MenuButton>
        ))}
        {isRenaming && isWritable && (
          <RenameForm
            name={name}
            onCancel={() => setRenaming(false)}
            onRename={(written) => {
              setRenaming(false);
              actions.rename(scenario, written);
            }}
          />
        )}
      </div>
    </details>
  );
}

/** What may be made of a scenario where it is; one alone is the way back. */
export function listActions({ shelf, isLocked }: ScenarioSummary): readonly ScenarioAction[] {
  if (shelf === "deleted") return ["restore"];
  if (shelf === "archived") return ["unarchive"];
  return isLocked ? ["unlock"] : ["lock", "archive", "delete"];
}

interface MenuButtonProps {
  readonly icon: string;
  readonly isBusy: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function MenuButton({ icon, isBusy, onClick, children }: MenuButtonProps) {
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left ${icon}`}
      disabled={isBusy}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly onCancel: () => void;
  readonly onRename: (name: string) => void;
}

function RenameForm({ name, onCancel, onRename }: RenameFormProps) {
  const t = useTranslations();
  const id = useId();
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") onRename(typed.trim());
  };
  return (
    <form onSubmit={submit} className={styles.inline}>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={id}>
          {t("scenarios.actions.newName")}
        </label>
        <input
          className="fr-input"
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
          autoFocus
          required
          maxLength={120}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <button type="submit" className="fr-btn fr-btn--sm">
        {t("scenarios.actions.save")}
      </button>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onCancel}>
        {t("scenarios.actions.cancel")}
      </button>
    </form>
  );
}
