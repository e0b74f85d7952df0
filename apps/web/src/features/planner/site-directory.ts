import type { ProposedSite, SiteNetworkView } from "@maillage/planning";
import type { Translate } from "../../i18n/translate.ts";

/** A site of the computation as the page names and places it: the network's, or a proposal. */
export interface NamedSite {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Every site that an answer may name, by its id; proposals are `proposal-1` and so on, as the server's. */
export function buildSiteDirectory(
  siteNetwork: SiteNetworkView,
  proposals: readonly ProposedSite[],
  t: Translate,
): ReadonlyMap<string, NamedSite> {
  const sites = siteNetwork.sites.map(({ id, name, longitude, latitude }): [string, NamedSite] => [
    id,
    { id, name, longitude, latitude },
  ]);
  const proposed = proposals.map(({ longitude, latitude }, index): [string, NamedSite] => {
    const number = String(index + 1);
    return [
      `proposal-${number}`,
      { id: `proposal-${number}`, name: t("propose.name", { number }), longitude, latitude },
    ];
  });
  return new Map([...sites, ...proposed]);
}
