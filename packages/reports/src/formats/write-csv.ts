import type { Locale } from "@maillage/errors";
import { neutraliseFormula } from "@maillage/planning/neutralise-formula";
import type { FieldValue, Layer, LayerField } from "../layers/layer.ts";
import { encodeChunks } from "./text-chunks.ts";

/** For spreadsheets set in French, or for programs. */
export type CsvDialect = "french" | "international";

/**
 * A layer as CSV (RFC 4180, UTF-8, CRLF), row by row; the places of points are in the last two columns, other shapes are left
 * out. Null is an empty cell.
 *
 * `french`: what a spreadsheet set in French opens by a double click: its mark of UTF-8, semicolons, decimal commas, titles in
 * the language, words for codes. `international`: commas, points, names of fields, codes, `true` and `false`.
 *
 * A text that a spreadsheet would take for a formula stands after an apostrophe: what was typed somewhere must not run on the
 * computer of whoever reads it. It is the one thing that is not read back as it was.
 */
export function writeCsv(layer: Layer, dialect: CsvDialect, language: Locale): AsyncIterable<Uint8Array> {
  return encodeChunks(listLines(layer, dialect, language));
}

async function* listLines(layer: Layer, dialect: CsvDialect, language: Locale): AsyncIterable<string> {
  const isFrench = dialect === "french";
  const separator = isFrench ? ";" : ",";
  const hasPlace = layer.geometryType === "Point";
  const places = isFrench && language === "fr" ? ["Longitude", "Latitude"] : ["longitude", "latitude"];
  const headers = layer.fields.map(({ name, title }) => (isFrench ? title[language] : name));
  yield `${isFrench ? "\uFEFF" : ""}${[...headers, ...(hasPlace ? places : [])].map(quote).join(separator)}\r\n`;
  const writers = layer.fields.map((field) => writeCellOf(field, isFrench, language));
  for await (const { geometry, values } of layer.read()) {
    let line = "";
    for (const [index, write] of writers.entries()) {
      if (index > 0) line += separator;
      line += write(values[index] ?? null);
    }
    if (hasPlace) {
      const [longitude, latitude] = geometry?.type === "Point" ? geometry.coordinates : [];
      for (const degrees of [longitude, latitude]) {
        line += separator;
        if (degrees !== undefined) line += writeNumber(degrees, isFrench);
      }
    }
    yield `${line}\r\n`;
  }
}

function writeCellOf(field: LayerField, isFrench: boolean, language: Locale): (value: FieldValue) => string {
  const yes = { fr: "oui", en: "yes" }[language];
  const no = { fr: "non", en: "no" }[language];
  return (value) => {
    if (value === null) return "";
    if (typeof value === "number") return writeNumber(value, isFrench);
    if (typeof value === "boolean") return isFrench ? (value ? yes : no) : String(value);
    return quote(neutraliseFormula(isFrench ? (field.words?.[value]?.[language] ?? value) : value));
  };
}

/** A decimal comma needs no quotes: French cells are separated by semicolons. */
function writeNumber(value: number, isFrench: boolean): string {
  return isFrench ? String(value).replace(".", ",") : String(value);
}

function quote(text: string): string {
  return /[;,"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
