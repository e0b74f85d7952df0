import { latitudeCell, longitudeCell, textCell } from "./cells.ts";
import { LATITUDE_HEADERS, LONGITUDE_HEADERS } from "./column-headers.ts";
import { assertNoIssue, readTable, refuseDuplicates, required } from "./read-table.ts";
import type { TextFile } from "./text-file.ts";

export interface Point {
  readonly id: string;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
}

/** Headers by which a table may name its rows, ours first. */
export const ID_HEADERS = ["id", "id_fs", "code_commune", "insee_com", "codgeo", "code_insee", "code"];

/**
 * Reads points to travel between: `id,lon,lat`.
 *
 * @throws {InvalidTableError} with every row at fault: an identifier twice, coordinates out of range.
 */
export function readPointsTable(file: TextFile): Point[] {
  const table = readTable(file, {
    id: required(ID_HEADERS, textCell),
    longitude: required(LONGITUDE_HEADERS, longitudeCell),
    latitude: required(LATITUDE_HEADERS, latitudeCell),
  });
  refuseDuplicates(table, "id");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => values);
}
