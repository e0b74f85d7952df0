import type { SiteFormat, SiteRole } from "@maillage/site-terms";
import { wordCell } from "../cells.ts";
import { siteFormatOf } from "../read-sites-table.ts";
import { FORMAT_WORDS, ROLE_WORDS } from "../site-words.ts";
import type { RowCells } from "./row-cells.ts";
import { plainForm } from "./value-forms.ts";

const formatForm = plainForm(wordCell(FORMAT_WORDS));
const roleForm = plainForm(wordCell(ROLE_WORDS));
const yesForm = plainForm(wordCell({ oui: true, yes: true, non: false, no: false, 1: true, 0: false }));

/**
 * How a site is present, from the list's two columns, or the three of its earlier years (`itinerance`). An antenna is one
 * whatever its format; words that nobody knows are told, and the format is then unknown.
 */
export function readSiteFormat(cells: RowCells): { readonly format: SiteFormat | null; readonly role: SiteRole } {
  const [type, format] = [cells.raw("role"), cells.raw("format")];
  const official = siteFormatOf(type, format);
  const isTravelling = cells.readOrWarn("isTravelling", yesForm) ?? false;
  const read = official ?? cells.readOrWarn("format", formatForm);
  const role = cells.readOrWarn("role", roleForm);
  const isAntenna = role === "antenna" || read === "antenna";
  const isBus = isTravelling || /^bus\b/i.test(type);
  return {
    format: isBus ? "travelling" : isAntenna ? "antenna" : read,
    role: isAntenna ? "antenna" : "principal",
  };
}
