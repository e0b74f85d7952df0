"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import type { ImportPreviewRow, ImportPreviewView } from "@maillage/planning";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { type SortableColumn, SortableTable } from "../shell/sortable-table.tsx";
import { FirstShown } from "./changes-table.tsx";
import styles from "./imports.module.css";
import { StateBadge } from "./state-badge.tsx";

interface RowsTableProps {
  readonly view: Pick<DatasetImportAnswer, "tables" | "choices">;
  readonly preview: Pick<ImportPreviewView, "rows" | "rowCount" | "elsewhereCount">;
}

/** The first rows of the file: its columns that are read, repaired values with what they were. */
export function RowsTable({ view: { tables, choices }, preview: { rows, rowCount, elsewhereCount } }: RowsTableProps) {
  const t = useTranslations("imports");
  const headers = choices === null ? undefined : tables[choices.table]?.headers;
  const columns = useMemo((): readonly SortableColumn<ImportPreviewRow>[] => {
    const read = new Set(choices?.mapping.flatMap(({ header }) => header ?? []));
    return [
      { id: "row", label: t("row"), look: "figure", read: ({ row }) => row },
      {
        ...{ id: "state", label: t("state"), read: ({ state }) => t(`states.${state}`) },
        cell: ({ state }) => <StateBadge state={state} />,
      },
      ...(headers ?? []).flatMap((header, rank): SortableColumn<ImportPreviewRow>[] =>
        read.has(header)
          ? [
              {
                ...{ id: `${rank}`, label: header, ...lookOf(rows, rank), read: ({ cells }) => cells[rank] ?? "" },
                cell: ({ cells, repairs }) => (
                  <Cell text={cells[rank] ?? ""} repair={repairs.find(({ column }) => column === header)} />
                ),
              },
            ]
          : [],
      ),
    ];
  }, [choices, headers, rows, t]);
  return (
    <>
      <p>{t("rowsExplained")}</p>
      <SortableTable caption={t("rowsCaption")} columns={columns} rows={rows} keyOf={({ row }) => String(row)} />
      <FirstShown shown={rows.length} total={rowCount - elsewhereCount} />
    </>
  );
}

function Cell({
  text,
  repair,
}: {
  readonly text: string;
  readonly repair: ImportPreviewRow["repairs"][number] | undefined;
}) {
  const t = useTranslations("imports");
  if (repair === undefined) return text;
  return (
    <>
      <span className={styles.repaired}>{repair.after}</span>
      <span className={styles.fieldNote}>{t("repairedFrom", { before: repair.before || t("emptyValue") })}</span>
    </>
  );
}

/** Beyond it, a value takes several lines rather than the width of the table. */
const LINE_LENGTH_MAX = 32;

function lookOf(rows: readonly ImportPreviewRow[], rank: number): Pick<SortableColumn<ImportPreviewRow>, "look"> {
  return rows.some(({ cells }) => (cells[rank]?.length ?? 0) > LINE_LENGTH_MAX) ? { look: "long" } : {};
}
