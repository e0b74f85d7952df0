import type { HomeView } from "@maillage/planning";
import type { ColouredAnswer } from "./use-home-colouring.ts";

/** Homes whose nearest site is a given one, those with most people first. */
export function listCatchmentHomes(
  { nearest, siteIds }: ColouredAnswer,
  homes: readonly HomeView[],
  siteId: string,
): readonly number[] {
  const site = siteIds.indexOf(siteId);
  if (site === -1) return [];
  return homes
    .flatMap((_, home) => (nearest.homeSite[home * nearest.k] === site ? [home] : []))
    .sort((a, b) => (homes[b]?.population ?? 0) - (homes[a]?.population ?? 0) || a - b);
}
