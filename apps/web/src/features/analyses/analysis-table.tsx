import type { ReactNode } from "react";
import { TableFrame } from "../shell/table-frame.tsx";

/** A column of a table of figures. */
export interface AnalysisColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  readonly isNumber?: boolean;
  /** Long texts take several lines. */
  readonly isLong?: boolean;
}

interface AnalysisTableProps<Row> {
  readonly caption: string;
  /** The first one heads each row. */
  readonly columns: readonly AnalysisColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table of an analysis, drawn by the server. */
export function AnalysisTable<Row>({ caption, columns, rows, keyOf }: AnalysisTableProps<Row>) {
  const classOf = ({ isNumber, isLong }: AnalysisColumn<Row>) =>
    [isNumber ? "number" : [], isLong ? "fr-cell--multiline" : []].flat().join(" ") || undefined;
  return (
    <TableFrame caption={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.heading} scope="col" className={classOf(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
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
  );
}
