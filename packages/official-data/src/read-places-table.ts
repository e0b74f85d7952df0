import {
  areaCell,
  cantonCodesCell,
  latitudeCell,
  longitudeCell,
  orEmpty,
  plainWord,
  populationCell,
  textCell,
} from "./cells.ts";
import {
  AREA_HEADERS,
  CANTONS_HEADERS,
  LATITUDE_HEADERS,
  LONGITUDE_HEADERS,
  NAME_HEADERS,
  POPULATION_HEADERS,
} from "./column-headers.ts";
import { type CantonCode, readInseeCode } from "./insee-codes.ts";
import {
  assertNoIssue,
  type Column,
  optional,
  readTable,
  refuseDuplicates,
  required,
  type Table,
} from "./read-table.ts";
import type { TextFile } from "./text-file.ts";

/** A place on the map, usually a commune by its centre. */
export interface Place {
  /** A commune's INSEE code when the file's header says so, or any identifier. */
  readonly code: string;
  readonly name: string | null;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** Several where the place is shared by cantons; none when the file does not say. */
  readonly cantonCodes: readonly CantonCode[];
  /** Null when the file has no such column; a cell left empty in one that exists is refused. */
  readonly population: number | null;
  readonly areaKm2: number | null;
}

const INSEE_HEADERS = ["code_commune", "insee_com", "codgeo", "code_insee", "com"];
const ANY_CODE_HEADERS = ["code", "id"];

/**
 * Reads any table of places with a code, a longitude and a latitude under the usual names; a name, cantons, population
 * and area (km2) when they are there. Codes are checked as INSEE codes of communes when the header says that they are.
 *
 * @throws {InvalidTableError} with every row at fault: codes twice or malformed, coordinates out of range, populations
 * negative or missing.
 */
export function readPlacesTable(file: TextFile): Place[] {
  const table = readTable(file, {
    code: required([...INSEE_HEADERS, ...ANY_CODE_HEADERS], textCell),
    name: optional(NAME_HEADERS, orEmpty(textCell)),
    longitude: required(LONGITUDE_HEADERS, longitudeCell),
    latitude: required(LATITUDE_HEADERS, latitudeCell),
    cantonCodes: optional(CANTONS_HEADERS, orEmpty(cantonCodesCell)),
    population: optional(POPULATION_HEADERS, populationCell),
    areaKm2: optional(AREA_HEADERS, orEmpty(areaCell)),
  });
  if (INSEE_HEADERS.includes(plainWord(table.headers.code ?? ""))) refuseForeignCodes(table);
  refuseDuplicates(table, "code");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => ({ ...values, cantonCodes: values.cantonCodes ?? [] }));
}

/** The header promises INSEE codes: a lost leading zero must not pass for an identifier. */
function refuseForeignCodes({ rows, headers, issues }: Table<{ code: Column<string, true> }>): void {
  for (const { row, values } of rows) {
    const result = readInseeCode("commune", values.code);
    if ("code" in result) continue;
    issues.push({ rule: "invalid-code", row, column: headers.code, value: values.code, ...result.fault });
  }
}
