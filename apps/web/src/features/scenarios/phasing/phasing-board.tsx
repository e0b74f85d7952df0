"use client";
import { CollisionPriority } from "@dnd-kit/abstract";
import { move } from "@dnd-kit/helpers";
import { useDroppable } from "@dnd-kit/react";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { DragArea, type DragEndEvent, type DragOverEvent } from "../drag/drag-area.tsx";
import styles from "./phasing-board.module.css";
import { PhasingCard } from "./phasing-card.tsx";

interface PhasingBoardProps {
  readonly changes: readonly ScenarioChange[];
  readonly years: readonly number[];
  readonly isReadOnly: boolean;
  readonly describe: (change: ScenarioChange) => string;
  readonly onChange: (changes: readonly ScenarioChange[]) => void;
}

/**
 * Ids of the changes of each year, in the order of the scenario. Keys are `year-2027`, and `year-none` for what nobody has
 * programmed: those of an object that are whole numbers would come before the others.
 */
type Columns = Record<string, string[]>;

const columnOf = (year: number | null) => `year-${year ?? "none"}`;
const yearOf = (column: string) => (column === columnOf(null) ? null : Number(column.slice("year-".length)));
/** Ids of columns and of changes share a space in the drag library. */
const COLUMN_ID = /^column-(.+)$/;

/** Which year each change is programmed for: dragged from one to another, or chosen on the card. */
export function PhasingBoard({ changes, years, isReadOnly, describe, onChange }: PhasingBoardProps) {
  const t = useTranslations();
  // While a card is carried, where it would go; the list of changes otherwise.
  const [carried, setCarried] = useState<Columns>();
  const columns = carried ?? columnsOf(changes, years);
  const changeOf = new Map(changes.map((change) => [change.id, change]));
  const columnName = (column: string) => String(yearOf(column) ?? t("scenarios.phasing.noYear"));
  const columnAt = (id: string) =>
    COLUMN_ID.exec(id)?.[1] ?? Object.keys(columns).find((column) => columns[column]?.includes(id)) ?? columnOf(null);

  const carry = (event: DragOverEvent) => {
    const { source, target } = event.operation;
    if (source === null || target === null) return;
    setCarried((before) => carryOver(before ?? columnsOf(changes, years), event, columnAt(String(target.id))));
  };
  const drop = ({ canceled, operation }: DragEndEvent) => {
    setCarried(undefined);
    if (canceled || operation.source === null) return;
    const id = String(operation.source.id);
    const column = Object.keys(columns).find((each) => columns[each]?.includes(id));
    if (column !== undefined) setYear(id, yearOf(column));
  };
  const setYear = (id: string, year: number | null) => {
    if (changeOf.get(id)?.year === year) return;
    onChange(changes.map((change) => (change.id === id ? { ...change, year } : change)));
  };

  return (
    <DragArea
      nameOf={(id) => {
        const change = changeOf.get(id);
        return change === undefined ? id : describe(change);
      }}
      placeOf={(id) => columnName(columnAt(id))}
      onDragOver={carry}
      onDragEnd={drop}
    >
      <div className={styles.board}>
        {Object.entries(columns).map(([column, ids]) => (
          <YearColumn key={column} column={column} name={columnName(column)} count={ids.length}>
            {ids.map((id, index) => {
              const change = changeOf.get(id);
              return (
                change && (
                  <PhasingCard
                    key={id}
                    change={change}
                    column={column}
                    index={index}
                    sentence={describe(change)}
                    years={years}
                    isReadOnly={isReadOnly}
                    onYear={(year) => setYear(id, year)}
                  />
                )
              );
            })}
          </YearColumn>
        ))}
      </div>
    </DragArea>
  );
}

interface YearColumnProps {
  readonly column: string;
  readonly name: string;
  readonly count: number;
  readonly children: ReactNode;
}

function YearColumn({ column, name, count, children }: YearColumnProps) {
  const t = useTranslations();
  // A column takes what no card of its own takes.
  const { ref, isDropTarget } = useDroppable({
    id: `column-${column}`,
    collisionPriority: CollisionPriority.Low,
  });
  const titleId = `annee-${column}`;
  return (
    <section
      ref={ref}
      className={styles.column}
      data-target={isDropTarget || undefined}
      data-year={column}
      aria-labelledby={titleId}
    >
      <h3 id={titleId} className={styles.year}>
        {name} {count > 0 && <span className={styles.count}>{t("scenarios.list.changeCount", { count })}</span>}
      </h3>
      {count === 0 ? <p className={styles.empty}>{t("scenarios.phasing.emptyYear")}</p> : <ul>{children}</ul>}
    </section>
  );
}

function columnsOf(changes: readonly ScenarioChange[], years: readonly number[]): Columns {
  const columns: Columns = Object.fromEntries([null, ...years].map((year) => [columnOf(year), []]));
  for (const { id, year } of changes) columns[columnOf(year)]?.push(id);
  return columns;
}

/** Over a card, the library's own move; over an empty column, which it does not know, into it. */
function carryOver(columns: Columns, event: DragOverEvent, column: string): Columns {
  const id = String(event.operation.source?.id);
  if (!COLUMN_ID.test(String(event.operation.target?.id))) return move(columns, event);
  if (columns[column]?.includes(id)) return columns;
  return Object.fromEntries(
    Object.entries(columns).map(([each, ids]) => [
      each,
      each === column ? [...ids, id] : ids.filter((other) => other !== id),
    ]),
  );
}
