import { TRAVEL_TIME_CLASSES, travelTimeClassOf } from "@maillage/coverage";
import type { HomeView } from "@maillage/planning";
import { UNREACHABLE } from "@maillage/road-network";
import type { Feature, Point } from "geojson";
import type { ExpressionSpecification } from "maplibre-gl";
import { GROUND_COLOURS, type Scheme } from "../map-colours.ts";
import { COLOURED_CLASSES } from "../travel-time-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

export const HOMES_LAYER = "habitants";
export const HOMES_SOURCE = "habitants";
/** Feature state of a home: index of its class in `COLOURED_CLASSES`; absent until computed. */
export const TIME_CLASS_STATE = "timeClass";
/** Feature state of a home beyond the chosen threshold; absent until computed. */
export const BEYOND_STATE = "beyond";
/** Feature state of the home chosen by the reader. */
export const CHOSEN_STATE = "chosen";

/** Pixels on the map seen from near, and units of the legend. */
export const BEYOND_RING_WIDTH = 2.5;

/**
 * Homes: discs whose *area* follows the population (so radius its square root), with a floor that keeps hamlets visible;
 * coloured by class of travel time, with a thick ring beyond the chosen threshold. Class and ring are feature states, so
 * that a drag repaints without loading anything.
 */
export const homesLayer: MapLayer = {
  sourceId: HOMES_SOURCE,
  source: EMPTY_SOURCE,
  switch: "habitants",
  paint: (scheme) => [
    {
      id: HOMES_LAYER,
      type: "circle",
      source: HOMES_SOURCE,
      layout: { "circle-sort-key": ["-", 0, ["get", "population"]] },
      paint: {
        "circle-radius": [
          "interpolate",
          ["exponential", 1.6],
          ["zoom"],
          7,
          ["max", 2.5, ["*", 0.07, ["sqrt", ["get", "population"]]]],
          10,
          ["max", 6, ["*", 0.18, ["sqrt", ["get", "population"]]]],
          13,
          ["max", 8, ["*", 0.5, ["sqrt", ["get", "population"]]]],
        ],
        "circle-color": classColour(scheme),
        "circle-stroke-color": [
          "case",
          ["boolean", ["feature-state", CHOSEN_STATE], false],
          GROUND_COLOURS.selection[scheme],
          ["boolean", ["feature-state", BEYOND_STATE], false],
          GROUND_COLOURS.beyond[scheme],
          GROUND_COLOURS.outline[scheme],
        ],
        "circle-stroke-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          7,
          strokeWidth(1.5),
          10,
          strokeWidth(BEYOND_RING_WIDTH),
        ],
      },
    },
  ],
};

/** Points with their index as feature id, in the order of the homes. */
export function homeFeatures(homes: readonly HomeView[]): Feature<Point>[] {
  return homes.map(({ name, population, longitude, latitude }, home) => ({
    type: "Feature",
    id: home,
    properties: { name, population },
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  }));
}

/** Index in `COLOURED_CLASSES` of a time from the engine. */
export function classOfDeciseconds(deciseconds: number): number {
  return travelTimeClassOf(deciseconds >= UNREACHABLE ? null : deciseconds, TRAVEL_TIME_CLASSES);
}

/** Exactly at the threshold is within it. */
export function isBeyond(deciseconds: number, thresholdSeconds: number): boolean {
  return deciseconds > thresholdSeconds * 10;
}

function strokeWidth(beyond: number): ExpressionSpecification {
  return [
    "case",
    ["boolean", ["feature-state", CHOSEN_STATE], false],
    4,
    ["boolean", ["feature-state", BEYOND_STATE], false],
    beyond,
    0.75,
  ];
}

function classColour(scheme: Scheme): ExpressionSpecification {
  const cases = COLOURED_CLASSES.flatMap(({ colour }, index): [ExpressionSpecification, string] => [
    ["==", ["feature-state", TIME_CLASS_STATE], index],
    colour[scheme],
  ]);
  // The grammar wants one pair at least before the fallback, which a spread does not show to the compiler.
  return ["case", ...cases, GROUND_COLOURS.land[scheme]] as ExpressionSpecification;
}
