import { GROUND_COLOURS } from "../map-colours.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

export const GROUND_LAYER = "sol";

/** The territory's ground: always there, under everything, made of the communes' shapes. */
export const groundLayer: MapLayer = {
  sourceId: "communes",
  source: EMPTY_SOURCE,
  switch: undefined,
  paint: (scheme) => [
    { id: GROUND_LAYER, type: "fill", source: "communes", paint: { "fill-color": GROUND_COLOURS.land[scheme] } },
  ],
};

/** Limits of communes, approximate. */
export const communesLayer: MapLayer = {
  ...groundLayer,
  switch: "communes",
  paint: (scheme) => [
    {
      id: "communes-limite",
      type: "line",
      source: "communes",
      paint: { "line-color": GROUND_COLOURS.communeLine[scheme], "line-width": 0.75 },
    },
  ],
};
