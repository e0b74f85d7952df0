import { type CommuneGround, findCommuneAt } from "./find-commune-at.ts";
import { ProposalCantonError, SiteClosedError, UnknownSiteError } from "./planning-errors.ts";
import { type CountedSite, isCounted } from "./scenario/count-sites.ts";
import type { ProposedSite, SiteNetworkView, SiteView } from "./views.ts";

/**
 * The sites a question is about: those labelled at the network's date, those it asks to count as if they were open, in
 * the order of the network; then its proposals, `proposal-1` and so on.
 *
 * @throws {UnknownSiteError}, {SiteClosedError}, {ProposalCantonError}
 */
export function listCountedSites(
  ground: CommuneGround,
  siteNetwork: SiteNetworkView,
  { alsoOpen, proposals }: { readonly alsoOpen: readonly string[]; readonly proposals: readonly ProposedSite[] },
): readonly CountedSite[] {
  for (const id of alsoOpen) assertMayOpen(siteNetwork, id);
  const existing = siteNetwork.sites.filter((site) => isCounted(site, siteNetwork.date) || alsoOpen.includes(site.id));
  return [
    ...existing.map(({ id, longitude, latitude, cantonCodes }) => ({ id, longitude, latitude, cantonCodes })),
    ...proposals.map((proposal, index) => countProposal(ground, proposal, index + 1)),
  ];
}

function assertMayOpen(siteNetwork: SiteNetworkView, id: string): SiteView {
  const site = siteNetwork.sites.find((each) => each.id === id);
  if (site === undefined) throw new UnknownSiteError(siteNetwork.slug, id);
  if (site.status === "closed") throw new SiteClosedError(siteNetwork.slug, id);
  return site;
}

/**
 * In the cantons of the commune it stands in, or in the one of them that the planner says; in none out of the territory,
 * where it still shortens trips.
 */
function countProposal(ground: CommuneGround, proposal: ProposedSite, rank: number): CountedSite {
  const { longitude, latitude, cantonCode } = proposal;
  const commune = ground.homes[findCommuneAt(ground, longitude, latitude) ?? -1];
  const cantonCodes = commune?.cantonCodes ?? [];
  if (cantonCode !== undefined && !cantonCodes.includes(cantonCode)) {
    throw new ProposalCantonError(rank, cantonCode, commune?.name ?? null, cantonCodes);
  }
  return {
    id: `proposal-${rank}`,
    longitude,
    latitude,
    cantonCodes: cantonCode === undefined ? cantonCodes : [cantonCode],
  };
}
