"use client";
import type { SiteView } from "@maillage/planning";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { SortButton } from "../../shell/sort-button.tsx";
import { TableFrame } from "../../shell/table-frame.tsx";
import { FIGURE_COLUMNS, SITE_COLUMNS } from "../site-columns.ts";
import { SiteCell } from "./site-cell.tsx";
import styles from "./sites-table.module.css";
import type { SitesTableModel } from "./use-sites-table.ts";

interface SitesTableProps {
  readonly table: SitesTableModel;
  readonly caption: string;
  readonly hrefOf: (site: SiteView) => string;
}

/** One row a site, in the order and with the columns chosen; a click with Shift selects all rows in between. */
export function SitesTable({ table, caption, hrefOf }: SitesTableProps) {
  const t = useTranslations();
  const format = useFormat();
  const shownColumns = SITE_COLUMNS.filter((id) => id !== "name" && table.getColumn(id)?.getIsVisible());
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
          {table.getRowModel().rows.map((row) => {
            const { site, difference } = row.original;
            return (
              <tr key={row.id} data-selected={row.getIsSelected() || undefined}>
                <td className={styles.choice}>
                  <CheckBox
                    label={t("sitePages.select", { name: site.name })}
                    isChecked={row.getIsSelected()}
                    isMixed={false}
                    onChange={row.getToggleSelectedHandler()}
                  />
                </td>
                <th scope="row" className={styles.name}>
                  <Link href={hrefOf(site)}>{site.name}</Link>
                  {difference !== "none" && (
                    <span className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon fr-ml-1w">
                      {t(`sitePages.${difference}`)}
                    </span>
                  )}
                </th>
                {shownColumns.map((id) => (
                  <td key={id} className={FIGURE_COLUMNS.has(id) ? styles.figure : ""}>
                    <SiteCell column={id} row={row.original} t={t} format={format} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
    </div>
  );
}

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
