"use client";
import { useSortable } from "@dnd-kit/react/sortable";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { DragHandle } from "../drag/drag-handle.tsx";
import { useReducedMotion } from "../drag/use-reduced-motion.ts";
import { YearField } from "../sheet/year-field.tsx";
import styles from "./phasing-board.module.css";

interface PhasingCardProps {
  readonly change: ScenarioChange;
  readonly column: string;
  readonly index: number;
  readonly sentence: string;
  readonly years: readonly number[];
  readonly isReadOnly: boolean;
  readonly onYear: (year: number | null) => void;
}

/** A change on the board of years. */
export function PhasingCard({ change, column, index, sentence, years, isReadOnly, onYear }: PhasingCardProps) {
  const t = useTranslations();
  const format = useFormat();
  const isStill = useReducedMotion();
  const { ref, handleRef, isDragSource } = useSortable({
    ...{ id: change.id, index, group: column, disabled: isReadOnly },
    ...(isStill ? { transition: null } : {}),
  });
  return (
    <li ref={ref} className={styles.card} data-carried={isDragSource || undefined} data-change={change.id}>
      <div className={styles.cardHead}>
        {!isReadOnly && <DragHandle ref={handleRef} label={t("scenarios.changes.drag", { change: sentence })} />}
        <p>{sentence}</p>
      </div>
      {change.costEuros !== null && <p className={styles.cost}>{format.euros(change.costEuros)}</p>}
      {!isReadOnly && (
        <YearField
          label={t("scenarios.changes.year")}
          about={sentence}
          year={change.year}
          years={years}
          onChange={onYear}
        />
      )}
    </li>
  );
}
