/** Keeps the worth of columns true for the rows of one part. What comes or goes keeps its own worth. */
export interface RowTracker {
  add(column: number): void;
  remove(column: number): void;
}
