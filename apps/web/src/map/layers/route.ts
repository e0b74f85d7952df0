import type { Feature, LineString, Position } from "geojson";
import { GROUND_COLOURS } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

/** The route from the chosen home to one of its sites. */
export const routeLayer: MapLayer = {
  sourceId: "itineraire",
  source: EMPTY_SOURCE,
  switch: undefined,
  paint: (scheme) => [
    {
      id: "itineraire",
      type: "line",
      source: "itineraire",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": GROUND_COLOURS.route[scheme], "line-width": 4 },
    },
  ],
};

export function routeFeatures(coordinates: readonly Position[] | undefined): Feature<LineString>[] {
  if (coordinates === undefined) return [];
  return [{ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: [...coordinates] } }];
}
