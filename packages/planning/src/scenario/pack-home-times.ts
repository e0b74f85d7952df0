import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE } from "@maillage/travel-time";

/** Times to the nearest site as `HomeTimesView` writes them, whatever the order of bytes of this machine. */
export function packHomeTimes({ k, homeSite, homeDeciseconds }: NearestSites): string {
  const homeCount = homeSite.length / k;
  const packed = Buffer.alloc(homeCount * Uint32Array.BYTES_PER_ELEMENT);
  for (let home = 0; home < homeCount; home++) {
    const known = homeSite[home * k] === NO_SITE ? undefined : homeDeciseconds[home * k];
    packed.writeUInt32LE(known ?? UNREACHABLE, home * Uint32Array.BYTES_PER_ELEMENT);
  }
  return packed.toString("base64");
}
