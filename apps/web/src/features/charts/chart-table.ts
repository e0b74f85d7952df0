/** What a cell says, and what a file of data keeps of it. */
export interface ChartCell {
  readonly text: string;
  /** Written in CSV in place of the text: `0.998` for `99,8 %`; null where nothing is known. */
  readonly value: string | number | null;
}

export interface ChartColumn {
  readonly heading: string;
  /** Figures stand to the right. */
  readonly isNumber?: boolean;
}

/** The table behind a figure: the same facts, for who does not see the drawing and for files of data. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  /** As many cells as columns; the first one heads its row. A plain text is its own value. */
  readonly rows: readonly (readonly (string | ChartCell)[])[];
}
