import { NumberStream } from "./number-stream.ts";
import type { SetCoverInstance } from "./set-cover-instance.ts";

/**
 * A file `scp…` of the OR-Library (Beasley 1990): numbers of rows and columns, cost of each column, then for each row how many columns
 * cover it and which, from 1.
 *
 * @throws {InvalidInstanceError}
 */
export function readScp(text: string): SetCoverInstance {
  const numbers = new NumberStream(text);
  const rowCount = numbers.read("rows", 1, 1e7);
  const columnCount = numbers.read("columns", 1, 1e7);
  const columnCost = new Float64Array(columnCount);
  for (let column = 0; column < columnCount; column++) columnCost[column] = numbers.read("cost", 0, 1e12);
  const rows = Array.from({ length: rowCount }, () => {
    const count = numbers.read("columns of a row", 0, columnCount);
    return Array.from({ length: count }, () => numbers.read("column", 1, columnCount) - 1);
  });
  return { columnCost, rows };
}
