import type { HomeTimesView } from "@maillage/planning/scenario";
import { UNREACHABLE } from "@maillage/road-network";

/** Seconds to the nearest site, in the order of the territory's homes; null where none can be reached. */
export type HomeSeconds = readonly (number | null)[];

/** Uint32[homeCount]: deciseconds as the engine writes them, UNREACHABLE where no site can be reached. */
export function homeDecisecondsOf(homeSeconds: HomeSeconds): Uint32Array {
  return Uint32Array.from(homeSeconds, (seconds) => (seconds === null ? UNREACHABLE : Math.round(seconds * 10)));
}

/** The reverse of how the API packs times: here and on the server, whatever the order of bytes of either. */
export function readHomeSeconds({ homeDeciseconds }: HomeTimesView): HomeSeconds {
  const bytes = Uint8Array.from(atob(homeDeciseconds), (character) => character.charCodeAt(0));
  const packed = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / Uint32Array.BYTES_PER_ELEMENT }, (_, home) => {
    const deciseconds = packed.getUint32(home * Uint32Array.BYTES_PER_ELEMENT, true);
    return deciseconds === UNREACHABLE ? null : deciseconds / 10;
  });
}
