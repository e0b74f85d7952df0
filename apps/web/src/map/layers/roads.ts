import type { Feature, LineString } from "geojson";
import { GROUND_COLOURS } from "../map-colours.ts";
import type { RoadLines } from "../worker/protocol.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

/** The roads that times are computed on, faint: they explain, they are not the subject. */
export const roadsLayer: MapLayer = {
  sourceId: "routes",
  source: EMPTY_SOURCE,
  switch: "routes",
  paint: (scheme) => [
    {
      id: "routes",
      type: "line",
      source: "routes",
      layout: { "line-cap": "round" },
      paint: {
        "line-color": GROUND_COLOURS.road[scheme],
        "line-width": ["interpolate", ["linear"], ["zoom"], 7, 0.5, 12, 2],
      },
    },
  ],
};

export function roadFeatures(lines: RoadLines): Feature<LineString>[] {
  return lines.map((line) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates: [...line] },
  }));
}
