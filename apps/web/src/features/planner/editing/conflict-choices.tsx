"use client";
import type { MergeChoices, MergeConflict, ScenarioChange } from "@maillage/planning/scenario";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { changeDetails } from "../../scenarios/saving/change-details.ts";
import { useFormat } from "../use-format.ts";
import styles from "./editing.module.css";
import type { DescribeChange } from "./use-describe-change.ts";

interface ConflictChoicesProps {
  readonly conflicts: readonly MergeConflict[];
  readonly describe: DescribeChange;
  readonly onSettle: (choices: MergeChoices) => void;
}

/** Changes that two people made in two ways: the reader says which one stays. Work goes on meanwhile. */
export function ConflictChoices({ conflicts, describe, onSettle }: ConflictChoicesProps) {
  const t = useTranslations();
  const format = useFormat();
  const [choices, setChoices] = useState<MergeChoices>(new Map());
  const write = (change: ScenarioChange | null) => {
    if (change === null) return t("editing.scenario.removedByThem");
    const details = changeDetails(change, t, format);
    return details === "" ? describe(change) : `${describe(change)} · ${details}`;
  };
  return (
    <div className={styles.notice} role="alert" data-conflits>
      <p>
        <strong>{t("editing.scenario.conflictTitle")}</strong>
      </p>
      {conflicts.map(({ changeId, base, mine, theirs }) => {
        const known = mine ?? theirs ?? base;
        return (
          <fieldset key={changeId} className={styles.choices}>
            <legend>
              {t("editing.scenario.conflictChange", { change: known === null ? changeId : describe(known) })}
            </legend>
            {(["mine", "theirs"] as const).map((side) => (
              <div key={side} className="fr-radio-group fr-radio-group--sm">
                <input
                  type="radio"
                  id={`conflit-${changeId}-${side}`}
                  name={`conflit-${changeId}`}
                  checked={choices.get(changeId) === side}
                  onChange={() => setChoices(new Map([...choices, [changeId, side]]))}
                />
                <label className="fr-label" htmlFor={`conflit-${changeId}-${side}`}>
                  {t(`editing.scenario.${side}`, { what: write(side === "mine" ? mine : theirs) })}
                </label>
              </div>
            ))}
          </fieldset>
        );
      })}
      <button
        type="button"
        className="fr-btn fr-btn--sm"
        disabled={conflicts.some(({ changeId }) => !choices.has(changeId))}
        onClick={() => onSettle(choices)}
      >
        {t("editing.scenario.settle")}
      </button>
    </div>
  );
}
