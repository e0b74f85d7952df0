/** Rows of (other end, time), in compressed form: row `i` is `first[i]` to `first[i + 1] - 1`. */
export interface SparseRows {
  /** Int32[rowCount + 1]. */
  readonly first: Int32Array;
  /** Int32: what each entry leads to. */
  readonly other: Int32Array;
  /** Int32: deciseconds of each entry. */
  readonly time: Int32Array;
}

/** The same entries by their other end: entry (i, other, time) becomes (other, i, time), rows in increasing `i`. */
export function turnRowsRound(rows: SparseRows, otherCount: number): SparseRows {
  const rowCount = rows.first.length - 1;
  const first = new Int32Array(otherCount + 1);
  for (let entry = 0; entry < rows.other.length; entry++) {
    first[rows.other[entry] + 1]++;
  }
  for (let i = 0; i < otherCount; i++) {
    first[i + 1] += first[i];
  }
  const next = first.slice(0, otherCount);
  const other = new Int32Array(rows.other.length);
  const time = new Int32Array(rows.other.length);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = rows.first[row]; entry < rows.first[row + 1]; entry++) {
      const slot = next[rows.other[entry]]++;
      other[slot] = row;
      time[slot] = rows.time[entry];
    }
  }
  return { first, other, time };
}
