import type { CommuneUnitsView, SiteNetworkView, TerritoryMapView, TerritoryView } from "@maillage/planning";
import type { ReferencePartner } from "@maillage/planning/reference-partners";
import { applyChanges, type ChangeProblem, type ScenarioSummary, type ScenarioView } from "@maillage/planning/scenario";
import { TRPCError } from "@trpc/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { cache } from "react";
import { getApi } from "../../server/api.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { getReadyTerritory } from "../territory/get-ready-territory.ts";
import { sitesChoiceParsers } from "./sites-view-state.ts";

const loadChoice = createLoader(sitesChoiceParsers);

/** The sites that an address is about, and where edits of them go. */
export interface SitesContent {
  readonly territory: TerritoryView;
  readonly map: TerritoryMapView;
  /** As it is: what changes are made to. */
  readonly siteNetwork: SiteNetworkView;
  /** A network that the address asked for and that there is none of. */
  readonly unknownNetwork: string | undefined;
  /** Null on the dated network itself. */
  readonly scenario: ScenarioView | null;
  readonly hasUnknownScenario: boolean;
  /** Those that may be chosen: the active ones. */
  readonly scenarios: readonly ScenarioSummary[];
  readonly sites: SiteNetworkView["sites"];
  readonly problems: readonly ChangeProblem[];
  readonly communes: readonly CommuneUnitsView[];
  /** National partners, dated. */
  readonly partners: readonly ReferencePartner[];
}

/** All that the pages of sites need, for the table as for one sheet; once per request. */
export const loadSites = cache(async (code: string, searchParams: Promise<SearchParams>): Promise<SitesContent> => {
  const [territory, choice, api] = await Promise.all([getReadyTerritory(code), loadChoice(searchParams), getApi()]);
  const scenario = await findScenario(code, choice.scenario, choice.version);
  const { slug, unknown } = chooseSiteNetwork(territory.siteNetworks, scenario?.siteNetwork ?? choice.reseau);
  const [siteNetwork, map, communes, scenarios, { partners }] = await Promise.all([
    api.siteNetwork.get({ territory: code, siteNetwork: slug }),
    api.territory.map({ code }),
    api.site.communes({ territory: code }),
    api.scenario.list({ territory: code }),
    api.site.partnerReference(),
  ]);
  const { sites, problems } = applyChanges(siteNetwork, scenario?.changes ?? [], map);
  return {
    ...{ territory, map, siteNetwork, scenario, sites, problems, communes, partners },
    unknownNetwork: unknown,
    hasUnknownScenario: choice.scenario !== null && scenario === null,
    scenarios: scenarios.filter(({ shelf }) => shelf === "active"),
  };
});

/** Null for an address that names none, or one that there is not: the page says so. */
async function findScenario(
  territory: string,
  id: string | null,
  version: number | null,
): Promise<ScenarioView | null> {
  if (id === null) return null;
  const api = await getApi();
  try {
    const scenario = await api.scenario.get({ id, ...(version === null ? {} : { version }) });
    return scenario.territory === territory ? scenario : null;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) return null;
    throw error;
  }
}
