/**
 * Where each département stands on a map of equal squares: **ours**, drawn so that neighbours stay near each other and the country keeps its shape.
 * Rows from the north; overseas in the last row, as on the State's maps.
 */
const ROWS = [
  "--- --- --- --- 80 62 59 02",
  "--- --- 76 27 95 60 51 08 57",
  "--- 50 14 78 75 93 77 55 54 67",
  "29 22 35 61 28 92 94 10 52 88 68",
  "--- 56 53 72 41 45 91 89 21 70 90",
  "--- 44 49 37 36 18 58 71 39 25",
  "--- --- 85 79 86 23 03 69 01 74",
  "--- --- 17 16 87 19 63 42 38 73",
  "--- --- --- 33 24 46 15 43 26 05",
  "--- --- --- 40 47 82 12 48 07 84 04 06",
  "--- --- --- 64 32 31 81 34 30 13 83",
  "--- --- --- --- 65 09 11 66 --- --- --- 2B",
  "971 972 973 974 976 --- --- --- --- --- --- 2A",
];

export interface TilePosition {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

export const TILE_POSITIONS: readonly TilePosition[] = ROWS.flatMap((line, row) =>
  line.split(" ").flatMap((code, column) => (code === "---" ? [] : [{ code, column, row }])),
);

export const TILE_COLUMN_COUNT = Math.max(...TILE_POSITIONS.map(({ column }) => column)) + 1;
export const TILE_ROW_COUNT = ROWS.length;
