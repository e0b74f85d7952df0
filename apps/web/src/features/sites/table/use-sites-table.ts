import {
  columnVisibilityFeature,
  createSortedRowModel,
  type ReactTable,
  rowSelectionFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { writeSiteCell } from "../site-cell.ts";
import { FIGURE_COLUMNS, SITE_COLUMNS, type SiteColumn } from "../site-columns.ts";
import type { SiteRow } from "../site-row.ts";
import type { SitesViewState } from "../sites-view-state.ts";

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

export type SitesTableModel = ReactTable<typeof features, SiteRow>;
export type SitesTableRow = ReturnType<SitesTableModel["getRowModel"]>["rows"][number];

/** The table's state: order and columns are the address's, the selection is the page's. */
export function useSitesTable(
  rows: readonly SiteRow[],
  { tri, colonnes }: Pick<SitesViewState, "tri" | "colonnes">,
  setView: (view: Partial<Pick<SitesViewState, "tri">>) => unknown,
): SitesTableModel {
  const t = useTranslations();
  const format = useFormat();
  const columns = useMemo(() => {
    const collator = new Intl.Collator(format.locale, { numeric: true, sensitivity: "base" });
    return SITE_COLUMNS.map((id) => {
      const sortFn: SortFn<typeof features, SiteRow> = (a, b) => {
        const [x, y] = [a.getValue<number | string>(id), b.getValue<number | string>(id)];
        return typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
      };
      return {
        ...{ id, sortFn, sortUndefined: "last" as const, sortDescFirst: false },
        accessorFn: (row: SiteRow) => sortValue(id, row, (column) => writeSiteCell(column, row, { t, format })),
      };
    });
  }, [t, format]);
  const data = useMemo(() => [...rows], [rows]);
  const sorting = tri === null ? [] : [{ id: tri.replace(/^-/, ""), desc: tri.startsWith("-") }];
  return useTable({
    ...{ features, columns, data },
    getRowId: ({ site }) => site.id,
    enableMultiSort: false,
    state: {
      sorting,
      columnVisibility: Object.fromEntries(SITE_COLUMNS.map((id) => [id, id === "name" || colonnes.includes(id)])),
    },
    onSortingChange: (updater) => {
      const [first] = typeof updater === "function" ? updater(sorting) : updater;
      const column = SITE_COLUMNS.find((id) => id === first?.id);
      void setView({ tri: first === undefined || column === undefined ? null : first.desc ? `-${column}` : column });
    },
  });
}

/** What rows are sorted by; undefined for what nobody knows, which comes last either way. */
function sortValue(id: SiteColumn, row: SiteRow, write: (column: SiteColumn) => string): number | string | undefined {
  if (id === "criteria") return row.criteria.filter(({ answer }) => answer === "not-met").length;
  if (id === "partners") return row.site.partners.length;
  if (id === "status") return STATUS_ORDER[row.site.status];
  if (!FIGURE_COLUMNS.has(id)) return write(id) || undefined;
  const figures = {
    weekHours: row.weekMinutes,
    openDays: row.openDayCount,
    agents: row.site.agents,
    agentsFullTimeEquivalent: row.site.agentsFullTimeEquivalent,
  };
  return Object.entries(figures).find(([column]) => column === id)?.[1] ?? undefined;
}

const STATUS_ORDER = { labelled: 0, planned: 1, studied: 2, closed: 3 } as const;
