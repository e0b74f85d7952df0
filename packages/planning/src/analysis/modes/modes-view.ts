import type { RoadNetworkView } from "../../views.ts";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { SiteNameView } from "../place-views.ts";
import type { WithCertainty, WithErrors } from "../uncertainty/uncertainty-view.ts";

export type TravelMode = "car" | "bicycle" | "foot";

/** Who reaches a site without a car. */
export interface ModesView {
  readonly basis: AnalysisBasisView;
  /** Car, bicycle, foot. */
  readonly modes: readonly ModeView[];
  readonly carless: {
    /** Of people, 0 to 1: a hypothesis. */
    readonly share: number;
    readonly people: number;
    /** Of these, people who reach a site in time on foot. */
    readonly onFoot: number;
    /** Not on foot, but by bicycle. */
    readonly byBicycleOnly: number;
    /** Neither. */
    readonly left: number;
  };
  readonly sites: readonly ModeSiteView[];
}

/** What is sure is null on the roads of cars lent to a mode: nobody has measured that estimate. */
export interface ModeView extends WithCertainty, WithErrors {
  readonly mode: TravelMode;
  readonly thresholdSeconds: number;
  readonly covered: number;
  readonly share: number;
  readonly unreachable: number;
  readonly meanSeconds: number | null;
  readonly medianSeconds: number | null;
  /** `own`: a network of the mode; `estimate`: the roads of cars at one speed, to be labelled as such. */
  readonly roads: "own" | "estimate";
  /** The speed of an estimate; null otherwise. */
  readonly kmPerHour: number | null;
  /** The roads read for the mode, or those of cars that were lent to it. */
  readonly roadNetwork: RoadNetworkView;
}

/** People within each mode's threshold of one site, other sites or not. */
export interface ModeSiteView extends SiteNameView {
  readonly car: number;
  readonly bicycle: number;
  readonly foot: number;
}
