/** What lies under the map of an import: the territory as it is, drawn by the server. */
export interface MapGround {
  /** West, south, east, north, degrees: what the sketch's projection is built from. */
  readonly bounds: readonly [number, number, number, number];
  /** Limits of its units, as the `d` of an SVG path in that projection. */
  readonly limits: string;
}
