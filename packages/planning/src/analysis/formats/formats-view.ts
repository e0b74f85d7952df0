import type { InclusionRule, PointCoverage } from "@maillage/coverage";
import type { SiteFormat, SiteStop } from "../../views.ts";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { LeftOutView, SiteNameView } from "../place-views.ts";
import type { WithCertainty, WithErrors } from "../uncertainty/uncertainty-view.ts";

/** Which sites count, and where buses do. */
export interface FormatsView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly siteCountByFormat: Readonly<Record<SiteFormat, number>>;
  readonly rules: readonly FormatRuleView[];
  readonly stops: readonly StopView[];
}

export interface FormatRuleView extends Omit<PointCoverage, "population">, WithCertainty {
  readonly rule: InclusionRule;
  readonly share: number | null;
  readonly siteCount: number;
  /** A bus counts once for each stop. */
  readonly placeCount: number;
  readonly leftOut: readonly LeftOutView[];
}

export interface StopView extends SiteStop, SiteNameView {
  readonly peopleWithin: number;
}
