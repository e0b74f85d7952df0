import type { Bilingual } from "@maillage/errors";
import type { ChangeProblem } from "../scenario/change-problem.ts";
import type { LeftOutSite } from "../scenario/site-places.ts";
import type { RoadNetworkView } from "../views.ts";

/*
 * What an analysis answers: plain JSON, shares 0 to 1, seconds with one decimal, people whole or not, as in `views.ts`. Each
 * answer has its basis, so that no figure is shown without what it rests on.
 */

/** What the figures of an analysis rest on: written beside them, and enough to compute them again. */
export interface AnalysisBasisView {
  /** Of the sites, ISO `YYYY-MM-DD`. */
  readonly date: string;
  /** The network that was counted, or that the scenario changes. */
  readonly siteNetwork: { readonly slug: string; readonly name: Bilingual };
  /** Null when the question is about a network, changed or not. */
  readonly scenario: { readonly id: string; readonly name: string; readonly version: number } | null;
  /** Sites that count at the date, `leftOutSites` apart: the territory's own and `neighbourSiteCount`. */
  readonly siteCount: number;
  /** Of `siteCount`, those of other départements or across the border; none is known among files. */
  readonly neighbourSiteCount: number;
  readonly population: number;
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
  readonly roadNetwork: RoadNetworkView;
  /** Why changes did not do all that they say. */
  readonly problems: readonly ChangeProblem[];
  /** Ids of the sites that changes put where no road is near enough: not counted. */
  readonly offRoadSites: readonly string[];
  /** Travelling sites that count and whose stops nobody has told: what they serve is in no figure. */
  readonly leftOutSites: readonly LeftOutSite[];
  /** Hash of each thing the figures came from, as in `CoverageView.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The command line that computes the same again, on the machine that has these data. */
  readonly command: string;
}
