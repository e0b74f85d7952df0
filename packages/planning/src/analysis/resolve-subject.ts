import { hashJson } from "../content-hash.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import { getSiteNetwork } from "../get-site-network.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import { changeSites } from "../resolve-sites.ts";
import type { SiteChange } from "../scenario/change.ts";
import { type AnalysisSubject, buildAnalysisSubject } from "./analysis-subject.ts";
import type { AnalysisBasisView } from "./analysis-views.ts";

export interface ResolvedSubject {
  readonly subject: AnalysisSubject;
  /** What every answer about it says of itself, but for the parameters of its own. */
  readonly basis: AnalysisBasisView;
}

interface SubjectQuestion {
  readonly siteNetwork: string;
  readonly changes: readonly SiteChange[];
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
}

/**
 * The sites that a question is about, on the territory's roads.
 *
 * @throws {UnknownSiteNetworkError}
 */
export function resolveSubject(territory: LoadedTerritory, question: SubjectQuestion): ResolvedSubject {
  const { hashes, roadNetworkView, view } = territory;
  const { thresholdSeconds, timeFactor, changes } = question;
  const siteNetwork = getSiteNetwork(territory, question.siteNetwork);
  const { countedSites, date, problems } = changeSites(territory, siteNetwork, changes);
  return {
    subject: buildAnalysisSubject(territory, countedSites, question),
    basis: {
      date,
      siteCount: countedSites.length,
      population: view.population,
      thresholdSeconds,
      timeFactor,
      roadNetwork: roadNetworkView,
      problems,
      inputs: {
        engine: ENGINE_VERSION,
        roadNetwork: roadNetworkView.hash,
        homes: hashes.homes,
        cantons: hashes.cantons,
        siteNetwork: hashes.siteNetworks.get(siteNetwork.slug) ?? hashJson(siteNetwork),
        changes: hashJson(changes),
      },
    },
  };
}
