"use client";
import { move } from "@dnd-kit/helpers";
import { OBJECTIVE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import {
  type AskedObjective,
  OBJECTIVE_WORDS,
  type ObjectiveWord,
  objectiveEntries,
  writeEntries,
} from "../../../view-state/question-lists.ts";
import { DragArea } from "../../scenarios/drag/drag-area.tsx";
import { moveInList } from "../../scenarios/sheet/move-in-list.ts";
import { OBJECTIVES_AT_FIRST } from "./build-proposal-query.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ObjectiveRow } from "./objective-row.tsx";
import styles from "./objectives.module.css";

/** What is made best: an order that is dragged or moved with buttons, or a sum of weights. */
export function ObjectivesField({ address }: { readonly address: ProposalAddress }) {
  const t = useTranslations("proposals.objectives");
  const tAll = useTranslations();
  const list = useRef<HTMLOListElement>(null);
  const [method, setMethod] = useState(address.methode);
  const [objectives, setObjectives] = useState<readonly AskedObjective[]>(
    // Two of the same could not be told apart when one is carried.
    (address.ordre.length === 0 ? OBJECTIVES_AT_FIRST : address.ordre).filter(isFirst).slice(0, OBJECTIVE_COUNT_MAX),
  );
  const nameOf = ({ word, minutes }: AskedObjective) =>
    minutes === undefined ? t(`words.${word}`) : t("peopleWithin", { minutes: String(minutes) });
  const left = OBJECTIVE_WORDS.filter(
    (word) => (method === "ordre" || word !== "p90") && !objectives.some((each) => each.word === word),
  );
  const edit = (rank: number, edited: AskedObjective) => {
    const next = objectives.with(rank, edited);
    if (next.every(isFirst)) setObjectives(next);
  };
  const remove = (rank: number) => {
    setObjectives(objectives.toSpliced(rank, 1));
    // The button that was pressed goes away: the reader is left in the list.
    list.current?.focus({ preventScroll: true });
  };
  const shown = method === "ordre" ? objectives : objectives.filter(({ word }) => word !== "p90");
  return (
    <div className={styles.field}>
      <input type="hidden" name="ordre" value={writeEntries(shown, objectiveEntries)} />
      <div className={styles.method}>
        <ChoiceField
          name="methode"
          label={t("method")}
          value={method}
          choices={(["ordre", "poids"] as const).map((value) => ({ value, label: t(`methods.${value}`) }))}
          onChoose={setMethod}
        />
      </div>
      <p className="fr-hint-text">{t(method === "ordre" ? "orderExplained" : "weightsExplained")}</p>
      <DragArea
        nameOf={(id) => {
          const found = shown.find((each) => keyOf(each) === id);
          return found === undefined ? id : nameOf(found);
        }}
        placeOf={(_, index) => tAll("scenarios.changes.rank", { rank: String(index + 1), total: String(shown.length) })}
        onDragEnd={(event) => {
          if (event.canceled) return;
          const moved = move(
            shown.map((each) => ({ id: keyOf(each), each })),
            event,
          );
          setObjectives(moved.map(({ each }) => each));
        }}
      >
        <ol ref={list} tabIndex={-1} className={styles.list} aria-label={t("list")}>
          {shown.map((objective, rank) => (
            <ObjectiveRow
              key={keyOf(objective)}
              id={keyOf(objective)}
              name={nameOf(objective)}
              {...{ objective, rank, method }}
              count={shown.length}
              onEdit={(edited) => edit(objectives.indexOf(objective), edited)}
              onMove={(by) => setObjectives(moveInList(shown, rank, rank + by))}
              onRemove={() => remove(objectives.indexOf(objective))}
            />
          ))}
        </ol>
      </DragArea>
      {left.length > 0 && objectives.length < OBJECTIVE_COUNT_MAX && (
        <AddObjective words={left} onAdd={(word) => setObjectives([...objectives, { word, weight: 1 }])} />
      )}
    </div>
  );
}

/** Without its weight: it stays the same objective while that is typed. */
function keyOf({ word, minutes }: AskedObjective): string {
  return objectiveEntries.serialize({ word, weight: 1, minutes });
}

function isFirst(objective: AskedObjective, rank: number, objectives: readonly AskedObjective[]): boolean {
  return objectives.findIndex((each) => keyOf(each) === keyOf(objective)) === rank;
}

interface AddObjectiveProps {
  readonly words: readonly ObjectiveWord[];
  readonly onAdd: (word: ObjectiveWord) => void;
}

/** Those that are not in the list yet, a button each. */
function AddObjective({ words, onAdd }: AddObjectiveProps) {
  const t = useTranslations("proposals.objectives");
  return (
    <fieldset className={styles.adding}>
      <legend className="fr-label">{t("add")}</legend>
      {words.map((word) => (
        <button
          key={word}
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-add-line fr-btn--icon-left"
          onClick={() => onAdd(word)}
        >
          {t(`words.${word}`)}
        </button>
      ))}
    </fieldset>
  );
}
