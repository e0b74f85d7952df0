"use client";
import {
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { SortButton } from "./sort-button.tsx";
import styles from "./sortable-table.module.css";
import { TableFrame } from "./table-frame.tsx";

export interface SortableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** What rows are sorted by, and shown unless `cell` says more. */
  readonly read: (row: Row) => string | number;
  readonly cell?: (row: Row) => ReactNode;
  /** `figure` is set to the right, `heading` names the row, `long` may take several lines. */
  readonly look?: "figure" | "heading" | "long";
}

interface SortableTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly SortableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** Rows shown at first, and again each time that more are asked for: what follows a table is not pushed out of reach. */
const SHOWN_AT_ONCE = 20;

/** A table in the order of its rows until a heading is pressed. The order is the page's own: it is not in the address. */
export function SortableTable<Row extends object>({ caption, columns, rows, keyOf }: SortableTableProps<Row>) {
  const t = useTranslations();
  const { locale, people } = useFormat();
  const [sorting, setSorting] = useState<SortingState>([]);
  const [shownCount, setShownCount] = useState(SHOWN_AT_ONCE);
  const sortable = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
    return columns.map(({ id, read }) => {
      const sortFn: SortFn<typeof features, Row> = (a, b) => {
        const [x, y] = [read(a.original), read(b.original)];
        return typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
      };
      return { id, sortFn, sortDescFirst: false, accessorFn: read };
    });
  }, [columns, locale]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    ...{ features, columns: sortable, data, getRowId: keyOf, enableMultiSort: false },
    ...{ state: { sorting }, onSortingChange: setSorting },
  });
  return (
    <div className={styles.table}>
      <TableFrame caption={caption}>
        <thead>
          <tr>
            {columns.map(({ id, label, look }) => {
              const column = table.getColumn(id);
              const sorted = column?.getIsSorted();
              const direction = sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined;
              return (
                <th key={id} scope="col" aria-sort={direction ?? "none"} className={classOf(look)}>
                  <SortButton
                    label={label}
                    title={t("imports.sortBy", { column: label })}
                    direction={direction}
                    onSort={() => column?.toggleSorting()}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table
            .getRowModel()
            .rows.slice(0, shownCount)
            .map(({ id, original }) => (
              <tr key={id}>
                {columns.map(({ id: columnId, read, cell, look }) => {
                  const content = cell === undefined ? read(original) : cell(original);
                  return look === "heading" ? (
                    <th key={columnId} scope="row" className={classOf(look)}>
                      {content}
                    </th>
                  ) : (
                    <td key={columnId} className={classOf(look)}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </TableFrame>
      {rows.length > shownCount && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() => setShownCount(shownCount + SHOWN_AT_ONCE)}
        >
          {t("imports.showMore", {
            count: Math.min(SHOWN_AT_ONCE, rows.length - shownCount),
            total: people(rows.length),
          })}
        </button>
      )}
    </div>
  );
}

function classOf(look: SortableColumn<never>["look"]): string {
  if (look === undefined) return "";
  return {
    figure: "number",
    heading: `fr-cell--multiline ${styles.heading}`,
    long: `fr-cell--multiline ${styles.long}`,
  }[look];
}
