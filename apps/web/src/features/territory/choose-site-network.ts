import type { SiteNetworkSummary } from "@maillage/planning";

/**
 * The network an address asks for, or the latest one; `unknown` holds a name that no network has, for the page to say so.
 *
 * @throws {Error} when the territory has no network: planning never loads one without.
 */
export function chooseSiteNetwork(
  siteNetworks: readonly SiteNetworkSummary[],
  asked: string | null,
): { readonly slug: string; readonly unknown: string | undefined } {
  const latest = siteNetworks.toSorted((a, b) => b.date.localeCompare(a.date))[0];
  if (latest === undefined) throw new Error("A territory without a network of sites was loaded.");
  if (asked === null) return { slug: latest.slug, unknown: undefined };
  const found = siteNetworks.find(({ slug }) => slug === asked);
  return found === undefined ? { slug: latest.slug, unknown: asked } : { slug: found.slug, unknown: undefined };
}
