import { ENGINE_VERSION } from "../engine-version.ts";
import type { ResolvedSites } from "../resolve-sites.ts";
import { type AnalysisParameters, type AnalysisSubject, buildAnalysisSubject } from "./analysis-subject.ts";
import type { AnalysisBasisView } from "./analysis-views.ts";

export interface ResolvedSubject {
  readonly subject: AnalysisSubject;
  /** What every answer about it says of itself, but for the parameters of its own. */
  readonly basis: AnalysisBasisView;
}

/** The subject of an analysis from the sites that its question is about. */
export function resolveSubject(
  { territory, countedSites, siteNetwork, scenario, date, problems, offRoadSites, hash }: ResolvedSites,
  { thresholdSeconds, timeFactor }: AnalysisParameters,
): ResolvedSubject {
  const { hashes, roadNetworkView, view } = territory;
  return {
    subject: buildAnalysisSubject(territory, countedSites, { thresholdSeconds, timeFactor }),
    basis: {
      date,
      siteNetwork: { slug: siteNetwork.slug, name: siteNetwork.name },
      scenario: scenario === null ? null : { id: scenario.id, name: scenario.name, version: scenario.version },
      siteCount: countedSites.length,
      population: view.population,
      thresholdSeconds,
      timeFactor,
      roadNetwork: roadNetworkView,
      problems,
      offRoadSites,
      inputs: {
        engine: ENGINE_VERSION,
        roadNetwork: roadNetworkView.hash,
        homes: hashes.homes,
        cantons: hashes.cantons,
        sites: hash,
      },
    },
  };
}
