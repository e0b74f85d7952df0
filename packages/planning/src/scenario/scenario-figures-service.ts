import { scaleNearestSites } from "@maillage/travel-time";
import { computeCertainty, USUAL_UNCERTAINTY } from "../analysis/uncertainty/compute-certainty.ts";
import type { CoverageService } from "../coverage-service.ts";
import { findNearestSites } from "../find-nearest-sites.ts";
import { parseQuery } from "../parse-query.ts";
import { UnknownSiteNetworkError } from "../planning-errors.ts";
import { type ResolvedSites, resolveSites, type SitesSources } from "../resolve-sites.ts";
import { buildSiteNetworkSummary } from "../site-network-views.ts";
import type { CoverageView } from "../views.ts";
import type { ScenarioChange } from "./change.ts";
import { computePhasing } from "./compute-phasing.ts";
import { computeTimeline } from "./compute-timeline.ts";
import { packHomeTimes } from "./pack-home-times.ts";
import {
  type CountingParameters,
  type HomeTimesQuery,
  homeTimesQuerySchema,
  type ProgrammeQuery,
  programmeQuerySchema,
  type ScenarioComparisonQuery,
  type ScenarioGainsQuery,
  scenarioComparisonQuerySchema,
  scenarioGainsQuerySchema,
} from "./scenario-queries.ts";
import type { ScenarioService } from "./scenario-service.ts";
import type {
  ComparedSites,
  HomeTimesView,
  PhasingView,
  ScenarioComparisonView,
  ScenarioGain,
  ScenarioSummary,
  TimelineView,
} from "./scenario-views.ts";
import { sumCosts } from "./sum-costs.ts";

/** What scenarios change, in figures: side by side, year by year, date by date. */
export class ScenarioFiguresService {
  readonly #sources: SitesSources;
  readonly #scenarios: ScenarioService;
  readonly #coverage: CoverageService;

  constructor(sources: SitesSources, scenarios: ScenarioService, coverage: CoverageService) {
    this.#sources = sources;
    this.#scenarios = scenarios;
    this.#coverage = coverage;
  }

  async compare(query: ScenarioComparisonQuery): Promise<ScenarioComparisonView> {
    const { territory, compared, ...parameters } = parseQuery(scenarioComparisonQuerySchema, query);
    const columns: ComparedSites[] = [];
    for (const each of compared) {
      const resolved = await resolveSites(this.#sources, { ...each, territory });
      columns.push(await this.#buildColumn(resolved, parameters));
    }
    return { columns };
  }

  async computeGains(query: ScenarioGainsQuery): Promise<readonly ScenarioGain[]> {
    const { territory, ...parameters } = parseQuery(scenarioGainsQuerySchema, query);
    const scenarios = (await this.#scenarios.list(territory)).filter(({ shelf }) => shelf !== "deleted");
    const gains: ScenarioGain[] = [];
    for (const scenario of scenarios) {
      gains.push({ id: scenario.id, gain: await this.#findGain(scenario, parameters) });
    }
    return gains;
  }

  async computeHomeTimes(query: HomeTimesQuery): Promise<HomeTimesView> {
    const { timeFactor = 1, ...question } = parseQuery(homeTimesQuerySchema, query);
    const { territory, countedSites } = await resolveSites(this.#sources, question);
    return { homeDeciseconds: packHomeTimes(scaleNearestSites(findNearestSites(territory, countedSites), timeFactor)) };
  }

  async computePhasing(query: ProgrammeQuery): Promise<PhasingView> {
    const { thresholdSeconds, timeFactor, ...question } = parseQuery(programmeQuerySchema, query);
    const resolved = await resolveSites(this.#sources, question);
    return computePhasing(resolved, keptChangesOf(resolved), { thresholdSeconds, timeFactor });
  }

  async computeTimeline(query: ProgrammeQuery): Promise<TimelineView> {
    const { thresholdSeconds, timeFactor, ...question } = parseQuery(programmeQuerySchema, query);
    return computeTimeline(await resolveSites(this.#sources, question), { thresholdSeconds, timeFactor });
  }

  async #buildColumn(resolved: ResolvedSites, parameters: CountingParameters): Promise<ComparedSites> {
    const { territory, scenario, siteNetwork, date, changes, problems, offRoadSites, countedSites } = resolved;
    const { thresholdSeconds, timeFactor = 1 } = parameters;
    const nearest = scaleNearestSites(findNearestSites(territory, countedSites), timeFactor);
    const { certainty, parameters: errors } = computeCertainty(
      { ground: territory, nearest, thresholdSeconds, timeFactor },
      USUAL_UNCERTAINTY,
    );
    return {
      scenario: scenario && { id: scenario.id, name: scenario.name, version: scenario.version },
      siteNetwork: buildSiteNetworkSummary(siteNetwork),
      ...{ date, problems, sitesOffRoad: offRoadSites },
      changeCount: changes.length,
      cost: sumCosts(keptChangesOf(resolved)),
      coverage: await this.#coverOf(resolved, parameters),
      sure: { certainty, parameters: errors },
    };
  }

  async #findGain(summary: ScenarioSummary, parameters: CountingParameters): Promise<ScenarioGain["gain"]> {
    const { territory, siteNetwork, id, version } = summary;
    try {
      const [before, after] = [
        await this.#coverOf(await resolveSites(this.#sources, { territory, siteNetwork }), parameters),
        await this.#coverOf(await resolveSites(this.#sources, { territory, scenario: id, version }), parameters),
      ];
      return {
        people: after.covered - before.covered,
        cantons: countServedCantons(after) - countServedCantons(before),
      };
    } catch (error) {
      // Its network went when the territory was loaded anew: the list of scenarios still shows the others' gains.
      if (error instanceof UnknownSiteNetworkError) return null;
      throw error;
    }
  }

  /** By the service, which reads back what was computed already. */
  #coverOf({ territory, siteNetwork, changes }: ResolvedSites, parameters: CountingParameters): Promise<CoverageView> {
    return this.#coverage.computeCoverage({
      territory: territory.view.code,
      siteNetwork: siteNetwork.slug,
      changes,
      ...parameters,
    });
  }
}

/** Changes with their year and cost; those that nobody has saved have neither. */
function keptChangesOf({ scenario, changes }: ResolvedSites): readonly ScenarioChange[] {
  if (scenario !== null) return scenario.changes;
  return changes.map((change, rank) => ({
    ...change,
    ...{ id: `change-${rank + 1}`, at: "", comment: null, year: null, costEuros: null },
  }));
}

/** Those that surely have a site, as everywhere: one that a town shares between cantons is none of theirs until somebody says. */
function countServedCantons({ cantons }: CoverageView): number {
  return cantons.filter(({ sites }) => sites.length > 0).length;
}
