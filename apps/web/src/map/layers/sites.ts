import type { SiteView } from "@maillage/planning";
import type { Feature, Point } from "geojson";
import { GROUND_COLOURS } from "../map-colours.ts";
import { siteImageName } from "../site-symbols.ts";
import { EMPTY_SOURCE, type MapLayer } from "./map-layer.ts";

export const SITES_LAYER = "sites";

/** Sites, whatever their status; those that the planner changes get a ring. */
export const sitesLayer: MapLayer = {
  sourceId: "sites",
  source: EMPTY_SOURCE,
  switch: "sites",
  paint: (scheme) => [
    {
      id: "sites-changes",
      type: "circle",
      source: "sites",
      filter: ["get", "changed"],
      paint: {
        "circle-radius": 16,
        "circle-opacity": 0,
        "circle-stroke-width": 3,
        "circle-stroke-color": GROUND_COLOURS.selection[scheme],
      },
    },
    {
      id: SITES_LAYER,
      type: "symbol",
      source: "sites",
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 7, 0.7, 11, 1],
      },
    },
  ],
};

/** @param changed ids of the sites that are not as their network has them. */
export function siteFeatures(sites: readonly SiteView[], changed: ReadonlySet<string>): Feature<Point>[] {
  return sites.map(({ id, name, status, format, longitude, latitude }) => ({
    type: "Feature",
    properties: { id, name, image: siteImageName(status, format), changed: changed.has(id) },
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  }));
}
