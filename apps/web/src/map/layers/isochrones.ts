import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import type { LineLayerSpecification } from "maplibre-gl";
import { GROUND_COLOURS } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

const ISOCHRONES_SOURCE = "isochrones";

/** Dashes of each line, from the shortest time to the longest: they are told apart without any colour. */
export const ISOCHRONE_DASHES: readonly (readonly [number, number])[] = [
  [1, 0],
  [4, 1.5],
  [1, 1.5],
];
export const ISOCHRONE_WIDTHS = [2.5, 2.5, 3] as const;

/** Limits of where people reach the chosen sites in some times: a line and a light veil, over whatever the homes say. */
export const isochronesLayer: MapLayer = {
  sourceId: ISOCHRONES_SOURCE,
  source: EMPTY_SOURCE,
  switch: undefined,
  paint: (scheme) => [
    {
      id: "isochrones-fond",
      type: "fill",
      source: ISOCHRONES_SOURCE,
      paint: { "fill-color": GROUND_COLOURS.isochrone[scheme], "fill-opacity": 0.1, "fill-antialias": false },
    },
    {
      id: "isochrones-halo",
      type: "line",
      source: ISOCHRONES_SOURCE,
      layout: { "line-join": "round" },
      paint: { "line-color": GROUND_COLOURS.halo[scheme], "line-width": 5, "line-opacity": 0.7 },
    },
    ...ISOCHRONE_DASHES.map(
      (dash, rank): LineLayerSpecification => ({
        id: `isochrones-${rank}`,
        type: "line",
        source: ISOCHRONES_SOURCE,
        filter: ["==", ["get", "rank"], rank],
        paint: {
          "line-color": GROUND_COLOURS.isochrone[scheme],
          "line-width": ISOCHRONE_WIDTHS[rank] ?? 2,
          "line-dasharray": [...dash],
        },
      }),
    ),
  ],
};

/** Areas as the worker computes them, shortest time first, with the rank that their line is drawn by. */
export function isochroneFeatures(areas: FeatureCollection<MultiPolygon, { readonly minutes: number }>): Feature[] {
  return areas.features.map((feature, rank) => ({
    ...feature,
    properties: { ...feature.properties, rank: Math.min(rank, ISOCHRONE_DASHES.length - 1) },
  }));
}
