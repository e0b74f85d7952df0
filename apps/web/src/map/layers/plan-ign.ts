import type { RasterLayerSpecification, RasterSourceSpecification } from "maplibre-gl";
import type { Scheme } from "../map-colours.ts";

export const PLAN_IGN_SOURCE = "plan-ign";
export const PLAN_IGN_LAYER = "plan-ign";
/** What the IGN asks to be shown beside its maps. */
export const PLAN_IGN_ATTRIBUTION = "© IGN-F/Géoportail – Plan IGN";

/**
 * Plan IGN as images from the Géoplateforme, or from a mirror with the same paths: WMTS service, layer
 * GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2, tile matrix set PM, no key.
 *
 * @param baseUrl `https://data.geopf.fr`, or the mirror's address, without a slash at its end.
 */
export function planIgnSource(baseUrl: string): RasterSourceSpecification {
  const query = [
    "SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0",
    "LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png",
    "TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
  ].join("&");
  return { type: "raster", tiles: [`${baseUrl}/wmts?${query}`], tileSize: 256, maxzoom: 18 };
}

/** Pale, so that homes and sites stay what is seen; on the dark map, the same image in negative. */
export function planIgnLayer(scheme: Scheme): RasterLayerSpecification {
  return {
    id: PLAN_IGN_LAYER,
    type: "raster",
    source: PLAN_IGN_SOURCE,
    paint:
      scheme === "light"
        ? { "raster-saturation": -0.5, "raster-opacity": 0.85, "raster-brightness-min": 0, "raster-brightness-max": 1 }
        : {
            "raster-saturation": -0.7,
            "raster-opacity": 0.7,
            "raster-brightness-min": 0.85,
            "raster-brightness-max": 0.05,
          },
  };
}
