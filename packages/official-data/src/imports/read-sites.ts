import { french } from "@maillage/errors";
import { agentsCell, textCell, wordCell } from "../cells.ts";
import type { SourceRow } from "../files/source-table.ts";
import { type CommuneCode, departementOf } from "../insee-codes.ts";
import { sitePartnersCell } from "../site-partners-cell.ts";
import { siteStopsCell } from "../site-stops-cell.ts";
import { STATUS_WORDS } from "../site-words.ts";
import { isWithin } from "./french-territories.ts";
import type { ImportedSite } from "./import-reading.ts";
import { readCantonCodes } from "./read-canton-codes.ts";
import { carryCommuneCode, communeCodeForm, findRowDepartement } from "./read-commune-code.ts";
import { readPosition } from "./read-position.ts";
import { readPostcode } from "./read-postcode.ts";
import { readSiteFormat } from "./read-site-format.ts";
import { readSiteHours } from "./read-site-hours.ts";
import type { RowCells } from "./row-cells.ts";
import type { RowReader, RowResult, TableReading } from "./row-reader.ts";
import { dateForm, numberForm, plainForm } from "./value-forms.ts";
import { warnFarSite } from "./warn-far-site.ts";

const idForm = plainForm(textCell);
const statusForm = plainForm(wordCell(STATUS_WORDS));
const partnersForm = plainForm(sitePartnersCell);
const stopsForm = plainForm(siteStopsCell);
const agentsForm = numberForm(agentsCell);

/**
 * Sites: the official list's columns whatever its year, or those of any table. Refused without an identifier or a place; any
 * other cell that cannot be read is a warning, and the site is kept without it.
 */
export const readSite: RowReader<ImportedSite> = (cells, { geometry }, reading) => {
  const communeCode = readSiteCommune(cells, reading);
  const place = isElsewhere(cells, geometry, communeCode, reading);
  if (place === "elsewhere") return "elsewhere";
  const id = cells.require("id", idForm);
  const position = readPosition(cells, geometry, communeCode, reading.places);
  const { format, role } = readSiteFormat(cells);
  const { hours, hoursWarnings, hoursAsWritten } = readSiteHours(cells);
  const cantonCodes = readCantonCodes(cells, "cantonCodes", communeCode, reading.places);
  if (id === undefined || position === undefined) return "refused";
  const { longitude, latitude, isApproximate } = position;
  if (!isApproximate) warnFarSite(cells, longitude, latitude, communeCode, reading);
  return {
    id: cells.text("id") ?? id,
    name: cells.text("name"),
    longitude,
    latitude,
    isPositionApproximate: isApproximate,
    status: cells.readOrWarn("status", statusForm) ?? "labelled",
    cantonCodes,
    format,
    role,
    hours,
    hoursWarnings,
    hoursAsWritten,
    partners: cells.readOrWarn("partners", partnersForm),
    stops: cells.readOrWarn("stops", stopsForm),
    agents: cells.readOrWarn("agents", agentsForm),
    address: joinLines(cells.text("address"), cells.text("addressExtra")),
    postcode: readPostcode(cells),
    communeCode,
    communeName: cells.text("communeName"),
    labelDate: cells.readOrWarn("labelDate", dateForm),
    notes: cells.raw("notes") === "" ? null : cells.raw("notes"),
  };
};

function readSiteCommune(cells: RowCells, { places, context }: TableReading): CommuneCode | null {
  const departement = findRowDepartement(cells);
  const code = cells.readOrWarn("communeCode", communeCodeForm(places, departement ?? context.departement));
  if (code === null) return null;
  const carried = carryCommuneCode(cells, "communeCode", code, places);
  const home = departementOf(carried);
  // The two Corsican départements share the number 20, which older files still write.
  if (departement !== null && departement !== home) {
    cells.warn(
      "inconsistent",
      "departement",
      cells.raw("departement"),
      {
        fr: french`n'est pas le département de la commune ${carried}`,
        en: `is not the département of commune ${carried}`,
      },
      { fr: `Lu comme ${home}`, en: `Read as ${home}` },
    );
  }
  return carried;
}

/** Whether the row is of another département, and not across the border either. One that tells nothing is ours. */
function isElsewhere(
  cells: RowCells,
  geometry: SourceRow["geometry"],
  communeCode: CommuneCode | null,
  { context, bounds }: TableReading,
): RowResult<never> | undefined {
  const departement = communeCode === null ? findRowDepartement(cells) : departementOf(communeCode);
  if (context.departement === null || departement === null || departement === context.departement) return undefined;
  if (bounds === undefined) return "elsewhere";
  const [longitude, latitude] =
    geometry?.type === "Point"
      ? geometry.coordinates
      : [cells.raw("longitude"), cells.raw("latitude")].map((text) => Number(text.replace(",", ".")));
  return isWithin(longitude ?? Number.NaN, latitude ?? Number.NaN, bounds) ? undefined : "elsewhere";
}

/** Lines of an address on one line. */
function joinLines(...lines: readonly (string | null)[]): string | null {
  const written = lines.filter((line) => line !== null);
  return written.length === 0 ? null : written.join(", ");
}
