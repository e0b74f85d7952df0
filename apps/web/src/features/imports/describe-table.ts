import type { DatasetImportAnswer } from "@maillage/api";
import type { Translate } from "../../i18n/translate.ts";

const SEPARATOR_KEYS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** How a table is written: format, encoding, separator, projection, rows. What is unknown is left out. */
export function describeTable(table: DatasetImportAnswer["tables"][number], t: Translate): string {
  const { format, encoding, separator, epsg, headerRow, rowCount } = table;
  return [
    t(`imports.formats.${format}`),
    encoding === null ? [] : t(`imports.encodings.${encoding}`),
    separator === null ? [] : t(`imports.separators.${SEPARATOR_KEYS[separator]}`),
    epsg === null ? [] : t("imports.projection", { code: String(epsg) }),
    headerRow > 1 ? t("imports.headerRow", { row: String(headerRow) }) : [],
    rowCount === null ? [] : t("imports.rowCount", { count: rowCount }),
  ]
    .flat()
    .join(" · ");
}
