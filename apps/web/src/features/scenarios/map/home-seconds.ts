import { UNREACHABLE } from "@maillage/road-network";

/** Seconds to the nearest site, in the order of the territory's homes; null where none can be reached. */
export type HomeSeconds = readonly (number | null)[];

/** Uint32[homeCount]: deciseconds as the engine writes them, UNREACHABLE where no site can be reached. */
export function homeDecisecondsOf(homeSeconds: HomeSeconds): Uint32Array {
  return Uint32Array.from(homeSeconds, (seconds) => (seconds === null ? UNREACHABLE : Math.round(seconds * 10)));
}
