import type { Feature, LineString, Position } from "geojson";
import { GROUND_COLOURS } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

/** The two points of a measure: a dashed line straight between them, a full one along the roads. */
export const measureLayer: MapLayer = {
  sourceId: "mesure",
  source: EMPTY_SOURCE,
  switch: undefined,
  paint: (scheme) => [
    {
      id: "mesure-route",
      type: "line",
      source: "mesure",
      filter: ["get", "byRoad"],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": GROUND_COLOURS.measure[scheme], "line-width": 4 },
    },
    {
      id: "mesure-droite",
      type: "line",
      source: "mesure",
      filter: ["!", ["get", "byRoad"]],
      paint: { "line-color": GROUND_COLOURS.measure[scheme], "line-width": 2, "line-dasharray": [3, 2] },
    },
  ],
};

/** @param byRoad the way along the roads; null when there is none. */
export function measureFeatures(
  ends: readonly [Position, Position] | undefined,
  byRoad: readonly Position[] | null,
): Feature<LineString>[] {
  if (ends === undefined) return [];
  const lineOf = (coordinates: readonly Position[], isByRoad: boolean): Feature<LineString> => ({
    type: "Feature",
    properties: { byRoad: isByRoad },
    geometry: { type: "LineString", coordinates: [...coordinates] },
  });
  return [lineOf(ends, false), ...(byRoad === null ? [] : [lineOf(byRoad, true)])];
}
