import type { Locale } from "@maillage/errors";
import type { Layer } from "../../layers/layer.ts";
import type { Sheet } from "./sheet.ts";

const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["Feuille", "Date", "Empreinte", "Source", "Producteur", "Licence", "Millésime", "SHA-256 du fichier"],
  en: ["Sheet", "Date", "Hash", "Source", "Producer", "Licence", "Vintage", "SHA-256 of the file"],
};

/** What each sheet of a workbook rests on. */
export function buildSourcesSheet(layers: readonly Layer[], language: Locale): Sheet {
  return {
    title: "Sources",
    headers: HEADERS[language],
    rows: () =>
      layers.flatMap(({ title, date, hash, sources }) =>
        sources.map(({ name, producer, licence, vintage, sha256 }) => [
          ...[title[language], date === null ? null : { date }, hash],
          ...[name, producer, licence, vintage, sha256],
        ]),
      ),
  };
}
