import type { LoadedTerritory } from "./loaded-territory.ts";
import { UnknownSiteNetworkError } from "./planning-errors.ts";
import type { SiteNetworkView } from "./views.ts";

/** @throws {UnknownSiteNetworkError} */
export function getSiteNetwork(territory: LoadedTerritory, slug: string): SiteNetworkView {
  const found = territory.siteNetworks.get(slug);
  if (found === undefined) {
    throw new UnknownSiteNetworkError(territory.view.code, slug, [...territory.siteNetworks.keys()]);
  }
  return found;
}
