import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { TimelineView } from "@maillage/planning/scenario";
import { createLoader, type SearchParams } from "nuqs/server";
import { getApi } from "../../../server/api.ts";
import { type ViewState, viewStateParsers } from "../../../view-state/view-state.ts";
import { chooseSiteNetwork } from "../../territory/choose-site-network.ts";
import { getReadyTerritory } from "../../territory/get-ready-territory.ts";
import { momentParser } from "./moment-parser.ts";

export interface TimelineContent {
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  readonly view: Pick<ViewState, "seuil" | "facteur">;
  readonly timeline: TimelineView;
  /** The network the address asked for, when there is none of that name. */
  readonly unknownSiteNetwork: string | undefined;
  /** Index of the step that the address asks for. */
  readonly firstMoment: number;
}

const loadView = createLoader({
  reseau: viewStateParsers.reseau,
  seuil: viewStateParsers.seuil,
  facteur: viewStateParsers.facteur,
  date: momentParser,
});

/** The network replayed by label date, for an address that anyone may have typed. */
export async function loadTimeline(code: string, searchParams: Promise<SearchParams>): Promise<TimelineContent> {
  const [territory, { reseau, seuil, facteur, date }, api] = await Promise.all([
    getReadyTerritory(code),
    loadView(searchParams),
    getApi(),
  ]);
  const { slug, unknown } = chooseSiteNetwork(territory.siteNetworks, reseau);
  const [siteNetwork, timeline] = await Promise.all([
    api.siteNetwork.get({ territory: code, siteNetwork: slug }),
    api.scenario.timeline({ territory: code, siteNetwork: slug, thresholdSeconds: seuil * 60, timeFactor: facteur }),
  ]);
  // The network of a day between two labels is that of the one before.
  const firstMoment = date === null ? 0 : timeline.steps.findLastIndex((step) => step.date <= date);
  return {
    ...{ territory, siteNetwork, view: { seuil, facteur }, timeline, unknownSiteNetwork: unknown },
    firstMoment: Math.max(0, firstMoment),
  };
}
