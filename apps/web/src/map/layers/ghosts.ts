import type { Feature, LineString, Point } from "geojson";
import { GROUND_COLOURS } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

export const GHOSTS_SOURCE = "places-premieres";

/** A site that is moved: where it first stood, and where it is. Degrees, `[longitude, latitude]`. */
export interface Ghost {
  readonly id: string;
  readonly first: readonly [number, number];
  readonly now: readonly [number, number];
}

/** Where moved sites first stood: a hollow circle, and the way from it. */
export const ghostsLayer: MapLayer = {
  sourceId: GHOSTS_SOURCE,
  source: EMPTY_SOURCE,
  switch: "sites",
  paint: (scheme) => [
    {
      id: "deplacements",
      type: "line",
      source: GHOSTS_SOURCE,
      filter: ["==", ["geometry-type"], "LineString"],
      paint: { "line-color": GROUND_COLOURS.selection[scheme], "line-width": 2, "line-dasharray": [2, 2] },
    },
    {
      id: "places-premieres",
      type: "circle",
      source: GHOSTS_SOURCE,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 8,
        "circle-opacity": 0,
        "circle-stroke-width": 2,
        "circle-stroke-color": GROUND_COLOURS.selection[scheme],
      },
    },
  ],
};

export function ghostFeatures(ghosts: readonly Ghost[]): Feature<Point | LineString>[] {
  return ghosts.flatMap(({ id, first, now }): Feature<Point | LineString>[] => [
    { type: "Feature", properties: { id }, geometry: { type: "Point", coordinates: [...first] } },
    { type: "Feature", properties: { id }, geometry: { type: "LineString", coordinates: [[...first], [...now]] } },
  ]);
}
