import { GROUND_COLOURS } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

export const CANTON_FILL_LAYER = "cantons-fond";
export const CANTON_SELECTED_LAYER = "cantons-choisi";
/** Name of the hatching, drawn by {@link addHatching}. */
export const SHARED_TOWN_PATTERN = "ville-partagee";

/** Cantons, approximate; a town shared by several is hatched, because no line inside it is known. */
export const cantonsLayer: MapLayer = {
  sourceId: "cantons",
  source: EMPTY_SOURCE,
  switch: "cantons",
  paint: (scheme) => [
    {
      id: CANTON_FILL_LAYER,
      type: "fill",
      source: "cantons",
      paint: { "fill-color": GROUND_COLOURS.land[scheme], "fill-opacity": 0.01 },
    },
    {
      id: "cantons-ville-partagee",
      type: "fill",
      source: "cantons",
      filter: [">", ["length", ["get", "cantonCodes"]], 1],
      paint: { "fill-pattern": SHARED_TOWN_PATTERN, "fill-opacity": 0.6 },
    },
    {
      id: "cantons-limite",
      type: "line",
      source: "cantons",
      paint: {
        "line-color": GROUND_COLOURS.cantonLine[scheme],
        "line-width": ["interpolate", ["linear"], ["zoom"], 7, 1, 12, 2.5],
      },
    },
    {
      id: CANTON_SELECTED_LAYER,
      type: "line",
      source: "cantons",
      filter: ["literal", false],
      paint: { "line-color": GROUND_COLOURS.selection[scheme], "line-width": 3 },
    },
  ],
};
