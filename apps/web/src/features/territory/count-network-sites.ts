import type { SiteNetworkSummary } from "@maillage/planning";

/** Sites that count, as words for a network tell them apart: those of the département, and those around it. */
export function countNetworkSites({
  countedSiteCount,
  neighbourSiteCount,
}: Pick<SiteNetworkSummary, "countedSiteCount" | "neighbourSiteCount">): {
  readonly count: number;
  readonly neighbours: number;
} {
  return { count: countedSiteCount - neighbourSiteCount, neighbours: neighbourSiteCount };
}
