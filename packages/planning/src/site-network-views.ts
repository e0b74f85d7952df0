import { type CommuneCode, departementOf } from "@maillage/official-data";
import { isCounted } from "./scenario/count-sites.ts";
import type { SiteNetworkContent, TerritoryContent } from "./territory-content.ts";
import type { SiteNetworkSummary, SiteNetworkView } from "./views.ts";

/** The networks of sites of a territory as the pages see them. */
export function buildSiteNetworkViews({
  code,
  communes,
  siteNetworks,
}: Pick<TerritoryContent, "code" | "communes" | "siteNetworks">): SiteNetworkView[] {
  const ownCodes = new Set(communes.map((commune) => commune.code));
  const isNeighbour = ({ communeCode }: { readonly communeCode: string }) =>
    communeCode === ""
      ? // In none of the communes that are known: across the border.
        ownCodes.size > 0
      : // Codes of content were all read as such.
        !ownCodes.has(communeCode) && departementOf(communeCode as CommuneCode) !== code;
  return siteNetworks.map((network) => buildSiteNetworkView(network, isNeighbour));
}

function buildSiteNetworkView(
  { slug, date, name, sites }: SiteNetworkContent,
  isNeighbour: (site: SiteNetworkContent["sites"][number]) => boolean,
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
