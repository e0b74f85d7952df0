import type { LayerText } from "../layers/layer.ts";

/** How layers may leave. This entry loads nothing: pages read it too. */
export const FORMAT_IDS = ["csv", "csv-international", "xlsx", "geojson", "gpkg", "flatgeobuf", "parquet"] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface FormatDescription {
  readonly extension: string;
  readonly mediaType: string;
  readonly title: LayerText;
  /** Several layers in one file; of the others several layers are zipped, a file each. */
  readonly holdsSeveral: boolean;
}

export const FORMATS: Readonly<Record<FormatId, FormatDescription>> = {
  csv: {
    ...{ extension: "csv", mediaType: "text/csv; charset=utf-8; header=present", holdsSeveral: false },
    title: { fr: "CSV français (points-virgules, virgule décimale)", en: "French CSV (semicolons, decimal comma)" },
  },
  "csv-international": {
    ...{ extension: "csv", mediaType: "text/csv; charset=utf-8; header=present", holdsSeveral: false },
    title: { fr: "CSV international (virgules, point décimal)", en: "International CSV (commas, decimal point)" },
  },
  xlsx: {
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    holdsSeveral: true,
    title: { fr: "Classeur Excel (XLSX)", en: "Excel workbook (XLSX)" },
  },
  geojson: {
    ...{ extension: "geojson", mediaType: "application/geo+json", holdsSeveral: false },
    title: { fr: "GeoJSON", en: "GeoJSON" },
  },
  gpkg: {
    ...{ extension: "gpkg", mediaType: "application/geopackage+sqlite3", holdsSeveral: true },
    title: { fr: "GeoPackage avec styles (QGIS)", en: "GeoPackage with styles (QGIS)" },
  },
  flatgeobuf: {
    ...{ extension: "fgb", mediaType: "application/flatgeobuf", holdsSeveral: false },
    title: { fr: "FlatGeobuf (grands fichiers)", en: "FlatGeobuf (large files)" },
  },
  parquet: {
    ...{ extension: "parquet", mediaType: "application/vnd.apache.parquet", holdsSeveral: false },
    title: { fr: "GeoParquet (grands fichiers)", en: "GeoParquet (large files)" },
  },
};

/** What a file is called and served as, for these layers: a single format of several layers is a zip of files. */
export function describeFile(
  format: FormatId,
  layerCount: number,
): Pick<FormatDescription, "extension" | "mediaType"> & { readonly isZipped: boolean } {
  const { extension, mediaType, holdsSeveral } = FORMATS[format];
  return holdsSeveral || layerCount === 1
    ? { extension, mediaType, isZipped: false }
    : { extension: "zip", mediaType: "application/zip", isZipped: true };
}
