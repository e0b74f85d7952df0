"use client";
import { useSortable } from "@dnd-kit/react/sortable";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { AskedObjective } from "../../../view-state/question-lists.ts";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import { DragHandle } from "../../scenarios/drag/drag-handle.tsx";
import { useReducedMotion } from "../../scenarios/drag/use-reduced-motion.ts";
import styles from "./objectives.module.css";

interface ObjectiveRowProps {
  readonly id: string;
  readonly name: string;
  readonly objective: AskedObjective;
  readonly rank: number;
  readonly count: number;
  readonly method: "ordre" | "poids";
  readonly onEdit: (objective: AskedObjective) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One objective, with its rank or its weight; people may have a time of their own. */
export function ObjectiveRow(props: ObjectiveRowProps) {
  const { id, name, objective, rank, count, method, onEdit, onMove, onRemove } = props;
  const t = useTranslations("proposals.objectives");
  const isStill = useReducedMotion();
  const field = useId();
  const { ref, handleRef, isDragSource } = useSortable({
    ...{ id, index: rank },
    ...(isStill ? { transition: null } : {}),
  });
  const { word, minutes, weight } = objective;
  return (
    <li ref={ref} className={styles.row} data-carried={isDragSource || undefined}>
      <DragHandle ref={handleRef} label={t("drag", { name })} />
      <span className={styles.name}>
        {method === "ordre" && `${rank + 1}. `}
        {name}
      </span>
      {word === "personnes" && (
        <label className={styles.small} htmlFor={`${field}-minutes`}>
          {t("minutes")}
          <input
            className="fr-input"
            id={`${field}-minutes`}
            type="number"
            min={THRESHOLD_MINUTES.min}
            max={THRESHOLD_MINUTES.max}
            placeholder={t("sameMinutes")}
            defaultValue={minutes ?? ""}
            onBlur={({ target }) => {
              const typed = Number(target.value);
              const isTold = target.value !== "" && target.validity.valid;
              onEdit({ word, weight, ...(isTold ? { minutes: typed } : {}) });
            }}
          />
        </label>
      )}
      {method === "poids" && (
        <label className={styles.small} htmlFor={`${field}-poids`}>
          {t("weight")}
          <input
            className="fr-input"
            id={`${field}-poids`}
            type="number"
            min={0.001}
            max={1_000_000}
            step="any"
            required
            defaultValue={weight}
            onChange={({ target }) => {
              if (target.value !== "" && target.validity.valid) onEdit({ ...objective, weight: Number(target.value) });
            }}
          />
        </label>
      )}
      <span className={styles.buttons}>
        <RowButton
          icon="fr-icon-arrow-up-line"
          label={t("up", { name })}
          isOff={rank === 0}
          onPress={() => onMove(-1)}
        />
        <RowButton
          icon="fr-icon-arrow-down-line"
          label={t("down", { name })}
          isOff={rank === count - 1}
          onPress={() => onMove(1)}
        />
        <RowButton icon="fr-icon-delete-line" label={t("remove", { name })} isOff={count === 1} onPress={onRemove} />
      </span>
    </li>
  );
}

interface RowButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

/** Kept reachable when it does nothing: a button that is switched off under the reader's finger drops the focus. */
function RowButton({ icon, label, isOff, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--sm fr-btn--tertiary-no-outline ${icon}`}
      title={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {label}
    </button>
  );
}
