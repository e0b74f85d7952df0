/** A drawing in points (1/72 inch), origin at the top left: what the PDF and the SVG are both drawn from. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** In the order of painting. */
  readonly shapes: readonly MapShape[];
}

export type MapShape = MapPath | MapText;

export interface MapPath {
  readonly kind: "path";
  /** In SVG's language, absolute. */
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
}

export interface MapText {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "end";
  readonly isBold: boolean;
  /** Over a map, a text has a white edge to be read on any colour. */
  readonly hasHalo: boolean;
}
