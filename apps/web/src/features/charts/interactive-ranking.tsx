"use client";
import { useId, useState } from "react";
import { SortButton } from "../shell/sort-button.tsx";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./interactive-ranking.module.css";
import { Sparkline } from "./sparkline.tsx";

export interface RankingColumn {
  readonly key: string;
  readonly label: string;
  /** Said of the button that sorts by it; a column without one is not sorted by. */
  readonly sortLabel?: string | undefined;
  readonly isNumber?: boolean;
}

/** A cell as it is written, and what rows are sorted by; unknown ones come last. */
export interface RankingCell {
  readonly text: string;
  readonly value: string | number | null;
  readonly isAlarming?: boolean;
  /** Drawn before the text. */
  readonly course?: readonly number[];
}

export interface RankingRow {
  readonly key: string;
  readonly href?: string | undefined;
  /** In the order of the columns; the first one names the row, and is what is looked for. */
  readonly cells: readonly RankingCell[];
}

interface InteractiveRankingProps {
  readonly caption: string;
  readonly columns: readonly RankingColumn[];
  readonly rows: readonly RankingRow[];
  readonly labels: Readonly<Record<"filter" | "none", string>>;
  /** `{count}` stands for the number of rows shown. */
  readonly countText: string;
  /** Both ends of the courses' scale. */
  readonly courseDomain?: readonly [number, number];
}

interface Sorting {
  readonly column: number;
  readonly isAscending: boolean;
}

/** Units in an order, sorted by any column and looked for by name. Texts come written by the server: no catalogue travels. */
export function InteractiveRanking(props: InteractiveRankingProps) {
  const { caption, columns, rows, labels, countText, courseDomain } = props;
  const [sorting, setSorting] = useState<Sorting>();
  const [sought, setSought] = useState("");
  const shown = rows.filter(({ cells }) => fold(cells[0]?.text ?? "").includes(fold(sought)));
  const sorted = sorting === undefined ? shown : shown.toSorted((a, b) => compareRows(a, b, sorting));
  const id = useId();
  return (
    <>
      <div className={`${styles.filter} screen-only`}>
        <label className="fr-label" htmlFor={id}>
          {labels.filter}
        </label>
        <input
          id={id}
          className="fr-input"
          type="search"
          autoComplete="off"
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <p className="fr-hint-text" role="status">
          {sorted.length === 0 ? labels.none : countText.replace("{count}", String(sorted.length))}
        </p>
      </div>
      <TableFrame caption={caption}>
        <thead>
          <tr>
            {columns.map(({ key, label, sortLabel, isNumber }, column) => {
              const direction =
                sorting?.column !== column ? undefined : sorting.isAscending ? "ascending" : "descending";
              return (
                <th key={key} scope="col" aria-sort={direction} className={isNumber ? "number" : undefined}>
                  {sortLabel === undefined ? (
                    label
                  ) : (
                    <SortButton
                      label={label}
                      title={sortLabel}
                      direction={direction}
                      onSort={() => setSorting({ column, isAscending: direction !== "ascending" })}
                    />
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ key, href, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={`fr-cell--multiline ${styles.name}`}>
                {href === undefined ? name?.text : <a href={href}>{name?.text}</a>}
              </th>
              {cells.map((cell, rank) => (
                <td
                  key={columns[rank + 1]?.key}
                  className={[columns[rank + 1]?.isNumber ? "number" : [], cell.isAlarming ? styles.alarming : []]
                    .flat()
                    .join(" ")}
                >
                  {cell.course && <Sparkline values={cell.course} domain={courseDomain} />} {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}

function compareRows(a: RankingRow, b: RankingRow, { column, isAscending }: Sorting): number {
  const [x, y] = [a.cells[column]?.value ?? null, b.cells[column]?.value ?? null];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const order =
    typeof x === "number" && typeof y === "number"
      ? x - y
      : String(x).localeCompare(String(y), "fr", { numeric: true, sensitivity: "base" });
  return isAscending ? order : -order;
}

/** Without accents or case: people look for « Ecurie » as for « Écurie ». */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();
}
