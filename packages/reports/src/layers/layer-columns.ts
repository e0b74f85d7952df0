import { createHash } from "node:crypto";
import type { Geometry } from "geojson";
import { computeGeometryBounds } from "./geometry-bounds.ts";
import type { FieldType, FieldValue, Layer, LayerFeature, LayerField } from "./layer.ts";

/** A field of a layer and how its value is read from a row: said in one place, so that the two cannot disagree. */
export interface LayerColumn<Row> extends LayerField {
  readonly value: (row: Row) => FieldValue;
}

/** A column in one line: name, title in French and in English, type, value, and the words of its codes when it has some. */
export function column<Row>(
  name: string,
  [fr, en]: readonly [string, string],
  type: FieldType,
  value: (row: Row) => FieldValue,
  words?: LayerField["words"],
): LayerColumn<Row> {
  return { name, title: { fr, en }, type, value, ...(words && { words }) };
}

/** Several codes or names in one cell, as lists of sites have them; null when there is none. */
export function joinTexts(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(" | ");
}

/** What a layer is made of, before its features are counted. */
export interface LayerContent<Row>
  extends Pick<Layer, "id" | "title" | "description" | "geometryType" | "sources" | "date" | "style"> {
  readonly rows: readonly Row[];
  readonly columns: readonly LayerColumn<Row>[];
  readonly idOf: (row: Row) => string;
  readonly geometryOf: (row: Row) => Geometry | null;
  /** What the rows were computed from, as JSON: hashed. */
  readonly computedFrom: unknown;
}

/** Raised when the same rows would be written otherwise: a hash says what a file holds, and not only what it came from. */
const LAYERS_VERSION = 2;

/** A layer of rows that are held; its features are made one by one when it is read. */
export function buildLayer<Row>(content: LayerContent<Row>): Layer {
  const { rows, columns, idOf, geometryOf, computedFrom, ...described } = content;
  const fields = columns.map(({ value: _, ...field }) => field);
  return {
    ...described,
    fields,
    featureCount: rows.length,
    bounds: computeGeometryBounds(rows.map(geometryOf)),
    hash: createHash("sha256")
      .update(JSON.stringify([LAYERS_VERSION, content.id, fields.map(({ name }) => name), computedFrom]))
      .digest("hex"),
    *read(): Iterable<LayerFeature> {
      for (const row of rows) {
        yield { id: idOf(row), geometry: geometryOf(row), values: columns.map(({ value }) => value(row)) };
      }
    },
  };
}
