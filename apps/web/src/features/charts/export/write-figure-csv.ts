import { stringify } from "csv-stringify/browser/esm/sync";

/**
 * The table behind a figure as a file that a spreadsheet of the page's language opens by a double click. Figures are whole, not
 * as rounded on screen: a French file has decimal commas and semicolons. What a spreadsheet would take for a formula is
 * preceded by an apostrophe: a name typed somewhere must not run on the computer of whoever reads it.
 */
export function writeFigureCsv(table: HTMLTableElement): string {
  const isFrench = document.documentElement.lang === "fr";
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => writtenValueOf(cell, isFrench)));
  return stringify(rows, {
    bom: true,
    delimiter: isFrench ? ";" : ",",
    record_delimiter: "windows",
    escape_formulas: true,
  });
}

function writtenValueOf(cell: HTMLTableCellElement, isFrench: boolean): string {
  const value = cell.dataset.value;
  if (value === undefined) return cell.textContent.trim();
  return isFrench && /^-?\d+\.\d+$/.test(value) ? value.replace(".", ",") : value;
}
