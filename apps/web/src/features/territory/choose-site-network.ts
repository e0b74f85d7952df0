import type { SiteNetworkSummary } from "@maillage/planning";
import { latestSiteNetwork } from "@maillage/planning/latest-site-network";

/**
 * The network an address asks for, or the latest one; `unknown` holds a name that no network has, for the page to say so.
 *
 * @throws {NoSiteNetworkError}
 */
export function chooseSiteNetwork(
  siteNetworks: readonly SiteNetworkSummary[],
  asked: string | null,
): { readonly slug: string; readonly unknown: string | undefined } {
  const latest = latestSiteNetwork(siteNetworks);
  if (asked === null) return { slug: latest.slug, unknown: undefined };
  const found = siteNetworks.find(({ slug }) => slug === asked);
  return found === undefined ? { slug: latest.slug, unknown: asked } : { slug: found.slug, unknown: undefined };
}
