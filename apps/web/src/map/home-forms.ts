import type { HomeView } from "@maillage/planning";
import type { HomeForm } from "../view-state/map-tools-parsers.ts";

/** Below so many pixels between neighbours, discs would cover one another: areas are drawn instead. */
const SPACING_PIXELS = 26;
/** Metres per pixel of the map at the equator, at zoom 0, with its tiles of 512 pixels. */
const METRES_PER_PIXEL = 40_075_017 / 512;
const METRES_PER_DEGREE = 111_195;

const ZOOMS = { min: 0, max: 24 } as const;

/**
 * The zoom from which homes are drawn as discs, areas being drawn below it: where homes are on average
 * {@link SPACING_PIXELS} apart, or what the reader chose.
 *
 * @param bounds west, south, east, north of the territory, degrees.
 */
export function zoomOfPlaces(
  form: HomeForm,
  homes: readonly HomeView[],
  [west, south, east, north]: readonly [number, number, number, number],
): number {
  if (form !== "auto" || homes.length === 0) return form === "surface" ? ZOOMS.max : ZOOMS.min;
  const narrowing = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const squareMetres = (east - west) * (north - south) * narrowing * METRES_PER_DEGREE ** 2;
  const spacingMetres = Math.sqrt(squareMetres / homes.length);
  const zoom = Math.log2((SPACING_PIXELS * METRES_PER_PIXEL * narrowing) / spacingMetres);
  return Math.min(ZOOMS.max, Math.max(ZOOMS.min, zoom));
}
