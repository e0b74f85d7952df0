import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { PositionView, SiteNameView } from "../place-views.ts";

/** What the network of sites rests on. */
export interface FragilityView {
  readonly basis: AnalysisBasisView;
  /** People within the threshold of exactly one site. */
  readonly coveredByOne: number;
  /** The second nearest site, as if it were the only one: `covered` are people who have two sites within the threshold. */
  readonly second: {
    readonly covered: number;
    readonly share: number;
    readonly meanSeconds: number | null;
    readonly medianSeconds: number | null;
    readonly p90Seconds: number | null;
    readonly unreachable: number;
  };
  /** Most people lost first, then most cantons left without a site, then most travel added. */
  readonly sites: readonly FragilitySiteView[];
}

/** What closing one site would do, all others staying. */
export interface FragilitySiteView extends SiteNameView, PositionView {
  readonly communeName: string;
  /** People whose nearest site it is. */
  readonly users: number;
  /** People covered today who would not be. */
  readonly lost: number;
  /** People who would reach no site at all. */
  readonly cutOff: number;
  readonly meanExtraSeconds: number | null;
  readonly maxExtraSeconds: number | null;
  /** Cantons that would have no site left, not even possibly. */
  readonly hangingCantons: readonly { readonly code: string; readonly name: string }[];
  /** Cantons whose people lose cover, most people first. */
  readonly cantonLosses: readonly { readonly code: string; readonly name: string; readonly people: number }[];
}
