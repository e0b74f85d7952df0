import type { Locale } from "@maillage/errors";
import type { FieldType, Layer } from "../../layers/layer.ts";
import type { Sheet } from "./sheet.ts";

const WORDS: Readonly<
  Record<Locale, { title: string; headers: readonly string[]; types: Readonly<Record<FieldType, string>> }>
> = {
  fr: {
    title: "Colonnes",
    headers: ["Feuille", "Colonne", "Nom technique", "Type"],
    types: { text: "texte", integer: "entier", number: "nombre", boolean: "oui ou non", date: "date" },
  },
  en: {
    title: "Columns",
    headers: ["Sheet", "Column", "Technical name", "Type"],
    types: { text: "text", integer: "integer", number: "number", boolean: "yes or no", date: "date" },
  },
};

/** What each column of a workbook is, and how the other formats call it. */
export function buildFieldsSheet(layers: readonly Layer[], language: Locale): Sheet {
  const { title, headers, types } = WORDS[language];
  return {
    ...{ title, headers },
    rows: () =>
      layers.flatMap((layer) =>
        layer.fields.map((field) => [layer.title[language], field.title[language], field.name, types[field.type]]),
      ),
  };
}
