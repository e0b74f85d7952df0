"use client";
import { FIELD_NAMES, type RebaseConflict, type ScenarioChange } from "@maillage/planning/scenario";
import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import styles from "./rebase.module.css";

/** Why a change no longer fits, as the API tells it. */
type ToldConflict = Omit<RebaseConflict, "before" | "now">;

/** What a scenario would be over another network. */
export interface RebasePlan {
  readonly changes: readonly ScenarioChange[];
  readonly conflicts: readonly ToldConflict[];
}

interface RebasePreviewProps {
  readonly applied: RebasePlan;
  readonly networkName: string;
  readonly isBusy: boolean;
  readonly describe: (change: ScenarioChange) => string;
  readonly onApply: (dropped: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** What of the changes no longer fits the other network, and what to do with each of them. */
export function RebasePreview({ applied, networkName, isBusy, describe, onApply, onCancel }: RebasePreviewProps) {
  const t = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { changes, conflicts } = applied;
  const concerned = changes.filter(({ id }) => conflicts.some(({ changeId }) => changeId === id));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(() => new Set(listSuggestedDrops(conflicts)));
  const choose = (id: string, isDropped: boolean) => {
    const next = new Set(dropped);
    if (isDropped) next.add(id);
    else next.delete(id);
    setDropped(next);
  };
  return (
    <div className={styles.preview}>
      <h3 ref={heading} tabIndex={-1} className="fr-h6">
        {concerned.length === 0
          ? t("scenarios.rebase.clean", { network: networkName })
          : t("scenarios.rebase.conflicts", { count: concerned.length })}
      </h3>
      {concerned.map((change) => (
        <fieldset key={change.id} className="fr-fieldset" data-change={change.id}>
          <legend className="fr-fieldset__legend">
            {describe(change)}
            {conflicts
              .filter(({ changeId }) => changeId === change.id)
              .map((conflict) => (
                <ConflictReason key={`${conflict.kind} ${conflict.field} ${conflict.siteId}`} conflict={conflict} />
              ))}
          </legend>
          {([false, true] as const).map((isDropped) => {
            const id = `${change.id}-${isDropped ? "retirer" : "garder"}`;
            return (
              <div key={id} className="fr-fieldset__element fr-fieldset__element--inline">
                <div className="fr-radio-group fr-radio-group--sm">
                  <input
                    type="radio"
                    id={id}
                    name={`reseau-${change.id}`}
                    checked={dropped.has(change.id) === isDropped}
                    onChange={() => choose(change.id, isDropped)}
                  />
                  <label className="fr-label" htmlFor={id}>
                    {t(isDropped ? "scenarios.rebase.drop" : "scenarios.rebase.keep")}
                  </label>
                </div>
              </div>
            );
          })}
        </fieldset>
      ))}
      <div className={styles.buttons}>
        <button type="button" className="fr-btn" disabled={isBusy} onClick={() => onApply([...dropped])}>
          {t("scenarios.rebase.apply")}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={onCancel}>
          {t("scenarios.rebase.cancel")}
        </button>
      </div>
    </div>
  );
}

/** Why the change no longer fits, in a sentence. */
function ConflictReason({ conflict }: { readonly conflict: ToldConflict }) {
  const t = useTranslations();
  const locale = useLocale();
  const { kind, field } = conflict;
  const thing =
    field === null
      ? ""
      : field === "position" || field === "status"
        ? t(`scenarios.rebase.${field}`)
        : FIELD_NAMES[field][locale];
  return <span className="fr-hint-text">{t(`scenarios.rebase.reasons.${kind}`, { thing })}</span>;
}

/** A change is proposed to be given up when nothing of it would hold. */
function listSuggestedDrops(conflicts: readonly ToldConflict[]): readonly string[] {
  const kept = new Set(conflicts.filter(({ suggestion }) => suggestion === "keep").map(({ changeId }) => changeId));
  return conflicts.map(({ changeId }) => changeId).filter((id) => !kept.has(id));
}
