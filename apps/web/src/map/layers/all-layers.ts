import { cantonFillLayer, cantonsLayer } from "./cantons.ts";
import { communesLayer, groundLayer } from "./communes.ts";
import { homesLayer } from "./homes.ts";
import type { MapLayer } from "./map-layer.ts";
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
  cantonsLayer,
  routeLayer,
  homesLayer,
  townNamesLayer,
  sitesLayer,
];
