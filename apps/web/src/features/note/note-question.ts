import type { AnalysisSubjectQuery } from "@maillage/planning/analysis-queries";
import type { SiteNetworkSummary } from "@maillage/planning/views";
import type { ViewState } from "../../view-state/view-state.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";

/** What the note of an address is about: its scenario, or else its network with the changes of its sketch. */
export function noteQuestionOf(
  territory: string,
  siteNetworks: readonly SiteNetworkSummary[],
  { reseau, seuil, facteur, esquisse, scenario, version }: ViewState,
): AnalysisSubjectQuery {
  const counting = { territory, thresholdSeconds: seuil * 60, timeFactor: facteur };
  if (scenario !== null) return { ...counting, scenario, ...(version === null ? {} : { version }) };
  const changes = esquisse.changes.map(({ comment: _comment, year: _year, costEuros: _cost, ...act }) => act);
  return { ...counting, siteNetwork: chooseSiteNetwork(siteNetworks, reseau).slug, changes };
}
