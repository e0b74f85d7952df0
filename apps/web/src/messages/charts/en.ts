import type { Translated } from "../../i18n/translated.ts";
import type { charts as french } from "./fr.ts";

/** English texts of figures. */
export const charts: Translated<typeof french> = {
  source: "Source: {source}",
  table: "The figures as a table",
  export: "Download the figure “{title}”",
  exportFailed: "The browser could not draw the picture.",
  shareUnder: "under {to}",
  shareBetween: "{from} to under {to}",
  shareWhole: "everybody",
  png: "PNG",
  svg: "SVG",
  csv: "CSV",
};
