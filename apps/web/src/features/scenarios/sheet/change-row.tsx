"use client";
import { useSortable } from "@dnd-kit/react/sortable";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { DragHandle } from "../drag/drag-handle.tsx";
import { useReducedMotion } from "../drag/use-reduced-motion.ts";
import { changeDetails } from "../saving/change-details.ts";
import styles from "./change-list.module.css";
import { CostField } from "./cost-field.tsx";
import { YearField } from "./year-field.tsx";

interface ChangeRowProps {
  readonly change: ScenarioChange;
  readonly rank: number;
  readonly count: number;
  readonly sentence: string;
  readonly problems: readonly string[];
  readonly years: readonly number[];
  readonly isReadOnly: boolean;
  /** @param typing what is being typed, which is one edit until it ends. */
  readonly onEdit: (change: ScenarioChange, typing?: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One change: what it does, when, for how much, and why. */
export function ChangeRow(props: ChangeRowProps) {
  const { change, rank, count, sentence, problems, years, isReadOnly, onEdit, onMove, onRemove } = props;
  const t = useTranslations();
  const isStill = useReducedMotion();
  const { ref, handleRef, isDragSource } = useSortable({
    ...{ id: change.id, index: rank, disabled: isReadOnly },
    ...(isStill ? { transition: null } : {}),
  });
  const commentId = useId();
  return (
    <li ref={ref} className={styles.row} data-carried={isDragSource || undefined} data-change={change.id}>
      <div className={styles.head}>
        {!isReadOnly && <DragHandle ref={handleRef} label={t("scenarios.changes.drag", { change: sentence })} />}
        <p className={styles.sentence}>
          <span className={styles.rank}>{rank + 1}.</span> {sentence}
        </p>
        {!isReadOnly && (
          <div className={styles.buttons}>
            <RowButton
              icon="fr-icon-arrow-up-line"
              label={t("scenarios.changes.up", { change: sentence })}
              disabled={rank === 0}
              onClick={() => onMove(-1)}
            />
            <RowButton
              icon="fr-icon-arrow-down-line"
              label={t("scenarios.changes.down", { change: sentence })}
              disabled={rank === count - 1}
              onClick={() => onMove(1)}
            />
            <RowButton
              icon="fr-icon-delete-line"
              label={t("scenarios.changes.remove", { change: sentence })}
              disabled={false}
              onClick={onRemove}
            />
          </div>
        )}
      </div>
      {problems.map((problem) => (
        <p key={problem} className="fr-message fr-message--warning">
          {problem}
        </p>
      ))}
      {isReadOnly ? (
        <ReadNotes change={change} />
      ) : (
        <div className={styles.fields}>
          <YearField
            label={t("scenarios.changes.year")}
            about={sentence}
            year={change.year}
            years={years}
            onChange={(year) => onEdit({ ...change, year })}
          />
          <CostField
            about={sentence}
            costEuros={change.costEuros}
            isReadOnly={isReadOnly}
            onChange={(costEuros) => onEdit({ ...change, costEuros }, `cost ${change.id}`)}
          />
          <div className={`fr-input-group ${styles.comment}`}>
            <label className="fr-label" htmlFor={commentId}>
              {t("scenarios.changes.comment")}
              <span className="fr-sr-only"> – {sentence}</span>
            </label>
            <textarea
              className="fr-input"
              id={commentId}
              rows={1}
              maxLength={2000}
              value={change.comment ?? ""}
              onChange={({ target }) =>
                onEdit({ ...change, comment: target.value === "" ? null : target.value }, `comment ${change.id}`)
              }
            />
          </div>
        </div>
      )}
    </li>
  );
}

/** What is written on a change, where nothing may be written. */
function ReadNotes({ change }: Pick<ChangeRowProps, "change">) {
  const t = useTranslations();
  const format = useFormat();
  const details = changeDetails(change, t, format);
  return details === "" ? null : <p className={styles.notes}>{details}</p>;
}

interface RowButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Stays focusable when it can do nothing: a rank reached with it must not throw the focus away. */
function RowButton({ icon, label, disabled, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--tertiary-no-outline fr-btn--sm ${icon}`}
      title={label}
      aria-label={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      {label}
    </button>
  );
}
