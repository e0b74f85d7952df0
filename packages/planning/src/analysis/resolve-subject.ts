import { hashJson } from "../content-hash.ts";
import { getSiteNetwork } from "../coverage-service.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import { applyChanges } from "../scenario/apply-changes.ts";
import type { SiteChange } from "../scenario/change.ts";
import { isCounted } from "../scenario/count-sites.ts";
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
  const { hashes, map, roadNetworkView, view } = territory;
  const { thresholdSeconds, timeFactor, changes } = question;
  const siteNetwork = getSiteNetwork(territory, question.siteNetwork);
  const applied = applyChanges(siteNetwork, changes, map);
  const sites = applied.sites.filter((site) => isCounted(site, applied.date));
  return {
    subject: buildAnalysisSubject(territory, sites, question),
    basis: {
      date: applied.date,
      siteCount: sites.length,
      population: view.population,
      thresholdSeconds,
      timeFactor,
      roadNetwork: roadNetworkView,
      problems: applied.problems,
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
