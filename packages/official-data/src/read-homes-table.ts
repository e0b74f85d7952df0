import {
  cantonCodesCell,
  communeCodeCell,
  latitudeCell,
  longitudeCell,
  orEmpty,
  populationCell,
  textCell,
} from "./cells.ts";
import {
  CANTONS_HEADERS,
  COMMUNE_HEADERS,
  LATITUDE_HEADERS,
  LONGITUDE_HEADERS,
  NAME_HEADERS,
  POPULATION_HEADERS,
} from "./column-headers.ts";
import type { CantonCode, CommuneCode } from "./insee-codes.ts";
import { ID_HEADERS } from "./read-points-table.ts";
import { assertNoIssue, optional, readTable, refuseDuplicates, required } from "./read-table.ts";
import type { TextFile } from "./text-file.ts";

/** A place where people live. */
export interface HomeRow {
  readonly id: string;
  readonly name: string | null;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** 0 or more, whole or not. */
  readonly population: number;
  readonly communeCode: CommuneCode | null;
  /** Several where the home's town is shared by cantons; none when the file does not say. */
  readonly cantonCodes: readonly CantonCode[];
}

/**
 * Reads homes: `id,lon,lat,population[,commune,canton]`, and a name when there is one.
 *
 * @throws {InvalidTableError} with every row at fault: an identifier twice, coordinates out of range, a population
 * negative or missing, a malformed code.
 */
export function readHomesTable(file: TextFile): HomeRow[] {
  const table = readTable(file, {
    id: required(ID_HEADERS, textCell),
    name: optional(NAME_HEADERS, orEmpty(textCell)),
    longitude: required(LONGITUDE_HEADERS, longitudeCell),
    latitude: required(LATITUDE_HEADERS, latitudeCell),
    population: required(POPULATION_HEADERS, populationCell),
    communeCode: optional(COMMUNE_HEADERS, orEmpty(communeCodeCell)),
    cantonCodes: optional(CANTONS_HEADERS, orEmpty(cantonCodesCell)),
  });
  refuseDuplicates(table, "id");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => ({ ...values, cantonCodes: values.cantonCodes ?? [] }));
}
