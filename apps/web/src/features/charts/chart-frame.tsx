import type { ReactNode } from "react";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./chart-frame.module.css";
import type { ChartCell, ChartTable } from "./chart-table.ts";
import { ChartExport } from "./export/chart-export.tsx";

export interface ChartFrameProps {
  /** Of the figure in its page: fragment of its address, and name of the files it is exported to. */
  readonly id: string;
  /** Says what is shown, not what is drawn: « Six habitants sur dix sont à moins de dix minutes ». */
  readonly title: string;
  readonly headingLevel?: "h2" | "h3" | "h4";
  /** How to read the drawing: axes, units, what a colour means. */
  readonly description?: string | undefined;
  /** What the drawing says, in a sentence: the drawing becomes an image of that name. Not for one that holds links. */
  readonly summary?: string | undefined;
  /** Dates, roads, producers: what the figures rest on. */
  readonly source: string;
  readonly table: ChartTable;
  /** Beside export: an embed link. */
  readonly actions?: ReactNode;
  readonly t: Translate;
  readonly children: ReactNode;
}

/**
 * A figure that stands alone: a title that says what it shows, the drawing, its source, the table behind it, and both as files.
 * Drawn by the server; its only script waits for a press of a button.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { id, title, headingLevel: Heading = "h3", description, summary, source, table, actions, t, children } = props;
  const titleId = `${id}-titre`;
  return (
    <figure id={id} className={styles.frame} aria-labelledby={titleId} data-figure>
      <figcaption>
        <Heading id={titleId} className={styles.title} data-figure-title>
          {title}
        </Heading>
        {description !== undefined && <p className={styles.description}>{description}</p>}
      </figcaption>
      <div data-figure-body {...(summary === undefined ? {} : { role: "img", "aria-label": summary })}>
        {children}
      </div>
      <p className={styles.source} data-figure-source>
        {t("charts.source", { source })}
      </p>
      <div className={styles.foot}>
        <details className={styles.details}>
          <summary>{t("charts.table")}</summary>
          <FigureTable caption={title} table={table} />
        </details>
        <div className={`${styles.actions} screen-only`}>
          <ChartExport
            fileName={id}
            labels={{
              group: t("charts.export", { title }),
              failed: t("charts.exportFailed"),
              png: t("charts.png"),
              svg: t("charts.svg"),
              csv: t("charts.csv"),
            }}
          />
          {actions}
        </div>
      </div>
    </figure>
  );
}

function FigureTable({ caption, table: { columns, rows } }: { readonly caption: string; readonly table: ChartTable }) {
  const classOf = (column: number) => (columns[column]?.isNumber ? "number" : "fr-cell--multiline");
  return (
    <TableFrame caption={caption}>
      <thead>
        <tr>
          {columns.map(({ heading }, column) => (
            <th key={heading} scope="col" className={classOf(column)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head = "", ...cells]) => (
          <tr key={textOf(head)}>
            <th scope="row" className="fr-cell--multiline" {...dataOf(head)}>
              {textOf(head)}
            </th>
            {cells.map((cell, rank) => (
              <td key={columns[rank + 1]?.heading} className={classOf(rank + 1)} {...dataOf(cell)}>
                {textOf(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function textOf(cell: string | ChartCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** Read back by the export: nothing is sent twice. */
function dataOf(cell: string | ChartCell): { readonly "data-value"?: string } {
  return typeof cell === "string" ? {} : { "data-value": cell.value === null ? "" : String(cell.value) };
}
