import type { ReactNode } from "react";

/** A column of a table of figures. */
export interface TableColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  readonly isNumber?: boolean;
  /** Long texts take several lines. */
  readonly isLong?: boolean;
}

interface TableRowsProps<Row> {
  /** The first one heads each row. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** The body of a table whose columns say how they are written. */
export function TableRows<Row>({ columns, rows, keyOf }: TableRowsProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map((column, rank) =>
            rank === 0 ? (
              <th key={column.heading} scope="row" className={columnClassOf(column)}>
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.heading} className={columnClassOf(column)}>
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}

export function columnClassOf<Row>({ isNumber, isLong }: TableColumn<Row>): string | undefined {
  return [isNumber ? "number" : [], isLong ? "fr-cell--multiline" : []].flat().join(" ") || undefined;
}
