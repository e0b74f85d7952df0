import { isCounted } from "./scenario/count-sites.ts";
import type { SiteNetworkContent } from "./territory-content.ts";
import type { SiteNetworkSummary, SiteNetworkView } from "./views.ts";

/** A network of sites as the pages see it. */
export function buildSiteNetworkView({ slug, date, name, sites }: SiteNetworkContent): SiteNetworkView {
  return {
    ...{ slug, date, name },
    siteCount: sites.length,
    countedSiteCount: sites.filter((site) => isCounted(site, date)).length,
    sites,
  };
}

export function buildSiteNetworkSummary({ sites: _, ...summary }: SiteNetworkView): SiteNetworkSummary {
  return summary;
}
