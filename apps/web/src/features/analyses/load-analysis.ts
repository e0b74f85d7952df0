import type { AnalysisSubjectQuery } from "@maillage/planning";
import { createLoader, type SearchParams } from "nuqs/server";
import { getIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import { viewStateParsers } from "../../view-state/view-state.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { getReadyTerritory } from "../territory/get-ready-territory.ts";
import type { AnalysisContext } from "./analysis-context.ts";

export interface AnalysisPageContent {
  readonly context: AnalysisContext;
  /** The network the address asked for, when there is none of that name. */
  readonly unknownSiteNetwork: string | undefined;
}

const loadViewState = createLoader(viewStateParsers);

/** What the page of analyses is about, for an address that anyone may have typed. */
export async function loadAnalysis(
  code: string,
  slug: string | undefined,
  searchParams: Promise<SearchParams>,
): Promise<AnalysisPageContent> {
  const [territory, view, api, intl] = await Promise.all([
    getReadyTerritory(code),
    loadViewState(searchParams),
    getApi(),
    getIntl(),
  ]);
  const network = chooseSiteNetwork(territory.siteNetworks, view.reseau);
  const siteNetwork = await api.siteNetwork.get({ territory: code, siteNetwork: network.slug });
  const changes = view.esquisse.changes.map(({ comment: _, year: __, costEuros: ___, ...change }) => change);
  const counting = { thresholdSeconds: view.seuil * 60, timeFactor: view.facteur };
  // A saved scenario is what is shown: unsaved changes beside it are not read.
  const question: AnalysisSubjectQuery =
    view.scenario === null
      ? { territory: code, siteNetwork: network.slug, changes, ...counting }
      : {
          territory: code,
          scenario: view.scenario,
          ...(view.version === null ? {} : { version: view.version }),
          ...counting,
        };
  return {
    unknownSiteNetwork: network.unknown,
    context: {
      ...intl,
      ...{ territory, siteNetwork, api, searchParams },
      view: { ...view, reseau: network.slug },
      question,
      path: ["", code, "analyses", ...(slug === undefined ? [] : [slug])].join("/"),
    },
  };
}
