import type { SiteNetworkContent } from "../../territory-content.ts";
import type { SiteView } from "../../views.ts";

/**
 * What happened at a site stays true in the networks of later dates: their lists tell what a site is, and its past is no part
 * of them. Its events, and its activity of the years that the later network does not tell, are carried there with their
 * sources. What a site was at a date (agents, partners, host body) is not: it may have changed since.
 *
 * Carrying twice is carrying once.
 */
export function carrySitePast(networks: readonly SiteNetworkContent[]): SiteNetworkContent[] {
  const past = new Map<string, SitePast>();
  const carried = new Map<SiteNetworkContent, SiteNetworkContent>();
  for (const network of networks.toSorted((a, b) => (`${a.date} ${a.slug}` < `${b.date} ${b.slug}` ? -1 : 1))) {
    const sites = network.sites.map((site) => {
      const laid = layPast(site, past.get(site.id));
      past.set(site.id, laid);
      return laid;
    });
    carried.set(network, { ...network, sites });
  }
  return networks.map((network) => carried.get(network) ?? network);
}

type SitePast = Pick<SiteView, "events" | "activity" | "sources">;

function layPast(site: SiteView, past: SitePast | undefined): SiteView {
  if (past === undefined) return site;
  const told = new Set(site.events.map(({ date, fr }) => `${date} ${fr}`));
  const events = past.events.filter(({ date, fr }) => !told.has(`${date} ${fr}`));
  const years = new Set(site.activity.map(({ year }) => year));
  const activity = past.activity.filter(({ year }) => !years.has(year));
  if (events.length === 0 && activity.length === 0) return site;
  return {
    ...site,
    // As finely as each is dated: a year comes before its months.
    events: [...events, ...site.events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    activity: [...activity, ...site.activity].sort((a, b) => a.year - b.year),
    sources: [...new Set([...site.sources, ...past.sources])],
  };
}
