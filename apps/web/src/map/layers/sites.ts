import type { SiteView } from "@maillage/planning";
import type { Feature, Point } from "geojson";
import { GROUND_COLOURS } from "../map-colours.ts";
import { garageImageName, siteImageName } from "../site-symbols.ts";
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

/**
 * Sites where they are counted: where they stand or, for a travelling one, once at each place of its stops, over the hollow
 * mark of its garage, which counts nowhere.
 *
 * @param changed ids of the sites that are not as their network has them.
 */
export function siteFeatures(sites: readonly SiteView[], changed: ReadonlySet<string>): Feature<Point>[] {
  return sites.flatMap(({ id, name, status, format, longitude, latitude, stops }) => {
    const featureAt = (image: string, isStop: boolean, coordinates: readonly [number, number]): Feature<Point> => ({
      type: "Feature",
      properties: { id, name, image, isStop, changed: changed.has(id) },
      geometry: { type: "Point", coordinates: [...coordinates] },
    });
    const image = siteImageName(status, format);
    if (format !== "travelling") return [featureAt(image, false, [longitude, latitude])];
    const places = new Map((stops ?? []).map((stop) => [`${stop.longitude} ${stop.latitude}`, stop]));
    return [
      featureAt(garageImageName(status), false, [longitude, latitude]),
      ...[...places.values()].map((stop) => featureAt(image, true, [stop.longitude, stop.latitude])),
    ];
  });
}
