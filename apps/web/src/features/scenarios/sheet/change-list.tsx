"use client";
import { move } from "@dnd-kit/helpers";
import type { ChangeProblem, ScenarioChange } from "@maillage/planning/scenario";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { DragArea } from "../drag/drag-area.tsx";
import styles from "./change-list.module.css";
import { ChangeRow } from "./change-row.tsx";
import { moveInList } from "./move-in-list.ts";

interface ChangeListProps {
  readonly changes: readonly ScenarioChange[];
  /** Each with the index of its change. */
  readonly problems: readonly ChangeProblem[];
  readonly years: readonly number[];
  readonly isReadOnly: boolean;
  readonly describe: (change: ScenarioChange) => string;
  readonly describeProblem: (problem: ChangeProblem) => string;
  /** @param typing what is being typed, which is one edit until it ends. */
  readonly onChange: (changes: readonly ScenarioChange[], typing?: string) => void;
}

/** The changes of a scenario in the order they are made; dragged, or moved one rank at a time. */
export function ChangeList(props: ChangeListProps) {
  const { changes, problems, years, isReadOnly, describe, describeProblem, onChange } = props;
  const t = useTranslations();
  const list = useRef<HTMLOListElement>(null);
  const moveBy = (rank: number, by: 1 | -1) => onChange(moveInList(changes, rank, rank + by));
  const remove = (rank: number) => {
    onChange(changes.toSpliced(rank, 1));
    // The button that was pressed goes away: the reader is left in the list.
    list.current?.focus({ preventScroll: true });
  };
  return (
    <DragArea
      nameOf={(id) => {
        const change = changes.find((each) => each.id === id);
        return change === undefined ? id : describe(change);
      }}
      placeOf={(_, index) => t("scenarios.changes.rank", { rank: String(index + 1), total: String(changes.length) })}
      onDragEnd={(event) => {
        if (event.canceled) return;
        const moved = move([...changes], event);
        if (moved.some(({ id }, rank) => id !== changes[rank]?.id)) onChange(moved);
      }}
    >
      <ol ref={list} tabIndex={-1} className={styles.list} aria-label={t("scenarios.changes.title")}>
        {changes.map((change, rank) => (
          <ChangeRow
            key={change.id}
            change={change}
            rank={rank}
            count={changes.length}
            sentence={describe(change)}
            problems={problems.filter((problem) => problem.change === rank).map(describeProblem)}
            years={years}
            isReadOnly={isReadOnly}
            onEdit={(edited, typing) => onChange(changes.with(rank, edited), typing)}
            onMove={(by) => moveBy(rank, by)}
            onRemove={() => remove(rank)}
          />
        ))}
      </ol>
    </DragArea>
  );
}
