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
  AGED_65_HEADERS,
  AGED_65_TO_79_HEADERS,
  AGED_75_HEADERS,
  AGED_80_HEADERS,
  CANTONS_HEADERS,
  COMMUNE_HEADERS,
  DENSITY_CLASS_HEADERS,
  DENSITY_HEADERS,
  HOUSEHOLDS_HEADERS,
  LATITUDE_HEADERS,
  LONGITUDE_HEADERS,
  NAME_HEADERS,
  POOR_HEADERS,
  POOR_HOUSEHOLDS_HEADERS,
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
  /** People of 65, 75, 80 and over, and of poor households: 0 or more, null where the file does not say. */
  readonly aged65: number | null;
  readonly aged75: number | null;
  readonly aged80: number | null;
  readonly poor: number | null;
  readonly households: number | null;
  readonly poorHouseholds: number | null;
  /** People per square kilometre around it. */
  readonly density: number | null;
  /** A class of density, in the file's own words. */
  readonly densityClass: string | null;
}

/**
 * Reads homes: `id,lon,lat,population[,commune,canton]`, a name when there is one, and what equity asks of people when the file tells it:
 * `aged65` (or INSEE's `ind_65_79` and `ind_80p`), `aged75`, `aged80`, `poor` (or `men` and `men_pauv`), `density`, `density_class`.
 *
 * @throws {InvalidTableError} with every row at fault: an identifier twice, coordinates out of range, a population
 * negative or missing, people or households of a group negative, a malformed code.
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
    aged65: optional(AGED_65_HEADERS, orEmpty(populationCell)),
    aged65To79: optional(AGED_65_TO_79_HEADERS, orEmpty(populationCell)),
    aged75: optional(AGED_75_HEADERS, orEmpty(populationCell)),
    aged80: optional(AGED_80_HEADERS, orEmpty(populationCell)),
    poor: optional(POOR_HEADERS, orEmpty(populationCell)),
    households: optional(HOUSEHOLDS_HEADERS, orEmpty(populationCell)),
    poorHouseholds: optional(POOR_HOUSEHOLDS_HEADERS, orEmpty(populationCell)),
    density: optional(DENSITY_HEADERS, orEmpty(populationCell)),
    densityClass: optional(DENSITY_CLASS_HEADERS, orEmpty(textCell)),
  });
  refuseDuplicates(table, "id");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values: { aged65To79, ...values } }) => ({
    ...values,
    cantonCodes: values.cantonCodes ?? [],
    aged65: values.aged65 ?? (aged65To79 === null || values.aged80 === null ? null : aged65To79 + values.aged80),
  }));
}
