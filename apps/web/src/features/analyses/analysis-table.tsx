import { TableFrame } from "../shell/table-frame.tsx";
import { columnClassOf, type TableColumn, TableRows } from "../shell/table-rows.tsx";

interface AnalysisTableProps<Row> {
  readonly caption: string;
  /** The first one heads each row. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table of an analysis, drawn by the server. */
export function AnalysisTable<Row>({ caption, columns, rows, keyOf }: AnalysisTableProps<Row>) {
  return (
    <TableFrame caption={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.heading} scope="col" className={columnClassOf(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <TableRows {...{ columns, rows, keyOf }} />
    </TableFrame>
  );
}
