export type { CancelSignal } from "./cancel-signal.ts";
export { computeIsochrones, type IsochroneOptions, type IsochroneProperties } from "./compute-isochrones.ts";
export { computeJunctionTimes } from "./compute-junction-times.ts";
export { computeMatrix } from "./compute-matrix.ts";
export { findRoute, type Route, type RouteStep } from "./find-route.ts";
export { NearestSiteIndex, type NearestSiteOptions, type SetSitesOptions } from "./nearest-site-index.ts";
export { type NearestSites, NO_SITE } from "./nearest-sites.ts";
export { largestScaledWithin, scaleDeciseconds, scaleNearestSites } from "./scale-travel-times.ts";
export {
  ComputationCancelledError,
  InvalidPlaceError,
  InvalidSearchOptionError,
  NoSuchSiteError,
} from "./travel-time-errors.ts";
