import { hashJson } from "./content-hash.ts";
import { sortSiteNetwork } from "./sort-territory-content.ts";
import type { SiteNetworkContent } from "./territory-content.ts";
import type { PartnerScope } from "./views.ts";

/**
 * Of everything that a network of sites is read back as, in whatever order its sites are: what tells that it is the same as one
 * already written.
 *
 * @param scopeOf scopes of partners, which all the networks of a territory share.
 */
export function hashSiteNetwork(network: SiteNetworkContent, scopeOf: ReadonlyMap<string, PartnerScope>): string {
  const names = new Set(network.sites.flatMap(({ partners }) => partners.map(({ name }) => name)));
  return hashJson([sortSiteNetwork(network), [...names].sort().map((name) => [name, scopeOf.get(name)])]);
}
