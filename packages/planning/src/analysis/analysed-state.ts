import type { CoverageGround } from "../coverage-ground.ts";
import type { SitesQuestion } from "../scenario/scenario-queries.ts";
import type { PartnerReference } from "../sites/partner-reference.ts";
import type { DatasetView } from "../views.ts";
import type { AnalysisBasisView } from "./analysis-basis-view.ts";
import type { AnalysisParameters, AnalysisSubject } from "./analysis-subject.ts";
import type { HomeAreas } from "./cantons/territory-areas.ts";
import type { HomeTraits } from "./equity/home-traits.ts";

/** Sites and roads that a question is about, ready to be computed on, and what is said of them beside every figure. */
export interface AnalysedState {
  readonly subject: AnalysisSubject;
  /** What every answer says of itself, but for the parameters of its own and how to ask it again. */
  readonly basis: Omit<AnalysisBasisView, "command">;
  /** Units that homes are in besides their cantons, in the order of the homes. */
  readonly homeAreas: readonly HomeAreas[];
  readonly homeTraits: HomeTraits;
  /** Homes on roads of the mode's own, when the territory has some. */
  readonly findModeGround: (mode: "bicycle" | "foot") => Promise<CoverageGround | undefined>;
  /** The dated list of national partners in force. */
  readonly national: PartnerReference;
  /** What the figures are counted from. */
  readonly datasets: readonly DatasetView[];
  /** The command line that asks the same of the same state: a command's word, and its own options. */
  readonly describeCommand: (command: string, options: readonly string[]) => string;
}

/** Which sites, how counted, and on which roads when not those in use. */
export type StateQuestion = SitesQuestion & AnalysisParameters & { readonly roadNetwork?: string | undefined };

/** @throws what finding the territory, the network of sites or the scenario throws. */
export type FindState = (question: StateQuestion) => Promise<AnalysedState>;
