import type { ChangeDecomposition, ChangeFactor } from "@maillage/coverage";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { SiteNameView } from "../place-views.ts";

/** The change of a figure between two states, in parts that sum to it; every factor is there, at zero when it is the same. */
export type DecomposedFigureView = ChangeDecomposition<ChangeFactor>;

/** What separates two networks of sites. */
export interface DecompositionView {
  /** Of the state arrived at. */
  readonly basis: AnalysisBasisView;
  /** Of the state left. */
  readonly fromBasis: AnalysisBasisView;
  /** People within the threshold. */
  readonly people: DecomposedFigureView;
  /** Cantons that surely have a site. */
  readonly cantons: DecomposedFigureView;
  /** Factors that are the same in both, whose parts are zero. */
  readonly unchangedFactors: readonly ChangeFactor[];
  readonly opened: readonly SiteNameView[];
  readonly closed: readonly SiteNameView[];
  readonly moved: readonly SiteNameView[];
}
