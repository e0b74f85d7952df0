import type { Locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import { type TableColumn, TableRows } from "../shell/table-rows.tsx";
import type { RankingColumnId, RankingView } from "./ranking-parsers.ts";
import styles from "./ranking-table.module.css";
import { sortRows } from "./sort-rows.ts";

export interface RankingColumn<Row> extends TableColumn<Row> {
  /** In the address, when rows may be sorted by it. */
  readonly id?: RankingColumnId;
  /** What rows are sorted by; null, nothing known, is last whichever the direction. */
  readonly read?: (row: Row) => string | number | null;
}

interface RankingTableProps<Row> {
  readonly caption: string;
  /** The first one heads each row. */
  readonly columns: readonly RankingColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly view: RankingView;
  /** The address of the same ranking looked at otherwise. */
  readonly hrefOf: (view: Partial<RankingView>) => string;
  readonly locale: Locale;
  readonly t: Translate;
}

/** A table sorted by its address: headings are links, and nothing needs a script. */
export function RankingTable<Row>(props: RankingTableProps<Row>) {
  const { caption, columns, rows, keyOf, view, hrefOf, locale, t } = props;
  // Headings take several lines: it is figures that must fit side by side.
  const headingClassOf = ({ isNumber }: RankingColumn<Row>) =>
    isNumber ? "number fr-cell--multiline" : "fr-cell--multiline";
  return (
    <div className={styles.ranking}>
      <TableFrame caption={caption}>
        <thead>
          <tr>
            {columns.map((column) => {
              const { heading, id } = column;
              if (id === undefined) {
                return (
                  <th key={heading} scope="col" className={headingClassOf(column)}>
                    {heading}
                  </th>
                );
              }
              const isSorted = view.tri === id;
              const isRising = view.sens === "croissant";
              return (
                <th
                  key={heading}
                  scope="col"
                  className={headingClassOf(column)}
                  aria-sort={isSorted ? (isRising ? "ascending" : "descending") : "none"}
                >
                  <a
                    className={styles.sort}
                    href={hrefOf({ tri: id, sens: isSorted && isRising ? "decroissant" : "croissant" })}
                    title={t("imports.sortBy", { column: heading })}
                  >
                    {heading}
                    <span aria-hidden="true">{isSorted ? (isRising ? " ▲" : " ▼") : " ↕"}</span>
                  </a>
                </th>
              );
            })}
          </tr>
        </thead>
        <TableRows rows={sortRows(rows, columns, view, locale)} {...{ columns, keyOf }} />
      </TableFrame>
    </div>
  );
}
