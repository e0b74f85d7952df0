"use client";
import type { TableIssue } from "@maillage/official-data/table-issue";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { type SortableColumn, SortableTable } from "../shell/sortable-table.tsx";
import { FirstShown } from "./changes-table.tsx";

interface IssuesTableProps {
  /** `issues` refuse a row, `warnings` do not. */
  readonly kind: "issues" | "warnings";
  readonly issues: readonly TableIssue[];
  /** Of all of them; the first are in `issues`. */
  readonly count: number;
  /** The refused rows as a file to send back; null when there is none. */
  readonly downloadHref: string | null;
}

/** What is wrong in the file, where, and what to do about it. */
export function IssuesTable({ kind, issues, count, downloadHref }: IssuesTableProps) {
  const t = useTranslations("imports");
  const { locale } = useFormat();
  const columns = useMemo(
    (): readonly SortableColumn<TableIssue>[] => [
      {
        ...{ id: "row", label: t("row"), look: "figure", read: ({ row }) => row ?? 0 },
        cell: ({ row }) => row ?? t("wholeTable"),
      },
      { id: "column", label: t("column"), read: ({ column }) => column ?? "" },
      {
        ...{ id: "value", label: t("value"), read: ({ value }) => value ?? "" },
        cell: ({ value }) => (value === "" ? t("emptyValue") : (value ?? "")),
      },
      { id: "problem", label: t("problem"), look: "long", read: ({ problem }) => capitalise(problem[locale]) },
      { id: "remedy", label: t("remedy"), look: "long", read: ({ remedy }) => capitalise(remedy[locale]) },
    ],
    [locale, t],
  );
  if (count === 0) return <p>{t(`${kind}None`)}</p>;
  return (
    <>
      <p>{t(`${kind}Explained`)}</p>
      {downloadHref !== null && (
        <p>
          <a className="fr-btn fr-btn--secondary fr-btn--sm" href={downloadHref} download>
            {t("downloadIssues")}
          </a>
        </p>
      )}
      <SortableTable caption={t(`${kind}Caption`)} columns={columns} rows={issues} keyOf={keyOf} />
      <FirstShown shown={issues.length} total={count} />
    </>
  );
}

const keyOf = ({ rule, row, column }: TableIssue, index: number) => `${row} ${column} ${rule} ${index}`;

/** Problems are written to go on a sentence; here they begin one. */
function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
