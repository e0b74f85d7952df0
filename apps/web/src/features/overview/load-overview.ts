import type { CoverageView, SiteNetworkView, TerritoryView } from "@maillage/planning";
import { createLoader, type SearchParams } from "nuqs/server";
import { getIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import { type ViewState, viewStateParsers } from "../../view-state/view-state.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { getTerritoryOrNotFound } from "../territory/get-territory.ts";
import { coverProposals } from "./cover-proposals.ts";
import { proposalNotes } from "./proposal-notes.ts";

export interface OverviewContent {
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  readonly view: ViewState;
  readonly base: CoverageView;
  /** Undefined when nothing is proposed, or the proposal could not be understood. */
  readonly proposal: CoverageView | undefined;
  /** The network the address asked for, when there is none of that name. */
  readonly unknownSiteNetwork: string | undefined;
  /** What of the proposals of the address was set aside, and why, in the reader's language. */
  readonly refusals: readonly string[];
  /** What the proposals that are counted do not do for the cantons, and why. */
  readonly proposalNotes: readonly string[];
}

const loadViewState = createLoader(viewStateParsers);

/** All that the overview shows, for an address that anyone may have typed. */
export async function loadOverview(code: string, searchParams: Promise<SearchParams>): Promise<OverviewContent> {
  const [territory, view, api] = await Promise.all([
    getTerritoryOrNotFound(code),
    loadViewState(searchParams),
    getApi(),
  ]);
  const { slug, unknown } = chooseSiteNetwork(territory.siteNetworks, view.reseau);
  const siteNetwork = await api.siteNetwork.get({ territory: code, siteNetwork: slug });
  const alsoOpen = view.ouvrir.filter((id) => siteNetwork.sites.some((site) => site.id === id));
  const query = { territory: code, siteNetwork: slug, thresholdSeconds: view.seuil * 60, timeFactor: view.facteur };
  const base = await api.coverage.summary({ ...query, proposals: [], alsoOpen: [] });
  const { t } = await getIntl();
  const {
    coverage: proposal,
    counted,
    refusals,
  } = await coverProposals({ ...query, proposals: [...view.proposition], alsoOpen }, api.coverage.summary, t);
  return {
    territory,
    siteNetwork,
    view: { ...view, reseau: slug, ouvrir: alsoOpen },
    base,
    proposal,
    unknownSiteNetwork: unknown,
    refusals,
    proposalNotes: proposal === undefined ? [] : proposalNotes(proposal, counted, t),
  };
}
