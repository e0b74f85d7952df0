import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import { createLoader, type SearchParams } from "nuqs/server";
import { getApi } from "../../server/api.ts";
import { getPageSettings } from "../../server/page-settings.ts";
import { viewStateParsers } from "../../view-state/view-state.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { findAddressScenario } from "../territory/find-scenario.ts";
import { getReadyTerritory } from "../territory/get-ready-territory.ts";

const loadViewState = createLoader(viewStateParsers);

/** What the map page needs before its first picture; the rest comes from the API. */
export async function loadPlanner(
  code: string,
  searchParams: Promise<SearchParams>,
): Promise<{
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  readonly unknown: string | undefined;
  readonly planIgnUrl: string | null;
}> {
  const [territory, view, api] = await Promise.all([getReadyTerritory(code), loadViewState(searchParams), getApi()]);
  // The page loads the scenario itself, and tells what is wrong with it; here it only says which network to send.
  const { scenario } = await findAddressScenario(api, code, view, "");
  const { slug, unknown } = chooseSiteNetwork(territory.siteNetworks, scenario?.siteNetwork ?? view.reseau);
  const siteNetwork = await api.siteNetwork.get({ territory: code, siteNetwork: slug });
  return { territory, siteNetwork, unknown, planIgnUrl: getPageSettings().planIgnUrl };
}
