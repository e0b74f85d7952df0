import type { CoverageView, TerritoryMapView } from "@maillage/planning";
import type { AnalysisContext } from "../analyses/analysis-context.ts";

/** What a section of the dashboard is given: what it is about, its main figures, and where to ask for others. */
export interface DashboardContext extends AnalysisContext {
  /** The two goals of what is shown, at the threshold of the address. */
  readonly coverage: CoverageView;
  /** What is shown, by its name: the network, or the scenario and its version. */
  readonly subjectName: string;
  /** ISO `YYYY-MM-DD`, of the network of sites. */
  readonly date: string;
  /** Dates, roads and threshold, to be written under every figure. */
  readonly source: string;
  readonly getMap: () => Promise<TerritoryMapView>;
  /** The same sites counted at another threshold, or another network of the territory at the same one. */
  readonly computeCoverage: (question: CoverageQuestion) => Promise<CoverageView>;
  /** Nothing that edits, asks or leads elsewhere: a link that is shared, a figure in somebody's page. */
  readonly isReadOnly: boolean;
}

export interface CoverageQuestion {
  readonly thresholdSeconds?: number;
  /** Slug; with it, the changes and the scenario of the address are left out. */
  readonly siteNetwork?: string;
}
