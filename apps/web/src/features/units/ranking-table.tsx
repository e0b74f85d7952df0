import type { ReactNode } from "react";
import { foldName } from "../../i18n/fold-name.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import type { RankingColumnId, RankingView } from "./ranking-parsers.ts";
import styles from "./ranking-table.module.css";

export interface RankingColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** In the address, when rows may be sorted by it. */
  readonly id?: RankingColumnId;
  /** What rows are sorted by; null, nothing known, is last whichever the direction. */
  readonly read?: (row: Row) => string | number | null;
  readonly isNumber?: boolean;
  readonly isLong?: boolean;
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
  const classOf = ({ isNumber, isLong }: RankingColumn<Row>) =>
    [isNumber ? "number" : [], isLong ? "fr-cell--multiline" : []].flat().join(" ") || undefined;
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
        <tbody>
          {sortRows(rows, columns, view, locale).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, rank) =>
                rank === 0 ? (
                  <th key={column.heading} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.heading} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

/** In the order that the address asks for; as they come when it asks for none. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Pick<RankingColumn<Row>, "id" | "read">[],
  { tri, sens }: Pick<RankingView, "tri" | "sens">,
  locale: Locale,
): readonly Row[] {
  const read = tri === null ? undefined : columns.find(({ id }) => id === tri)?.read;
  if (read === undefined) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const direction = sens === "croissant" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return direction * (typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y)));
  });
}

/** Whether a name or a code has this in it, case and accents aside. */
export function matchesFilter(
  { name, code }: { readonly name: string; readonly code: string },
  filter: string,
): boolean {
  return foldName(`${name} ${code}`).includes(foldName(filter));
}
