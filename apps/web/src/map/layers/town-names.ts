import type { ExpressionSpecification } from "maplibre-gl";
import { GROUND_COLOURS } from "../map-colours.ts";
import { HOMES_SOURCE } from "./homes.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

/** Smallest town named, by zoom: the map names what a reader looks for at that distance. */
const SMALLEST_NAMED: ExpressionSpecification = ["step", ["zoom"], 2500, 9, 1000, 10, 300, 11, 0];

/** Names of towns, drawn with the browser's own fonts: the style has no `glyphs`, so nothing is fetched. */
export const townNamesLayer: MapLayer = {
  sourceId: HOMES_SOURCE,
  source: EMPTY_SOURCE,
  switch: undefined,
  paint: (scheme) => [
    {
      id: "noms",
      type: "symbol",
      source: HOMES_SOURCE,
      filter: ["all", ["==", ["geometry-type"], "Point"], [">=", ["get", "population"], SMALLEST_NAMED]],
      layout: {
        "text-field": ["get", "name"],
        "text-font": ["Marianne", "Arial"],
        "text-size": ["interpolate", ["linear"], ["get", "population"], 0, 11, 20_000, 15],
        "text-anchor": "top",
        "text-offset": [0, 0.8],
        "text-optional": true,
        "symbol-sort-key": ["-", 0, ["get", "population"]],
      },
      paint: {
        "text-color": GROUND_COLOURS.text[scheme],
        "text-halo-color": GROUND_COLOURS.halo[scheme],
        "text-halo-width": 1.5,
      },
    },
  ],
};
