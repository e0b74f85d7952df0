import type {
  Equity,
  EquityOfClass,
  SensitivityPoint,
  TimeFactorRange,
  UncertaintyParameters,
} from "@maillage/coverage";
import type { LineString } from "geojson";
import type { ChangeProblem } from "../scenario/change-problem.ts";
import type { RoadNetworkView } from "../views.ts";
import type { AREA_KINDS } from "./analysis-queries.ts";

/*
 * What an analysis answers: plain JSON, shares 0 to 1, seconds with one decimal, people whole or not, as in `views.ts`. Each
 * answer has its basis, so that no figure is shown without what it rests on.
 */

/** What the figures of an analysis rest on: written beside them, and enough to compute them again. */
export interface AnalysisBasisView {
  /** Of the sites, ISO `YYYY-MM-DD`. */
  readonly date: string;
  /** Sites that count at the date. */
  readonly siteCount: number;
  readonly population: number;
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
  readonly roadNetwork: RoadNetworkView;
  /** Why changes did not do all that they say. */
  readonly problems: readonly ChangeProblem[];
  /** Hash of each thing the figures came from, as in `CoverageView.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** A site named beside a figure. */
export interface SiteNameView {
  readonly id: string;
  readonly name: string;
}

export interface PositionView {
  readonly longitude: number;
  readonly latitude: number;
}

export type AreaKind = (typeof AREA_KINDS)[number];

/** The goal "a site in every canton", both ways of counting, and what would remedy it. */
export interface CantonsView {
  readonly basis: AnalysisBasisView;
  readonly areaKind: AreaKind;
  /** Kinds of area that the territory has, cantons first. */
  readonly areaKinds: readonly AreaKind[];
  readonly areas: readonly AreaView[];
  /** Each area for itself. */
  readonly byArea: { readonly total: number; readonly withSite: number; readonly possiblyWithSite: number };
  /** "Name-1, Name-2..." taken as one town; null for areas that are not cantons. */
  readonly byTown: {
    readonly total: number;
    readonly withSite: number;
    readonly namesWithoutSite: readonly string[];
  } | null;
  /** Areas that surely have no site. */
  readonly failing: readonly FailingAreaView[];
}

export interface AreaView {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** Part of this population is a shared town's, split equally. */
  readonly estimated: boolean;
  readonly service: "served" | "possible" | "none";
  readonly sites: readonly SiteNameView[];
  readonly possibleSites: readonly SiteNameView[];
  /** By threshold, the question's first, then those of 30 and 20 minutes that differ from it. */
  readonly coverage: readonly { readonly thresholdSeconds: number; readonly covered: number; readonly share: number }[];
  /** People between 28 and 32 minutes. */
  readonly borderline: number;
}

/** An area without a site: where one would serve most people, and what serves it meanwhile. */
export interface FailingAreaView {
  readonly code: string;
  readonly name: string;
  /** Null when the area has no home of its own. */
  readonly remedy:
    | (PositionView & {
        readonly home: string;
        readonly name: string;
        /** Its town is shared by cantons: the site must be put in the right part of it. */
        readonly shared: boolean;
        /** People of the territory within the threshold of this place. */
        readonly peopleWithin: number;
        /** Those of them who are within the threshold of no site today. */
        readonly newlyCovered: number;
        readonly meanSecondsBefore: number | null;
        readonly meanSecondsAfter: number | null;
      })
    | null;
  /** The site outside it that its people reach soonest on average; null when none of them reaches any. */
  readonly nearestOutside:
    | (SiteNameView & {
        /** Over its people who can reach it in three hours. */
        readonly meanSeconds: number;
        /** Its people within the threshold of that site, of its population. */
        readonly peopleWithin: number;
        readonly population: number;
      })
    | null;
}

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

export interface ModeView {
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
}

/** People within each mode's threshold of one site, other sites or not. */
export interface ModeSiteView extends SiteNameView {
  readonly car: number;
  readonly bicycle: number;
  readonly foot: number;
}

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
export interface FragilitySiteView extends SiteNameView {
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

/** Three parts of the population, which sum to it exactly, and what they were computed with. */
export interface UncertaintyView {
  readonly basis: AnalysisBasisView;
  readonly population: number;
  readonly surelyCovered: number;
  readonly depends: number;
  readonly surelyNot: number;
  readonly factors: TimeFactorRange;
  readonly parameters: UncertaintyParameters & { readonly includesSnapping: boolean };
  /** Coverage as every time is multiplied by a factor: never rising. */
  readonly sensitivity: readonly SensitivityPoint[];
  readonly dependingHomeCount: number;
  /** The most populated of them, 50 at most. */
  readonly dependingHomes: readonly {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly seconds: number;
  }[];
}

export type EquityFiguresView = Equity;

/** How access is shared among people, as a whole and by group. */
export interface EquityView {
  readonly basis: AnalysisBasisView;
  readonly everyone: EquityFiguresView;
  /** Communes from `fromPopulation`, included, to `toPopulation`, excluded: classes of ours, for want of INSEE's density grid. */
  readonly bySize: readonly (EquityOfClass & {
    readonly fromPopulation: number;
    readonly toPopulation: number | null;
  })[];
  readonly byEpci: readonly EquityGroupView[];
  readonly byArrondissement: readonly EquityGroupView[];
  /** What the homes loaded do not tell, and so has no figure: never zero. */
  readonly missing: readonly ("density" | "age" | "income")[];
}

export type EquityGroupView = EquityOfClass & { readonly code: string; readonly name: string };
