import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE } from "@maillage/travel-time";

/** Nearest sites with k = 1 from a time (deciseconds) per home; null when no site can be reached. */
export function nearestOf(times: readonly (number | null)[]): NearestSites {
  return {
    k: 1,
    homeCount: times.length,
    homeSite: Uint32Array.from(times, (time) => (time === null ? NO_SITE : 0)),
    homeDeciseconds: Uint32Array.from(times, (time) => time ?? UNREACHABLE),
  };
}
