import type { SiteHours } from "@maillage/opening-hours";
import type { HostBody, SiteFormat, SiteRole, SiteStatus } from "@maillage/site-terms";
import {
  agentCountCell,
  agentsCell,
  attempt,
  type Cell,
  type CellAttempt,
  cell,
  dateCell,
  textCell,
  wordCell,
} from "./cells.ts";
import { optional, readTable } from "./read-table.ts";
import { siteHoursCell } from "./site-hours-cell.ts";
import { type PartnerPresence, sitePartnersCell } from "./site-partners-cell.ts";
import { FORMAT_WORDS, HOST_BODY_WORDS, ROLE_WORDS, STATUS_WORDS } from "./site-words.ts";
import type { TableIssue } from "./table-issue.ts";
import type { TextFile } from "./text-file.ts";

/** What the cells of a row say of a site; a field whose cell is blank is absent, one that is erased is null. */
export interface SheetRowFields {
  readonly name?: string;
  readonly address?: string | null;
  readonly status?: SiteStatus;
  readonly format?: SiteFormat;
  readonly role?: SiteRole;
  readonly labelDate?: string | null;
  readonly hostBody?: HostBody | null;
  readonly hours?: SiteHours | null;
  readonly agents?: number | null;
  readonly agentsFullTimeEquivalent?: number | null;
  readonly partners?: readonly PartnerPresence[];
  readonly notes?: string | null;
  readonly sources?: readonly string[];
}

/** A row of a spreadsheet that tells about a site. */
export interface SheetRow {
  /** As the spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** Null when its cell is blank or absent. */
  readonly id: string | null;
  /** As written; also a way to find the site when there is no id. */
  readonly name: string | null;
  readonly fields: SheetRowFields;
  /** Cells that could not be read; the others of the row stand. */
  readonly issues: readonly TableIssue[];
}

export interface SitesSheet {
  readonly rows: readonly SheetRow[];
  /** Headers of the columns that were not understood, as written. */
  readonly otherHeaders: readonly string[];
}

/**
 * Reads a table of sites as one copies it from a spreadsheet: tabs, semicolons or commas, a header in French or English
 * with the columns wanted in any order. A blank cell leaves the field as it is, a dash erases it. A cell that cannot be
 * read is told and leaves the other cells of its row.
 *
 * @throws {InvalidTableError} when there is no table to read: no header, two columns of one name, broken quotes.
 */
export function readSitesSheet(file: TextFile): SitesSheet {
  const table = readTable(file, COLUMNS);
  const rows = table.rows.map(({ row, values }): SheetRow => {
    const issues: TableIssue[] = [];
    const fields: Record<string, unknown> = {};
    for (const name of FIELD_NAMES) {
      const found: CellAttempt<unknown> | null = values[name];
      if (found?.kind === "read") fields[name] = found.value;
      if (found?.kind === "refused") {
        issues.push({ ...found.fault, row, column: table.headers[name], value: found.text });
      }
    }
    const [id, name] = [values.id, values.name];
    return {
      row,
      id: id?.kind === "read" ? id.value : null,
      name: name?.kind === "read" ? name.value : null,
      // Each value was just read by its own column's cell.
      fields: fields as SheetRowFields,
      issues,
    };
  });
  const broken = Map.groupBy(table.issues, ({ row }) => row ?? 0);
  const unread = [...broken].map(([row, issues]): SheetRow => ({ row, id: null, name: null, fields: {}, issues }));
  return { rows: [...rows, ...unread].sort((a, b) => a.row - b.row), otherHeaders: table.otherHeaders };
}

const sourcesCell: Cell<readonly string[]> = cell((text) =>
  text
    .split("|")
    .map((each) => each.trim())
    .filter((each) => each !== ""),
);

const UNKNOWN = { as: null };
const NONE = { as: [] };

const COLUMNS = {
  id: optional(["id", "identifiant", "id_fs"], attempt(textCell)),
  name: optional(["nom", "name", "lib_fs", "site"], attempt(textCell)),
  address: optional(["adresse", "address"], attempt(textCell, UNKNOWN)),
  status: optional(["statut", "status"], attempt(wordCell(STATUS_WORDS))),
  format: optional(["format", "format_fs"], attempt(wordCell(FORMAT_WORDS))),
  role: optional(["role", "type_fs"], attempt(wordCell(ROLE_WORDS))),
  labelDate: optional(["labellise_le", "date_du_label", "label_date", "labelled_on"], attempt(dateCell, UNKNOWN)),
  hostBody: optional(["porteur", "organisme_porteur", "host_body"], attempt(wordCell(HOST_BODY_WORDS), UNKNOWN)),
  hours: optional(["horaires", "opening_hours", "hours"], attempt(siteHoursCell, UNKNOWN)),
  agents: optional(["agents", "nombre_d_agents"], attempt(agentCountCell, UNKNOWN)),
  agentsFullTimeEquivalent: optional(
    ["etp", "equivalents_temps_plein", "fte", "full_time_equivalents"],
    attempt(agentsCell, UNKNOWN),
  ),
  partners: optional(["partenaires", "partners"], attempt(sitePartnersCell, NONE)),
  notes: optional(["notes", "commentaire"], attempt(textCell, UNKNOWN)),
  sources: optional(["sources", "source"], attempt(sourcesCell, NONE)),
};

const FIELD_NAMES = [
  "name",
  "address",
  "status",
  "format",
  "role",
  "labelDate",
  "hostBody",
  "hours",
  "agents",
  "agentsFullTimeEquivalent",
  "partners",
  "notes",
  "sources",
] as const satisfies readonly (keyof SheetRowFields)[];
