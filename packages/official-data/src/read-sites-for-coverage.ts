import { cantonCodesCell, cell, latitudeCell, longitudeCell, orEmpty, textCell, wordCell } from "./cells.ts";
import { LATITUDE_HEADERS, LONGITUDE_HEADERS } from "./column-headers.ts";
import type { CantonCode } from "./insee-codes.ts";
import { ID_HEADERS } from "./read-points-table.ts";
import { assertNoIssue, optional, readTable, refuseDuplicates, required } from "./read-table.ts";
import type { SiteStatus } from "./site-vocabulary.ts";
import type { TextFile } from "./text-file.ts";

/** A site as the command line takes it. */
export interface SiteRow {
  readonly id: string;
  readonly name: string | null;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** `labelled` in a file without this column: a list of sites is of those in force. */
  readonly status: SiteStatus;
  /** The cantons it may be in; none when the file does not say. */
  readonly cantonCodes: readonly CantonCode[];
  /** As written, not interpreted; null when the file says nothing. */
  readonly hours: string | null;
  readonly partners: readonly string[];
}

const STATUS_WORDS: Readonly<Record<string, SiteStatus>> = {
  studied: "studied",
  planned: "planned",
  labelled: "labelled",
  closed: "closed",
  étudié: "studied",
  "à l'étude": "studied",
  prévu: "planned",
  labellisé: "labelled",
  ouvert: "labelled",
  fermé: "closed",
};

const partnersCell = cell((text) =>
  text
    .split(/[|,;]/)
    .map((partner) => partner.trim())
    .filter((partner) => partner !== ""),
);

/**
 * Reads sites: `id,lon,lat[,name,status,canton,hours,partners]`; the official list's headers are understood too.
 *
 * @throws {InvalidTableError} with every row at fault: an identifier twice, coordinates out of range, a status left empty
 * or unknown.
 */
export function readSitesForCoverage(file: TextFile): SiteRow[] {
  const table = readTable(file, {
    id: required(ID_HEADERS, textCell),
    name: optional(["name", "nom", "lib_fs"], orEmpty(textCell)),
    longitude: required(LONGITUDE_HEADERS, longitudeCell),
    latitude: required(LATITUDE_HEADERS, latitudeCell),
    status: optional(["status", "statut"], wordCell(STATUS_WORDS)),
    cantonCodes: optional(["canton", "cantons", "code_canton"], orEmpty(cantonCodesCell)),
    hours: optional(["hours", "horaires"], orEmpty(textCell)),
    partners: optional(["partners", "partenaires"], orEmpty(partnersCell)),
  });
  refuseDuplicates(table, "id");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => ({
    ...values,
    status: values.status ?? "labelled",
    cantonCodes: values.cantonCodes ?? [],
    partners: values.partners ?? [],
  }));
}
