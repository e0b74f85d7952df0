import { cantonCodesCell, costCell, latitudeCell, longitudeCell, orEmpty, populationCell, textCell } from "./cells.ts";
import { LATITUDE_HEADERS, LONGITUDE_HEADERS } from "./column-headers.ts";
import type { CantonCode } from "./insee-codes.ts";
import { ID_HEADERS } from "./read-points-table.ts";
import { assertNoIssue, optional, readTable, refuseDuplicates, required } from "./read-table.ts";
import type { TextFile } from "./text-file.ts";

/** A place where a site could open: a town hall, a post office, a library. */
export interface CandidateRow {
  readonly id: string;
  readonly name: string | null;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** The cantons it may be in; none when the file does not say. */
  readonly cantonCodes: readonly CantonCode[];
  /** What opening it costs; null when the file does not say. */
  readonly costEuros: number | null;
  /** People that a site there could serve; null when the file does not say. */
  readonly capacityPeople: number | null;
}

/**
 * Reads the places to choose from: `id,lon,lat[,name,canton,cost,capacity]`.
 *
 * @throws {InvalidTableError} with every row at fault: an identifier twice, coordinates out of range, a negative cost.
 */
export function readCandidatesTable(file: TextFile): CandidateRow[] {
  const table = readTable(file, {
    id: required(ID_HEADERS, textCell),
    name: optional(["name", "nom", "libelle"], orEmpty(textCell)),
    longitude: required(LONGITUDE_HEADERS, longitudeCell),
    latitude: required(LATITUDE_HEADERS, latitudeCell),
    cantonCodes: optional(["canton", "cantons", "code_canton"], orEmpty(cantonCodesCell)),
    costEuros: optional(["cost", "cout", "cout_euros", "cost_euros"], orEmpty(costCell)),
    capacityPeople: optional(["capacity", "capacite"], orEmpty(populationCell)),
  });
  refuseDuplicates(table, "id");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => ({ ...values, cantonCodes: values.cantonCodes ?? [] }));
}
