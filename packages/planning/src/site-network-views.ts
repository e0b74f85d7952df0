import { buildNeighbourRule, type IsNeighbour } from "./neighbour-sites.ts";
import { isCounted } from "./scenario/count-sites.ts";
import type { SiteNetworkContent, TerritoryContent } from "./territory-content.ts";
import type { SiteNetworkSummary, SiteNetworkView } from "./views.ts";

/** The networks of sites of a territory as the pages see them. */
export function buildSiteNetworkViews({
  code,
  communes,
  siteNetworks,
}: Pick<TerritoryContent, "code" | "communes" | "siteNetworks">): SiteNetworkView[] {
  const isNeighbour = buildNeighbourRule({ code, communes });
  return siteNetworks.map((network) => buildSiteNetworkView(network, isNeighbour));
}

function buildSiteNetworkView(
  { slug, date, name, sites }: SiteNetworkContent,
  isNeighbour: IsNeighbour,
): SiteNetworkView {
  const counted = sites.filter((site) => isCounted(site, date));
  return {
    ...{ slug, date, name },
    siteCount: sites.length,
    countedSiteCount: counted.length,
    neighbourSiteCount: counted.filter(isNeighbour).length,
    sites,
  };
}

export function buildSiteNetworkSummary({ sites: _, ...summary }: SiteNetworkView): SiteNetworkSummary {
  return summary;
}
