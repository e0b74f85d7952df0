"use client";
import type { MergeChoices, MergeConflict, ScenarioChange } from "@maillage/planning/scenario";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { changeDetails } from "./change-details.ts";
import styles from "./saving.module.css";

interface ConflictPanelProps {
  readonly conflicts: readonly MergeConflict[];
  readonly describe: (change: ScenarioChange) => string;
  readonly onSettle: (choices: MergeChoices) => void;
}

/** Changes that two people wrote differently: the reader says which holds. Everything else is already put together. */
export function ConflictPanel({ conflicts, describe, onSettle }: ConflictPanelProps) {
  const t = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<MergeChoices>(new Map());
  useEffect(() => heading.current?.focus(), []);
  const isDecided = conflicts.every(({ changeId }) => choices.has(changeId));
  return (
    <section className={styles.panel} aria-labelledby="conflit">
      <h2 id="conflit" ref={heading} tabIndex={-1} className="fr-h4">
        {t("scenarios.conflict.title")}
      </h2>
      <p>{t("scenarios.conflict.choose", { count: conflicts.length })}</p>
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.changeId}
          conflict={conflict}
          choice={choices.get(conflict.changeId)}
          describe={describe}
          onChoose={(side) => setChoices(new Map([...choices, [conflict.changeId, side]]))}
        />
      ))}
      <button type="button" className="fr-btn" disabled={!isDecided} onClick={() => onSettle(choices)}>
        {t("scenarios.conflict.save")}
      </button>
    </section>
  );
}

interface ConflictChoiceProps {
  readonly conflict: MergeConflict;
  readonly choice: "mine" | "theirs" | undefined;
  readonly describe: (change: ScenarioChange) => string;
  readonly onChoose: (side: "mine" | "theirs") => void;
}

function ConflictChoice({ conflict, choice, describe, onChoose }: ConflictChoiceProps) {
  const t = useTranslations();
  const format = useFormat();
  const { changeId, base, mine, theirs } = conflict;
  const known = mine ?? theirs ?? base;
  const write = (change: ScenarioChange | null) => {
    if (change === null) return t("scenarios.conflict.removedSide");
    const details = changeDetails(change, t, format);
    return details === "" ? describe(change) : `${describe(change)} · ${details}`;
  };
  const sides = [
    { side: "mine", text: t("scenarios.conflict.keepMine", { text: write(mine) }) },
    { side: "theirs", text: t("scenarios.conflict.keepTheirs", { text: write(theirs) }) },
  ] as const;
  return (
    <fieldset className="fr-fieldset" data-conflict={changeId}>
      <legend className="fr-fieldset__legend fr-text--regular">{known === null ? changeId : describe(known)}</legend>
      {sides.map(({ side, text }) => (
        <div key={side} className="fr-fieldset__element">
          <div className="fr-radio-group fr-radio-group--sm">
            <input
              type="radio"
              id={`${changeId}-${side}`}
              name={`conflit-${changeId}`}
              checked={choice === side}
              onChange={() => onChoose(side)}
            />
            <label className="fr-label" htmlFor={`${changeId}-${side}`}>
              {text}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
