import { cantonFillLayer, cantonsLayer } from "./cantons.ts";
import { communesLayer, groundLayer } from "./communes.ts";
import { ghostsLayer } from "./ghosts.ts";
import { homesLayer, homesSurfaceLayer } from "./homes.ts";
import { isochronesLayer } from "./isochrones.ts";
import { linksLayer } from "./links.ts";
import type { MapLayer } from "./map-layer.ts";
import { measureLayer } from "./measure.ts";
import { roadsLayer } from "./roads.ts";
import { routeLayer } from "./route.ts";
import { sitesLayer } from "./sites.ts";
import { townNamesLayer } from "./town-names.ts";

/** From the ground up. */
export const ALL_LAYERS: readonly MapLayer[] = [
  groundLayer,
  cantonFillLayer,
  communesLayer,
  roadsLayer,
  homesSurfaceLayer,
  cantonsLayer,
  isochronesLayer,
  linksLayer,
  routeLayer,
  homesLayer,
  measureLayer,
  townNamesLayer,
  ghostsLayer,
  sitesLayer,
];
