import type { HomeView, TerritoryMapView } from "@maillage/planning";
import type { Feature, MultiPolygon, Point, Polygon } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { GROUND_COLOURS, type Scheme } from "../map-colours.ts";
import { COLOURED_CLASSES, type SchemeColour } from "../travel-time-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

export const HOMES_LAYER = "habitants";
export const HOMES_SURFACE_LAYER = "habitants-surface";
export const HOMES_SOURCE = "habitants";
/** Feature state of a home: index of its class in the palette of the day; absent until computed. */
export const TIME_CLASS_STATE = "timeClass";
/** Feature state of a home beyond the chosen threshold; absent until computed. */
export const BEYOND_STATE = "beyond";
/** Feature state of the home chosen by the reader. */
export const CHOSEN_STATE = "chosen";

/** Pixels on the map seen from near, and units of the legend. */
export const BEYOND_RING_WIDTH = 2.5;

/** Radius of a disc at some zooms: `perRoot` pixels times the square root of its people, `least` at least. */
export const DISC_RADII = [
  { zoom: 7, least: 2.5, perRoot: 0.07 },
  { zoom: 10, least: 6, perRoot: 0.18 },
  { zoom: 13, least: 8, perRoot: 0.5 },
] as const;
/** How fast radii grow between those zooms. */
export const DISC_GROWTH = 1.6;

/** What the paint of homes depends on besides the scheme. */
export interface HomesPaint {
  readonly palette: readonly SchemeColour[];
  /** Only homes beyond the threshold are seen; the others fade. */
  readonly isTailOnly: boolean;
  /** Something is drawn under: areas let it through. */
  readonly isOverBaseMap: boolean;
}

const FIRST_PAINT: HomesPaint = {
  palette: COLOURED_CLASSES.map(({ colour }) => colour),
  isTailOnly: false,
  isOverBaseMap: false,
};

/** Homes as areas: seen from afar, discs would cover one another. A state, so that a drag repaints without loading anything. */
export const homesSurfaceLayer: MapLayer = {
  sourceId: HOMES_SOURCE,
  source: EMPTY_SOURCE,
  switch: "habitants",
  paint: (scheme) => [paintHomesSurface(scheme, FIRST_PAINT)],
};

/**
 * Homes as discs whose *area* follows the population (so radius its square root), with a floor that keeps hamlets visible;
 * coloured by class, with a thick ring beyond the chosen threshold.
 */
export const homesLayer: MapLayer = {
  sourceId: HOMES_SOURCE,
  source: EMPTY_SOURCE,
  switch: "habitants",
  paint: (scheme) => [paintHomesPlaces(scheme, FIRST_PAINT)],
};

export function paintHomesSurface(scheme: Scheme, paint: HomesPaint): LayerSpecification {
  const opacity = paint.isOverBaseMap ? 0.6 : 0.85;
  return {
    id: HOMES_SURFACE_LAYER,
    type: "fill",
    source: HOMES_SOURCE,
    filter: ["!=", ["geometry-type"], "Point"],
    paint: {
      "fill-color": classColour(scheme, paint.palette),
      "fill-opacity": paint.isTailOnly ? ["case", IS_BEYOND, opacity, 0.12] : opacity,
      "fill-outline-color": [
        "case",
        IS_CHOSEN,
        GROUND_COLOURS.selection[scheme],
        IS_BEYOND,
        GROUND_COLOURS.beyond[scheme],
        GROUND_COLOURS.communeLine[scheme],
      ],
    },
  };
}

export function paintHomesPlaces(scheme: Scheme, paint: HomesPaint): LayerSpecification {
  const opacity: ExpressionSpecification | number = paint.isTailOnly ? ["case", IS_BEYOND, 1, 0.15] : 1;
  return {
    id: HOMES_LAYER,
    type: "circle",
    source: HOMES_SOURCE,
    filter: ["==", ["geometry-type"], "Point"],
    layout: { "circle-sort-key": ["-", 0, ["get", "population"]] },
    paint: {
      "circle-radius": discRadius(),
      "circle-color": classColour(scheme, paint.palette),
      "circle-opacity": opacity,
      "circle-stroke-opacity": opacity,
      "circle-stroke-color": [
        "case",
        IS_CHOSEN,
        GROUND_COLOURS.selection[scheme],
        IS_BEYOND,
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
  };
}

/** Each home twice under its index as feature id, so that one state paints both: its point, and its commune's shape where there is one. */
export function homeFeatures({ homes, communes }: Pick<TerritoryMapView, "homes" | "communes">): HomeFeature[] {
  const shapes = new Map(communes.features.map(({ properties, geometry }) => [properties.code, geometry]));
  return homes.flatMap((home, index) => {
    const shape = shapes.get(home.id);
    return shape === undefined ? [pointOf(home, index)] : [shapeOf(shape, index), pointOf(home, index)];
  });
}

type HomeFeature = Feature<Point | Polygon | MultiPolygon>;

function pointOf({ name, population, longitude, latitude }: HomeView, home: number): HomeFeature {
  return {
    type: "Feature",
    id: home,
    properties: { name, population },
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  };
}

function shapeOf(geometry: Polygon | MultiPolygon, home: number): HomeFeature {
  return { type: "Feature", id: home, properties: {}, geometry };
}

/** Pixels of a disc's radius at a zoom, as the map draws it: the legend of sizes is made from it. */
export function discRadiusAt(zoom: number, population: number): number {
  const [first, ...others] = DISC_RADII;
  const radius = ({ least, perRoot }: (typeof DISC_RADII)[number]) => Math.max(least, perRoot * Math.sqrt(population));
  let low: (typeof DISC_RADII)[number] = first;
  for (const high of others) {
    if (zoom < high.zoom) {
      const share = Math.max(0, (DISC_GROWTH ** (zoom - low.zoom) - 1) / (DISC_GROWTH ** (high.zoom - low.zoom) - 1));
      return radius(low) + share * (radius(high) - radius(low));
    }
    low = high;
  }
  return radius(low);
}

function discRadius(): ExpressionSpecification {
  const stops = DISC_RADII.flatMap(({ zoom, least, perRoot }): [number, ExpressionSpecification] => [
    zoom,
    ["max", least, ["*", perRoot, ["sqrt", ["get", "population"]]]],
  ]);
  // The grammar wants one stop at least, which a spread does not show to the compiler.
  return ["interpolate", ["exponential", DISC_GROWTH], ["zoom"], ...stops] as unknown as ExpressionSpecification;
}

const IS_CHOSEN: ExpressionSpecification = ["boolean", ["feature-state", CHOSEN_STATE], false];
const IS_BEYOND: ExpressionSpecification = ["boolean", ["feature-state", BEYOND_STATE], false];

function strokeWidth(beyond: number): ExpressionSpecification {
  return ["case", IS_CHOSEN, 4, IS_BEYOND, beyond, 0.75];
}

function classColour(scheme: Scheme, palette: readonly SchemeColour[]): ExpressionSpecification {
  const cases = palette.flatMap((colour, index): [number, string] => [index, colour[scheme]]);
  // The grammar wants one pair at least before the fallback, which a spread does not show to the compiler.
  return [
    "match",
    // Not `to-number`, which makes 0 of what is absent: before the first figures, homes would be of the first class.
    ["number", ["feature-state", TIME_CLASS_STATE], -1],
    ...cases,
    GROUND_COLOURS.land[scheme],
  ] as unknown as ExpressionSpecification;
}
