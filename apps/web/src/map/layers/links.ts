import type { Feature, LineString, Position } from "geojson";
import { GROUND_COLOURS } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

/** From homes to the chosen site they go to: straight, or along the roads, where routes that meet grow darker. */
export const linksLayer: MapLayer = {
  sourceId: "liens",
  source: EMPTY_SOURCE,
  switch: undefined,
  paint: (scheme) => [
    {
      id: "liens",
      type: "line",
      source: "liens",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": GROUND_COLOURS.link[scheme],
        "line-width": ["interpolate", ["linear"], ["zoom"], 7, 1, 11, 2.5],
        "line-opacity": 0.65,
      },
    },
  ],
};

export function linkFeatures(lines: readonly (readonly Position[])[]): Feature<LineString>[] {
  return lines.map((line) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates: [...line] },
  }));
}
