/** Sites that a figure counts, as words tell them apart: those of the département, and those around it. */
export function countOwnSites({
  siteCount,
  neighbourSiteCount,
}: {
  readonly siteCount: number;
  readonly neighbourSiteCount: number;
}): { readonly sites: number; readonly neighbours: number } {
  return { sites: siteCount - neighbourSiteCount, neighbours: neighbourSiteCount };
}
