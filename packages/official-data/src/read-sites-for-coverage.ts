import { type HoursWarning, parseOfficialHours, type SiteHours } from "@maillage/opening-hours";
import type { SiteFormat, SiteRole, SiteStatus } from "@maillage/site-terms";
import { agentsCell, cantonCodesCell, latitudeCell, longitudeCell, orEmpty, textCell, wordCell } from "./cells.ts";
import { LATITUDE_HEADERS, LONGITUDE_HEADERS } from "./column-headers.ts";
import type { CantonCode } from "./insee-codes.ts";
import { ID_HEADERS } from "./read-points-table.ts";
import { assertNoIssue, optional, readTable, refuseDuplicates, required } from "./read-table.ts";
import { siteHoursCell } from "./site-hours-cell.ts";
import { type PartnerPresence, sitePartnersCell } from "./site-partners-cell.ts";
import { type StopRow, siteStopsCell } from "./site-stops-cell.ts";
import { FORMAT_WORDS, ROLE_WORDS, STATUS_WORDS } from "./site-words.ts";
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
  /** Null when the file says nothing of it: the rules that need it then know that they do not know. */
  readonly format: SiteFormat | null;
  /** `antenna` when `role`, `type_fs` or the format says so. */
  readonly role: SiteRole;
  /** Null when unknown, which is not closed: the file says nothing, or what it says cannot be read. */
  readonly hours: SiteHours | null;
  /** What is odd in the official list's columns of hours; a `hours` cell that is odd is refused. */
  readonly hoursWarnings: readonly HoursWarning[];
  /** Null when the file says nothing: not the same as a site without partners. */
  readonly partners: readonly PartnerPresence[] | null;
  /** Of a travelling site; null when nobody has told them. */
  readonly stops: readonly StopRow[] | null;
  readonly agents: number | null;
}

/**
 * Reads sites: `id,lon,lat[,name,status,canton,hours,partners,stops,format,role,agents]`; the official list's headers are
 * understood too, its six columns of hours included, which give way to a `hours` cell that is filled.
 *
 * @throws {InvalidTableError} with every row at fault: an identifier twice, coordinates out of range, a status left empty
 * or unknown; hours, partners, stops that cannot be read or that contradict themselves.
 */
export function readSitesForCoverage(file: TextFile): SiteRow[] {
  const table = readTable(file, {
    id: required(ID_HEADERS, textCell),
    name: optional(["name", "nom", "lib_fs"], orEmpty(textCell)),
    longitude: required(LONGITUDE_HEADERS, longitudeCell),
    latitude: required(LATITUDE_HEADERS, latitudeCell),
    status: optional(["status", "statut"], wordCell(STATUS_WORDS)),
    cantonCodes: optional(["canton", "cantons", "code_canton"], orEmpty(cantonCodesCell)),
    format: optional(["format", "format_fs"], orEmpty(wordCell(FORMAT_WORDS))),
    role: optional(["role", "type_fs"], orEmpty(wordCell(ROLE_WORDS))),
    hours: optional(["hours", "horaires"], orEmpty(siteHoursCell)),
    h_lundi: optional(["h_lundi"], orEmpty(textCell)),
    h_mardi: optional(["h_mardi"], orEmpty(textCell)),
    h_mercredi: optional(["h_mercredi"], orEmpty(textCell)),
    h_jeudi: optional(["h_jeudi"], orEmpty(textCell)),
    h_vendredi: optional(["h_vendredi"], orEmpty(textCell)),
    h_samedi: optional(["h_samedi"], orEmpty(textCell)),
    partners: optional(["partners", "partenaires"], orEmpty(sitePartnersCell)),
    stops: optional(["stops", "arrets"], orEmpty(siteStopsCell)),
    agents: optional(["agents", "agentCount"], orEmpty(agentsCell)),
  });
  refuseDuplicates(table, "id");
  assertNoIssue(file, table.issues);
  return table.rows.map(({ values }) => {
    const { h_lundi, h_mardi, h_mercredi, h_jeudi, h_vendredi, h_samedi, ...own } = values;
    const listed = parseOfficialHours([h_lundi, h_mardi, h_mercredi, h_jeudi, h_vendredi, h_samedi]);
    return {
      ...own,
      status: own.status ?? "labelled",
      cantonCodes: own.cantonCodes ?? [],
      role: own.role ?? (own.format === "antenna" ? "antenna" : "principal"),
      // As the official list's own reader: an antenna is one whatever its format.
      format: own.role === "antenna" ? "antenna" : own.format,
      hours: own.hours ?? listed.hours,
      hoursWarnings: own.hours === null ? listed.warnings : [],
    };
  });
}
