import { UNREACHABLE } from "@maillage/road-network";
import type { NearestSites } from "@maillage/travel-time";
import { stringify } from "csv-stringify/sync";

const COLUMNS = ["id", "seconds", "site", "secondSeconds", "secondSite", "thirdSeconds", "thirdSite"] as const;

/**
 * CSV text, a row per home: its three nearest sites, nearest first, with seconds of one decimal. Both cells of a place are
 * empty where fewer sites can be reached.
 */
export function formatHomeTimes(
  homes: readonly { readonly id: string }[],
  sites: readonly { readonly id: string }[],
  { k, homeSite, homeDeciseconds }: NearestSites,
): string {
  const rows = homes.map(({ id }, home) => [
    id,
    ...[0, 1, 2].flatMap((rank) => {
      const deciseconds = rank < k ? homeDeciseconds[home * k + rank] : undefined;
      const site = sites[homeSite[home * k + rank] ?? -1];
      if (deciseconds === undefined || deciseconds >= UNREACHABLE || site === undefined) return ["", ""];
      return [(deciseconds / 10).toFixed(1), site.id];
    }),
  ]);
  return stringify([COLUMNS, ...rows]);
}
