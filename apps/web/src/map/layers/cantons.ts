import type { Feature } from "geojson";
import type { ExpressionSpecification } from "maplibre-gl";
import { CANTON_SERVICES } from "../canton-services.ts";
import { GROUND_COLOURS, type Scheme } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

export const CANTONS_SOURCE = "cantons";
export const CANTON_FILL_LAYER = "cantons-fond";
export const CANTON_SELECTED_LAYER = "cantons-choisi";
/** Feature state of a canton's shape: index in `CANTON_SERVICES`; absent until computed. */
export const SERVICE_STATE = "service";
/** Index in `CANTON_SERVICES` of a canton that surely has no site. */
const NONE = CANTON_SERVICES.length - 1;
/** Name of the hatching, drawn by {@link addHatching}. */
export const SHARED_TOWN_PATTERN = "ville-partagee";

/** Which cantons have a site: a tint of the ground, under communes and roads. A state, so that a drag repaints at once. */
export const cantonFillLayer: MapLayer = {
  sourceId: CANTONS_SOURCE,
  source: EMPTY_SOURCE,
  switch: "cantons",
  paint: (scheme) => [
    {
      id: CANTON_FILL_LAYER,
      type: "fill",
      source: CANTONS_SOURCE,
      paint: { "fill-color": serviceColour(scheme), "fill-antialias": false },
    },
  ],
};

/** Cantons, approximate; a town shared by several is hatched, because no line inside it is known. */
export const cantonsLayer: MapLayer = {
  sourceId: CANTONS_SOURCE,
  source: EMPTY_SOURCE,
  switch: "cantons",
  paint: (scheme) => [
    {
      id: "cantons-ville-partagee",
      type: "fill",
      source: CANTONS_SOURCE,
      filter: [">", ["length", ["get", "cantonCodes"]], 1],
      paint: { "fill-pattern": SHARED_TOWN_PATTERN, "fill-opacity": 0.6 },
    },
    {
      id: "cantons-limite",
      type: "line",
      source: CANTONS_SOURCE,
      paint: {
        "line-color": GROUND_COLOURS.cantonLine[scheme],
        "line-width": ["interpolate", ["linear"], ["zoom"], 7, 1, 12, 2.5],
      },
    },
    // Inside the line, where areas of homes hide the tint of the ground.
    {
      id: "cantons-sans-site",
      type: "line",
      source: CANTONS_SOURCE,
      layout: { "line-join": "round" },
      paint: {
        "line-color": GROUND_COLOURS.cantonWithoutSite[scheme],
        "line-width": ["interpolate", ["linear"], ["zoom"], 7, 1.5, 9, 3, 12, 5],
        "line-offset": ["interpolate", ["linear"], ["zoom"], 7, 1.25, 9, 2.25, 12, 3.5],
        "line-opacity": ["case", ["==", ["feature-state", SERVICE_STATE], NONE], 0.9, 0],
      },
    },
    {
      id: CANTON_SELECTED_LAYER,
      type: "line",
      source: CANTONS_SOURCE,
      filter: ["literal", false],
      paint: { "line-color": GROUND_COLOURS.selection[scheme], "line-width": 3 },
    },
  ],
};

/** Shapes with their index as feature id, in the order of the territory. */
export function cantonFeatures(features: readonly Feature[]): Feature[] {
  return features.map((feature, shape) => ({ ...feature, id: shape }));
}

function serviceColour(scheme: Scheme): ExpressionSpecification {
  const cases = CANTON_SERVICES.flatMap(({ colour }, index): [ExpressionSpecification, string] => [
    ["==", ["feature-state", SERVICE_STATE], index],
    colour[scheme],
  ]);
  // The grammar wants one pair at least before the fallback, which a spread does not show to the compiler.
  return ["case", ...cases, GROUND_COLOURS.land[scheme]] as ExpressionSpecification;
}
