import { type Bilingual, french } from "@maillage/errors";
import type { SiteFormat, SiteRole } from "@maillage/site-terms";
import { communeCodeCell, latitudeCell, longitudeCell, orEmpty, plainWord, textCell, wordCell } from "./cells.ts";
import { LATITUDE_HEADERS, LONGITUDE_HEADERS } from "./column-headers.ts";
import { type CommuneCode, departementOf } from "./insee-codes.ts";
import { assertNoIssue, optional, readTable, refuseDuplicates, required, type Table } from "./read-table.ts";
import type { TableIssue } from "./table-issue.ts";
import type { TextFile } from "./text-file.ts";

/** A row of the official list of France Services sites. */
export interface OfficialSite {
  /** `id_fs`: the list's own stable key. */
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly communeCode: CommuneCode;
  readonly communeName: string | null;
  /** WGS84 degrees. Of a travelling site: its garage or head office, not its stops. */
  readonly longitude: number;
  readonly latitude: number;
  readonly format: SiteFormat;
  /** `antenna` when `type_fs` says so, else `principal`. */
  readonly role: SiteRole;
  /** `type_fs` and `format_fs` as written. */
  readonly officialType: string | null;
  readonly officialFormat: string | null;
  /** `YYYY-MM-DD`; null when the list gives none that can be read. An antenna can carry the date of its parent's label. */
  readonly labelDate: string | null;
  /** `labellisation_fs` as written. */
  readonly labelText: string | null;
  /**
   * Six texts, Monday to Saturday, as written; null for a day left empty when another is filled (closed). Null in all when
   * no day is filled: hours are then *unknown*, not closed.
   */
  readonly hours: readonly (string | null)[] | null;
  /** Whether an appointment can be booked (`prise_rdv`), not whether one is needed. */
  readonly takesAppointments: boolean | null;
  readonly comment: string | null;
  /** Free-text label of the group of sites it belongs to. */
  readonly group: string | null;
}

export interface OfficialSites {
  readonly sites: readonly OfficialSite[];
  /** Oddities that do not prevent reading: the row is kept, its values as written. */
  readonly warnings: readonly TableIssue[];
}

const DAYS = ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"] as const;

const COLUMNS = {
  id: required(["id_fs"], textCell),
  name: required(["lib_fs", "nom"], textCell),
  address: optional(["adresse"], orEmpty(textCell)),
  addressExtra: optional(["complement_adresse"], orEmpty(textCell)),
  postcode: optional(["code_postal"], orEmpty(textCell)),
  departement: optional(["insee_dep"], orEmpty(textCell)),
  communeCode: required(["insee_com", "code_commune"], communeCodeCell),
  communeName: optional(["lib_com"], orEmpty(textCell)),
  longitude: required(LONGITUDE_HEADERS, longitudeCell),
  latitude: required(LATITUDE_HEADERS, latitudeCell),
  officialType: required(["type_fs"], orEmpty(textCell)),
  officialFormat: required(["format_fs"], orEmpty(textCell)),
  labelText: optional(["labellisation_fs"], orEmpty(textCell)),
  h_lundi: optional(["h_lundi"], orEmpty(textCell)),
  h_mardi: optional(["h_mardi"], orEmpty(textCell)),
  h_mercredi: optional(["h_mercredi"], orEmpty(textCell)),
  h_jeudi: optional(["h_jeudi"], orEmpty(textCell)),
  h_vendredi: optional(["h_vendredi"], orEmpty(textCell)),
  h_samedi: optional(["h_samedi"], orEmpty(textCell)),
  takesAppointments: optional(["prise_rdv"], orEmpty(wordCell({ oui: true, non: false }))),
  comment: optional(["commentaire"], orEmpty(textCell)),
  group: optional(["groupe_fs"], orEmpty(textCell)),
};

/**
 * Reads the official list of France Services sites published by the ANCT on data.gouv.fr, whole or reduced, its columns in
 * any order. E-mails, telephones and names of people are not read.
 *
 * @throws {InvalidTableError} with every row at fault: an `id_fs` twice or missing, no name, no position, a malformed
 * commune code. Anything else is a warning.
 */
export function readSitesTable(file: TextFile): OfficialSites {
  const table = readTable(file, COLUMNS);
  refuseDuplicates(table, "id");
  assertNoIssue(file, table.issues);

  const warnings: TableIssue[] = [];
  const sites = table.rows.map(({ row, values }): OfficialSite => {
    const warn = (column: keyof typeof COLUMNS, value: string | null, problem: Bilingual, remedy: Bilingual) =>
      warnings.push({ rule: "inconsistent", row, column: table.headers[column], value, problem, remedy });
    const { communeCode, departement, officialType, officialFormat, labelText } = values;
    const home = departementOf(communeCode);
    // The two Corsican départements share the postal prefix 20; Saint-Martin's commune codes say 978.
    if (departement !== null && departement !== home) {
      warn(
        "departement",
        departement,
        {
          fr: french`n'est pas le département de la commune ${communeCode}`,
          en: `is not the département of commune ${communeCode}`,
        },
        { fr: `Lu comme ${home}`, en: `Read as ${home}` },
      );
    }
    const format = siteFormatOf(officialType, officialFormat);
    if (format === undefined) {
      warn(
        "officialFormat",
        officialFormat,
        {
          fr: french`n'est pas un format connu pour le type « ${officialType ?? ""} »`,
          en: `is not a known format for type "${officialType ?? ""}"`,
        },
        { fr: "Lu comme un site fixe", en: "Read as a fixed site" },
      );
    }
    const labelDate = labelDateOf(labelText);
    if (labelText !== null && labelDate === null) {
      warn(
        "labelText",
        labelText,
        { fr: "ne contient pas de date", en: "holds no date" },
        {
          fr: french`Attendu : « Espace labellisé JJ/MM/AAAA » ; gardé tel quel`,
          en: 'Expected "Espace labellisé DD/MM/YYYY"; kept as written',
        },
      );
    }
    return {
      id: values.id,
      name: values.name.replaceAll(/\s+/g, " "),
      address: joinLines(values.address, values.addressExtra),
      postcode: values.postcode,
      communeCode,
      communeName: values.communeName,
      longitude: values.longitude,
      latitude: values.latitude,
      format: format ?? "fixed",
      role: plainWord(officialType ?? "") === "antenne" ? "antenna" : "principal",
      officialType,
      officialFormat,
      labelDate,
      labelText,
      hours: hoursOf(values),
      takesAppointments: values.takesAppointments,
      comment: values.comment,
      group: values.group,
    };
  });
  return { sites, warnings };
}

/**
 * The list's type and format as one word. An antenna is one whatever its format, and a main site with antennas is a fixed
 * one: the rule of the ANCT's own map. Undefined for words never seen in the list.
 */
export function siteFormatOf(officialType: string | null, officialFormat: string | null): SiteFormat | undefined {
  const type = plainWord(officialType ?? "");
  const format = plainWord(officialFormat ?? "");
  const formats: Readonly<Record<string, SiteFormat>> = {
    fixe: "fixed",
    fixe_antenne_s: "fixed",
    multisites: "multi-site",
    bus_equivalent: "travelling",
    itinerante: "travelling",
  };
  if (type !== "principal" && type !== "antenne") return undefined;
  const own = formats[format];
  return own !== undefined && type === "antenne" ? "antenna" : own;
}

/** `YYYY-MM-DD` of a text that ends with a day `DD/MM/YYYY` that exists; null otherwise. */
function labelDateOf(labelText: string | null): string | null {
  const [, day, month, year] = /(\d{2})\/(\d{2})\/(\d{4})$/.exec(labelText ?? "") ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // 31/02 would roll over to March.
  return date.getUTCDate() === Number(day) ? `${year}-${month}-${day}` : null;
}

function hoursOf(values: Table<typeof COLUMNS>["rows"][number]["values"]): readonly (string | null)[] | null {
  const hours = DAYS.map((day) => values[day]);
  return hours.every((text) => text === null) ? null : hours;
}

/** Lines of an address on one line. */
function joinLines(...lines: readonly (string | null)[]): string | null {
  const written = lines.filter((line) => line !== null).map((line) => line.replaceAll(/\s+/g, " "));
  return written.length === 0 ? null : written.join(", ");
}
