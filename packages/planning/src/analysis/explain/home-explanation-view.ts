import type { LineString } from "geojson";
import type { SiteStop } from "../../views.ts";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { PositionView, SiteNameView } from "../place-views.ts";

/** One home: where its people go, by what way, with what margin, and what would change it. */
export interface HomeExplanationView {
  readonly basis: AnalysisBasisView;
  readonly home: PositionView & {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly cantonCodes: readonly string[];
    /** No road is near enough: nothing can be reached from there. */
    readonly isOffRoads: boolean;
  };
  /** Up to three, nearest first: the site that is counted, the runner-up, the third. */
  readonly nearest: readonly NearestSiteView[];
  /**
   * What every travel time would have to be multiplied by for the home to be just within the threshold: 0.9 is a tenth
   * quicker. Null when no site can be reached, or it is next door.
   */
  readonly breakEvenFactor: number | null;
  /** Places where a site would bring the home within the threshold, or nearest to it; empty when it is covered. */
  readonly improvements: readonly HomeImprovementView[];
  /** Places that were tried for it: the nearest to the home in a straight line. One farther away may serve more people. */
  readonly triedPlaceCount: number;
  /** To the first of them; null when none can be reached. */
  readonly route: HomeRouteView | null;
}

/** A commune's centre where a site would help a home. */
export interface HomeImprovementView extends PositionView {
  readonly id: string;
  readonly name: string;
  /** From the home to it. */
  readonly seconds: number;
  /** How far beyond the threshold it still is; 0 when a site there would cover the home. */
  readonly lackingSeconds: number;
  /** People of the territory, this home's included, whom a site there would newly cover. */
  readonly newlyCovered: number;
}

export interface NearestSiteView extends SiteNameView {
  /** Of a travelling site: its slots at the stop that the home reaches soonest, place included; none for a site that stands. */
  readonly stops: readonly SiteStop[];
  readonly seconds: number;
  /** Threshold minus time: negative when it is beyond. */
  readonly marginSeconds: number;
  readonly isWithin: boolean;
  /** Between 28 and 32 minutes: the model cannot tell on which side. */
  readonly isBorderline: boolean;
}

/** The way to a site, stretch by stretch, by the network's own times: multiplied by the time factor they make the time counted. */
export interface HomeRouteView {
  readonly networkSeconds: number;
  readonly metres: number;
  /** From the home to the road and from the road to the site. */
  readonly accessSeconds: number;
  readonly segments: readonly RouteSegmentView[];
  readonly line: LineString;
}

export interface RouteSegmentView {
  /** Commune whose centre is nearest to where the stretch ends. */
  readonly towards: string;
  /** Segments of the network that it is made of. */
  readonly roadCount: number;
  readonly metres: number;
  /** Turn at its end included. */
  readonly seconds: number;
  readonly kmPerHour: number | null;
  /** Since the home, the leg to the road included. */
  readonly secondsSinceStart: number;
}
