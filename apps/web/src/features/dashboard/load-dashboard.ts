import type { CoverageView } from "@maillage/planning";
import { toSiteChange } from "@maillage/planning/scenario";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { sketchOf } from "../../view-state/sketch-parser.ts";
import { loadAnalysis } from "../analyses/load-analysis.ts";
import { sourceLine } from "../overview/source-line.ts";
import { findAddressScenario } from "../territory/find-scenario.ts";
import type { CoverageQuestion, DashboardContext } from "./dashboard-context.ts";
import { type DashboardAddress, loadDashboardAddress } from "./dashboard-parsers.ts";

export interface DashboardContent {
  readonly context: DashboardContext;
  readonly address: DashboardAddress;
  /** What of the address could not be followed, and why, in the reader's language. */
  readonly refusals: readonly string[];
}

/** What the dashboard is about and its main figures, for an address that anyone may have typed. */
export async function loadDashboard(
  code: string,
  searchParams: Promise<SearchParams>,
  { isReadOnly }: { readonly isReadOnly?: boolean } = {},
): Promise<DashboardContent> {
  const [{ context: analysis, unknownSiteNetwork }, address] = await Promise.all([
    loadAnalysis(code, undefined, searchParams),
    loadDashboardAddress(searchParams),
  ]);
  const { api, t, format, locale, territory } = analysis;
  const { scenario, refusal } = await findAddressScenario(
    ...([api, code, address, t("editing.scenario.explained.missing")] as const),
  );
  const slug = scenario?.siteNetwork ?? analysis.siteNetwork.slug;
  const siteNetwork =
    slug === analysis.siteNetwork.slug
      ? analysis.siteNetwork
      : await api.siteNetwork.get({ territory: code, siteNetwork: slug });
  const sketched = scenario === undefined ? analysis.view.esquisse.changes : [];
  const changes =
    scenario?.changes.map(toSiteChange) ??
    sketched.map(({ comment: _comment, year: _year, costEuros: _cost, ...change }) => change);
  const counting = { thresholdSeconds: address.seuil * 60, timeFactor: address.facteur };
  const computeCoverage = ({ thresholdSeconds = counting.thresholdSeconds, siteNetwork: other }: CoverageQuestion) =>
    api.coverage.summary({
      ...{ territory: code, siteNetwork: other ?? slug, timeFactor: address.facteur, thresholdSeconds },
      changes: other === undefined ? changes : [],
    });
  const coverage: CoverageView = await computeCoverage({});
  const view = {
    ...analysis.view,
    reseau: slug,
    // One that is not there is not carried from link to link.
    ...(scenario === undefined ? { scenario: null, version: null } : { esquisse: sketchOf([]) }),
  };
  return {
    address,
    refusals: [
      ...(refusal === undefined ? [] : [refusal]),
      ...(unknownSiteNetwork === undefined ? [] : [t("errors.unknownSiteNetwork", { slug: unknownSiteNetwork })]),
      ...(view.esquisse.unreadable === null ? [] : [t("analyses.unreadableSketch")]),
    ],
    context: {
      ...{ ...analysis, siteNetwork, view, coverage, computeCoverage },
      question:
        scenario === undefined
          ? { territory: code, siteNetwork: slug, changes, ...counting }
          : { territory: code, scenario: scenario.id, version: scenario.version, ...counting },
      subjectName:
        scenario === undefined
          ? siteNetwork.name[locale]
          : t("scenarios.compare.named", { name: scenario.name, version: String(scenario.version) }),
      date: siteNetwork.date,
      source: sourceLine(
        { date: siteNetwork.date, roads: territory.roadNetwork, timeFactor: address.facteur },
        t,
        format,
      ),
      getMap: cache(() => api.territory.map({ code })),
      isReadOnly: isReadOnly ?? address.lecture === true,
    },
  };
}
