import type { UncertaintyVerdict } from "@maillage/coverage";
import type { MultiPolygon } from "geojson";
import type { AnalysisBasisView } from "../analysis/analysis-basis-view.ts";
import type { HomeView, SiteView } from "../views.ts";

/** Every site and every home of a question, and the times between them: what files of data are written from. */
export interface AccessView {
  readonly basis: AnalysisBasisView;
  /** Every site after changes, those that do not count included: the network's order, then the additions. */
  readonly sites: readonly AccessSiteView[];
  /** In the order of the territory's homes. */
  readonly homes: readonly HomeAccessView[];
}

export interface AccessSiteView extends SiteView {
  /** Whether it counts at the question's date; a site that counts and whose stops are unknown still serves nobody. */
  readonly isCounted: boolean;
}

export interface HomeAccessView {
  readonly home: HomeView;
  /** Up to three, nearest first; none when no site can be reached. */
  readonly nearest: readonly { readonly site: string; readonly seconds: number }[];
  /** To the nearest, `<=` the threshold. */
  readonly isCovered: boolean;
  /** What is sure of that whatever the usual errors of travel times; null where nothing bounds them. */
  readonly certainty: UncertaintyVerdict | null;
}

/** Areas from which people reach the nearest site within a number of minutes. Drawings: figures are counted per home. */
export interface AccessAreasView {
  readonly basis: AnalysisBasisView;
  /** In increasing order of minutes, each area containing the one before; an area may be empty. */
  readonly areas: readonly { readonly minutes: number; readonly geometry: MultiPolygon }[];
}
