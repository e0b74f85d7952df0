"use client";
import type { SiteView } from "@maillage/planning";
import Link from "next/link";
import { memo, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { useFormat } from "../../planner/use-format.ts";
import { SortButton } from "../../shell/sort-button.tsx";
import { TableFrame } from "../../shell/table-frame.tsx";
import { FIGURE_COLUMNS, SITE_COLUMNS, type SiteColumn } from "../site-columns.ts";
import { SiteCell } from "./site-cell.tsx";
import styles from "./sites-table.module.css";
import type { SitesTableModel, SitesTableRow } from "./use-sites-table.ts";

interface SitesTableProps {
  readonly table: SitesTableModel;
  readonly caption: string;
  readonly hrefOf: (site: SiteView) => string;
}

/** One row a site, in the order and with the columns chosen; a click with Shift selects all rows in between. */
export function SitesTable({ table, caption, hrefOf }: SitesTableProps) {
  const t = useTranslations();
  const format = useFormat();
  const isShown = SITE_COLUMNS.map((id) => table.getColumn(id)?.getIsVisible() === true);
  // The same list while the same columns show: rows compare it.
  const shownKey = isShown.join();
  const shownColumns = useMemo(() => SITE_COLUMNS.filter((id, rank) => id !== "name" && isShown[rank]), [shownKey]);
  const heading = (id: (typeof SITE_COLUMNS)[number]) => {
    const column = table.getColumn(id);
    const sorted = column?.getIsSorted();
    const direction = sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined;
    const label = t(`sitePages.columns.${id}`);
    return (
      <th
        key={id}
        scope="col"
        aria-sort={direction ?? "none"}
        className={`${FIGURE_COLUMNS.has(id) ? styles.figure : ""} ${id === "name" ? styles.name : ""}`}
      >
        <SortButton
          label={label}
          title={t("sitePages.sortBy", { column: label })}
          direction={direction}
          onSort={() => column?.toggleSorting()}
        />
      </th>
    );
  };
  return (
    <div className={styles.table}>
      <TableFrame caption={caption}>
        <thead>
          <tr>
            <th scope="col" className={styles.choice}>
              <CheckBox
                label={t("sitePages.selectAll")}
                isChecked={table.getIsAllRowsSelected()}
                isMixed={table.getIsSomeRowsSelected()}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </th>
            {heading("name")}
            {shownColumns.map(heading)}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <SiteTableRow
              key={row.id}
              row={row}
              isSelected={row.getIsSelected()}
              columns={shownColumns}
              {...{ hrefOf, t, format }}
            />
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

interface SiteTableRowProps {
  readonly row: SitesTableRow;
  readonly isSelected: boolean;
  readonly columns: readonly SiteColumn[];
  readonly hrefOf: (site: SiteView) => string;
  readonly t: Translate;
  readonly format: Format;
}

/** Drawn again when it changes only: hundreds of them stay still while one is chosen, or a filter is typed. */
const SiteTableRow = memo(({ row, isSelected, columns, hrefOf, t, format }: SiteTableRowProps) => {
  const { site, difference } = row.original;
  return (
    <tr data-selected={isSelected || undefined}>
      <td className={styles.choice}>
        <CheckBox
          label={t("sitePages.select", { name: site.name })}
          isChecked={isSelected}
          isMixed={false}
          onChange={row.getToggleSelectedHandler()}
        />
      </td>
      <th scope="row" className={styles.name}>
        <Link href={hrefOf(site)} prefetch={false}>
          {site.name}
        </Link>
        {difference !== "none" && (
          <span className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon fr-ml-1w">
            {t(`sitePages.${difference}`)}
          </span>
        )}
      </th>
      {columns.map((id) => (
        <td key={id} className={FIGURE_COLUMNS.has(id) ? styles.figure : ""}>
          <SiteCell column={id} row={row.original} t={t} format={format} />
        </td>
      ))}
    </tr>
  );
});

interface CheckBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isMixed: boolean;
  readonly onChange: (event: unknown) => void;
}

/** A bare one, named for readers: the design system's has a visible label, which a column of them would repeat. */
function CheckBox({ label, isChecked, isMixed, onChange }: CheckBoxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      className={styles.box}
      checked={isChecked}
      ref={(box) => {
        if (box !== null) box.indeterminate = isMixed && !isChecked;
      }}
      onChange={onChange}
    />
  );
}
