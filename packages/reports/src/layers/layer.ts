import type { Geometry } from "geojson";
import type { LayerStyle } from "./layer-style.ts";

/** A text in both languages of the interface. */
export interface LayerText {
  readonly fr: string;
  readonly en: string;
}

/** What a field holds. INSEE codes are texts; shares are 0 to 1; dates are `YYYY-MM-DD`. */
export type FieldType = "text" | "integer" | "number" | "boolean" | "date";

export interface LayerField {
  /** Stable, ASCII, lower case with underscores: the column of every format. */
  readonly name: string;
  readonly title: LayerText;
  readonly type: FieldType;
  /** What the codes of a text mean; files for spreadsheets have these words in place of the codes. */
  readonly words?: Readonly<Record<string, LayerText>>;
}

/** Null where nothing is known. */
export type FieldValue = string | number | boolean | null;

export interface LayerFeature {
  /** Stable, and unique within its layer. */
  readonly id: string;
  /** WGS84, longitude first; null for what has no place. */
  readonly geometry: Geometry | null;
  /** In the order of the layer's fields. */
  readonly values: readonly FieldValue[];
}

/** Where what a layer says comes from. */
export interface LayerSource {
  readonly name: string;
  readonly producer: string;
  readonly licence: string;
  readonly vintage: string;
  readonly sha256: string;
}

/** A table with places, that any format can be written from: sites, homes with their times, cantons, communes, isochrones. */
export interface Layer {
  /** ASCII, lower case: file name, sheet, OGC collection. */
  readonly id: string;
  readonly title: LayerText;
  readonly description: LayerText;
  readonly geometryType: "Point" | "LineString" | "MultiPolygon" | null;
  readonly fields: readonly LayerField[];
  readonly featureCount: number;
  /** West, south, east, north, degrees; null without places. */
  readonly bounds: readonly [number, number, number, number] | null;
  readonly sources: readonly LayerSource[];
  /** The network's date, `YYYY-MM-DD`; null for what has none. */
  readonly date: string | null;
  /** Hash of all that the values were computed from. */
  readonly hash: string;
  /** How software for maps draws it at first. */
  readonly style: LayerStyle;
  /** Features in their order, the same at every call, without holding them all. */
  readonly read: () => Iterable<LayerFeature> | AsyncIterable<LayerFeature>;
}
