import type { CertaintyParts, CoverageView, SiteNetworkView, SiteView, TerritoryView } from "@maillage/planning";
import {
  applyChanges,
  listPlacedSites,
  listSiteNames,
  type ScenarioView,
  toSiteChange,
} from "@maillage/planning/scenario";
import { createLoader, type SearchParams } from "nuqs/server";
import { getIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import { type ViewState, viewStateParsers } from "../../view-state/view-state.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { findAddressScenario } from "../territory/find-scenario.ts";
import { getReadyTerritory } from "../territory/get-ready-territory.ts";
import { listCantonNotes, listRefusals } from "./change-notes.ts";

export interface OverviewContent {
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  readonly view: ViewState;
  readonly base: CoverageView;
  /** The saved scenario that is shown; undefined for a sketch, or a network as it is. */
  readonly scenario: ScenarioView | undefined;
  /** Undefined when nothing is changed. */
  readonly proposal: CoverageView | undefined;
  /** What is sure of the two, whatever the errors of travel times. */
  readonly baseCertainty: CertaintyParts;
  readonly proposalCertainty: CertaintyParts | undefined;
  /** Those of the network, after the changes. */
  readonly sites: readonly SiteView[];
  /** The network the address asked for, when there is none of that name. */
  readonly unknownSiteNetwork: string | undefined;
  /** What of the changes of the address was set aside, and why, in the reader's language. */
  readonly refusals: readonly string[];
  /** What the sites that changes put there do not do for the cantons, and why. */
  readonly cantonNotes: readonly string[];
}

const loadViewState = createLoader(viewStateParsers);

/** All that the overview shows, for an address that anyone may have typed. */
export async function loadOverview(code: string, searchParams: Promise<SearchParams>): Promise<OverviewContent> {
  const [territory, view, api] = await Promise.all([getReadyTerritory(code), loadViewState(searchParams), getApi()]);
  const { t, locale } = await getIntl();
  const { scenario, refusal } = await findAddressScenario(api, code, view, t("editing.scenario.explained.missing"));
  // A scenario says which network it changes; a sketch beside it is not read.
  const { slug, unknown } = chooseSiteNetwork(territory.siteNetworks, scenario?.siteNetwork ?? view.reseau);
  const siteNetwork = await api.siteNetwork.get({ territory: code, siteNetwork: slug });
  const query = { territory: code, siteNetwork: slug, thresholdSeconds: view.seuil * 60, timeFactor: view.facteur };
  const acts =
    scenario?.changes.map(toSiteChange) ??
    view.esquisse.changes.map(({ comment: _comment, year: _year, costEuros: _cost, ...act }) => act);
  const [base, proposal, baseCertainty, proposalCertainty, map] = await Promise.all([
    api.coverage.summary({ ...query, changes: [] }),
    acts.length === 0 ? undefined : api.coverage.summary({ ...query, changes: acts }),
    api.analysis.uncertainty(query),
    acts.length === 0 ? undefined : api.analysis.uncertainty({ ...query, changes: acts }),
    api.territory.map({ code }),
  ]);
  const { sites } = applyChanges(siteNetwork, acts, map);
  const names = listSiteNames(sites);
  const placed = listPlacedSites(siteNetwork.sites, sites).map(({ id }) => id);
  return {
    ...{ territory, siteNetwork, view: { ...view, reseau: slug }, base, proposal, sites },
    ...{ baseCertainty, proposalCertainty, scenario },
    unknownSiteNetwork: unknown,
    refusals: [
      ...(refusal === undefined ? [] : [refusal]),
      ...(view.esquisse.unreadable === null ? [] : [t("overview.unreadableSketch")]),
      ...(proposal === undefined ? [] : listRefusals(proposal, names, t, locale)),
    ],
    cantonNotes: proposal === undefined ? [] : listCantonNotes(proposal, placed, names, t),
  };
}
