import type { Locale } from "@maillage/errors";
import type { Layer } from "../../layers/layer.ts";
import { SpreadsheetTooLongError } from "../formats-errors.ts";
import { encodeChunks } from "../text-chunks.ts";
import { type ZippedFile, zipFiles } from "../zip-files.ts";
import { buildFieldsSheet } from "./fields-sheet.ts";
import { buildLayerSheet } from "./layer-sheet.ts";
import { escapeXml, type Sheet, writeSheet } from "./sheet.ts";
import { nameSheets } from "./sheet-names.ts";
import { buildSourcesSheet } from "./sources-sheet.ts";

/** Rows of a sheet of Excel (and of LibreOffice), the header's included. */
export const SHEET_ROW_COUNT_MAX = 1_048_576;

/**
 * Layers as the sheets of a workbook (ECMA-376), row by row, cells of their own types, then a sheet of sources and one that says
 * what each column is. Points have their place in the last two columns, other shapes are left out. Same layers, same bytes.
 *
 * Written here because the well-kept libraries build a workbook in memory before its first byte.
 *
 * @throws {SpreadsheetTooLongError} before any byte.
 */
export function writeXlsx(layers: readonly Layer[], language: Locale): AsyncIterable<Uint8Array> {
  for (const { id, featureCount } of layers) {
    if (featureCount >= SHEET_ROW_COUNT_MAX)
      throw new SpreadsheetTooLongError(id, featureCount, SHEET_ROW_COUNT_MAX - 1);
  }
  const sheets = [
    ...layers.map((layer) => buildLayerSheet(layer, language)),
    buildSourcesSheet(layers, language),
    buildFieldsSheet(layers, language),
  ];
  return zipFiles([...listParts(sheets), ...sheets.map(writeSheetFile)]);
}

function writeSheetFile(sheet: Sheet, index: number): ZippedFile {
  return { name: `xl/worksheets/sheet${index + 1}.xml`, read: () => encodeChunks(writeSheet(sheet)) };
}

/** The small parts of the package, in the order that readers expect: types first. */
function listParts(sheets: readonly Sheet[]): ZippedFile[] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const names = nameSheets(sheets.map(({ title }) => title));
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelationships}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    // Cell styles, by their index: 0 as it is, 1 a date, 2 a header.
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
  };
  return Object.entries(parts).map(([name, text]) => ({ name, read: () => encodeChunks([`${head}${text}`]) }));
}
