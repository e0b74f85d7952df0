import type { Locale } from "@maillage/errors";
import type { FieldValue, Layer, LayerField } from "../../layers/layer.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** A layer as a sheet: titles in the language, words for codes, the place of points last. */
export function buildLayerSheet(layer: Layer, language: Locale): Sheet {
  const { fields, geometryType, title } = layer;
  const places = geometryType === "Point" ? ["Longitude", "Latitude"] : [];
  return {
    title: title[language],
    headers: [...fields.map((field) => field.title[language]), ...places],
    async *rows(): AsyncIterable<readonly Cell[]> {
      for await (const { geometry, values } of layer.read()) {
        const cells: Cell[] = fields.map((field, index) => buildCell(field, values[index] ?? null, language));
        if (geometryType === "Point") {
          const [longitude = null, latitude = null] = geometry?.type === "Point" ? geometry.coordinates : [];
          cells.push(longitude, latitude);
        }
        yield cells;
      }
    },
  };
}

function buildCell({ type, words }: LayerField, value: FieldValue, language: Locale): Cell {
  if (typeof value !== "string") return value;
  return type === "date" ? { date: value } : (words?.[value]?.[language] ?? value);
}
