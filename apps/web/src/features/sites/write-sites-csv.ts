import { stringify } from "csv-stringify/browser/esm/sync";
import { type Wording, writeSiteCell } from "./site-cell.ts";
import type { SiteColumn } from "./site-columns.ts";
import type { SiteRow } from "./site-row.ts";

/**
 * A table of sites as a file that a spreadsheet opens by a double click: its mark of UTF-8, semicolons, a header in the
 * language. What a spreadsheet would take for a formula is preceded by an apostrophe: a name typed somewhere must not run
 * on the computer of whoever reads it.
 */
export function writeSitesCsv(rows: readonly SiteRow[], columns: readonly SiteColumn[], wording: Wording): string {
  const header = columns.map((column) => wording.t(`sitePages.columns.${column}`));
  const cells = rows.map((row) => columns.map((column) => writeSiteCell(column, row, wording)));
  return stringify([header, ...cells], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
  });
}
