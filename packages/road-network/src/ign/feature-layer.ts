import type { LineShape } from "./line-shape.ts";
import type { Projection } from "./reproject.ts";

export type FieldValue = string | number | boolean | null;

/** A column to read, by the names it has in the file's different forms. */
export interface FieldRequest {
  /** Compared without regard to case: GeoPackage, Shapefile, Shapefile cut to ten letters by other software. */
  readonly names: readonly string[];
  /** Without it the layer is refused; else its values are null. */
  readonly isRequired: boolean;
}

/** The columns to read, by the names the code gives them. */
export type FieldRequests<Field extends string> = Readonly<Record<Field, FieldRequest>>;

/** One row; the same object and shape are used again for the next one. */
export interface FeatureRow<Field extends string> {
  /** From 1, in file order. */
  readonly row: number;
  readonly values: Readonly<Record<Field, FieldValue>>;
  readonly shape: LineShape;
}

/** A table of features in a file, with the columns asked for. */
export interface FeatureLayer<Field extends string> {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly name: string;
  /** What the file says; for progress. */
  readonly rowCount: number;
  readonly projection: Projection;
  /** In file order. Reading goes on as rows are asked for; memory does not grow with the file. */
  rows(): Iterable<FeatureRow<Field>>;
}
