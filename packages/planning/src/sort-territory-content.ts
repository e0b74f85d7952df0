import type { SiteNetworkContent, TerritoryContent } from "./territory-content.ts";

/**
 * The same content in the order in which the database's is read: by code, id or slug, by code unit, everywhere the same.
 * What is computed on content that was never written is then what will be computed once it is.
 */
export function sortTerritoryContent(content: TerritoryContent): TerritoryContent {
  return {
    ...content,
    datasets: content.datasets.toSorted(by(({ id }) => id)),
    cantons: content.cantons.toSorted(by(({ code }) => code)),
    communes: content.communes
      .map((commune) => ({ ...commune, cantonCodes: commune.cantonCodes.toSorted() }))
      .sort(by(({ code }) => code)),
    // Ranks of drawing are counted within each unit.
    boundaries: [
      ...content.boundaries.filter(({ unit }) => unit === "commune"),
      ...content.boundaries.filter(({ unit }) => unit === "canton"),
    ],
    siteNetworks: sortSiteNetworks(content.siteNetworks.map(sortSiteNetwork)),
  };
}

/** One network's sites and their lists, in the database's order. */
export function sortSiteNetwork(network: SiteNetworkContent): SiteNetworkContent {
  return {
    ...network,
    sites: network.sites
      .map((site) => ({
        ...site,
        cantonCodes: site.cantonCodes.toSorted(),
        activity: site.activity.toSorted((a, b) => a.year - b.year),
      }))
      .sort(by(({ id }) => id)),
  };
}

/** The latest first. */
export function sortSiteNetworks<Network extends { readonly date: string; readonly slug: string }>(
  networks: readonly Network[],
): Network[] {
  return networks.toSorted(by(({ date, slug }) => `${date} ${slug}`)).reverse();
}

/** Compares by code unit, as `sort` does of texts. */
export function by<Item>(keyOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}
