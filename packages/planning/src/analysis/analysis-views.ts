import type {
  AccessComparison,
  BundleAnswer,
  CapacityBasis,
  CapacityParameters,
  ChangeDecomposition,
  ChangeFactor,
  CoverageAt,
  DistanceZone,
  Equity,
  EquityOfClass,
  HalfDay,
  InclusionRule,
  LeftOutReason,
  PartnerAnswer,
  PointCoverage,
  SensitivityPoint,
  SharedClosure,
  TimeFactorRange,
  UncertaintyParameters,
} from "@maillage/coverage";
import type { Bilingual } from "@maillage/errors";
import type { Frequency, Moment, Weekday } from "@maillage/opening-hours";
import type { LineString } from "geojson";
import type { ChangeProblem } from "../scenario/change-problem.ts";
import type { LeftOutSite } from "../scenario/site-places.ts";
import type { DatasetView, RoadNetworkView, SiteFormat, SiteStop } from "../views.ts";
import type { AREA_KINDS } from "./analysis-queries.ts";
import type { PeopleGroup } from "./equity/home-traits.ts";
import type { Figure, FigureRule } from "./explain/figures.ts";

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
  /** Sites that count at the date, `leftOutSites` apart. */
  readonly siteCount: number;
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
export interface CantonsView extends WithErrors {
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
  readonly coverage: readonly {
    readonly thresholdSeconds: number;
    readonly covered: number;
    /** Null where nobody lives. */
    readonly share: number | null;
    readonly certainty: CertaintyView | null;
  }[];
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

/** What a trial leaves of access: the same people and sites, on roads that are cut or slower. */
export interface StressView extends Omit<AccessComparison, "losses"> {
  readonly basis: AnalysisBasisView;
  readonly winterFactor: number;
  /** Segments of the road network that the line cuts. */
  readonly cutRoadCount: number;
  /** Their drawn shapes, longitude first; 300 at most. */
  readonly cutRoads: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
  readonly lostHomeCount: number;
  /** Homes that lose cover, those cut off first, then the most populated; 50 at most. */
  readonly lostHomes: readonly (PositionView & {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly secondsBefore: number;
    /** Null when no site can be reached any more. */
    readonly secondsAfter: number | null;
  })[];
}

/** Three parts of the population, which sum to it exactly, and what they were computed with. */
export interface UncertaintyView {
  readonly basis: AnalysisBasisView;
  readonly population: number;
  /** Null where nothing bounds the error of modelled roads: nobody is then surely covered, nor surely not. */
  readonly certainty: CertaintyView | null;
  /** People within the threshold by the network's own times, errors left out. */
  readonly covered: number;
  /** People between 28 and 32 minutes by the same times. */
  readonly borderline: number;
  readonly parameters: UncertaintyParametersView;
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

/** People by what can be said of them whatever the errors of times: the three parts sum to the population. */
export interface CertaintyView {
  readonly surelyCovered: number;
  readonly depends: number;
  readonly surelyNot: number;
  /** What the errors may multiply times by, the leg to the road left out. */
  readonly factors: TimeFactorRange;
}

/** The errors that every `certainty` of an answer allows for: the usual ones, unless the question asks for others. */
export interface WithErrors {
  readonly errors: UncertaintyParametersView;
}

/** What is sure of the people of a share; null where nothing bounds the error of the roads. */
export interface WithCertainty {
  readonly certainty: CertaintyView | null;
}

/** What is sure of a share of people covered, and under which errors of travel times. */
export type CertaintyParts = Pick<UncertaintyView, "certainty" | "parameters">;

export interface UncertaintyParametersView extends Omit<UncertaintyParameters, "modelErrorShare"> {
  /** The largest measured error of modelled roads, unless told otherwise; 0 on roads read from a file; null: never measured. */
  readonly modelErrorShare: number | null;
  /** Whether the leg to the road may be nil, or twice as long. */
  readonly includesSnapping: boolean;
}

export type EquityFiguresView = Equity & WithCertainty;

/** How access is shared among people, as a whole and by group. */
export interface EquityView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly everyone: EquityFiguresView;
  /** Of the people whom every home tells apart: of an age and over, of poor households; those that are told. */
  readonly byPeople: readonly (EquityFiguresView & { readonly kind: PeopleGroup })[];
  /** Communes from `fromPopulation`, included, to `toPopulation`, excluded: classes of ours, for want of INSEE's density grid. */
  readonly bySize: readonly (EquityOfClass &
    WithCertainty & {
      readonly fromPopulation: number;
      readonly toPopulation: number | null;
    })[];
  /**
   * By the class of density that homes are said to be of, in its own name; else by people per square kilometre from `from…`, included, to `to…`,
   * excluded: bounds of the European degree of urbanisation taken of a commune's average, which is ours. All null: homes of unknown density.
   */
  readonly byDensity: readonly (EquityOfClass &
    WithCertainty & {
      readonly name: string | null;
      readonly fromPerSquareKilometre: number | null;
      readonly toPerSquareKilometre: number | null;
    })[];
  readonly byEpci: readonly EquityGroupView[];
  readonly byArrondissement: readonly EquityGroupView[];
  /** What the homes loaded do not tell, and so has no figure: never zero. */
  readonly missing: readonly ("density" | "age" | "income")[];
}

export type EquityGroupView = EquityOfClass & WithCertainty & { readonly code: string; readonly name: string };

/** A figure of the two goals: what it is, what it rests on, and the command that computes it again. */
export interface FigureExplanationView {
  readonly basis: AnalysisBasisView;
  readonly figure: Figure;
  readonly name: Bilingual;
  readonly rule: Bilingual;
  readonly unit: FigureRule["unit"];
  readonly value: number | null;
  /** What it is counted of; null for a time or a share. */
  readonly total: number | null;
  /** With producer, vintage and SHA-256. */
  readonly datasets: readonly DatasetView[];
}

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

/** Served, saturated, out of reach: three parts of the population, which sum to it exactly. */
export interface CapacityView {
  readonly basis: AnalysisBasisView;
  readonly population: number;
  readonly served: number;
  readonly saturated: number;
  readonly outOfReach: number;
  /** Of `served`, those who are so only as far as assumptions on staff or hours hold. */
  readonly servedOnAssumption: number;
  readonly unknownAgentsCount: number;
  readonly unknownHoursCount: number;
  readonly parameters: CapacityParameters & { readonly zones: readonly DistanceZone[] };
  readonly sites: readonly CapacitySiteView[];
  /** More people served thanks to one more agent at a site, the most first; ten at most. */
  readonly oneMoreAgent: readonly (SiteNameView & { readonly served: number })[];
  /** The same for a new site, as the label asks for, at the centre of a commune. */
  readonly oneMoreSite: readonly (PositionView & {
    readonly id: string;
    readonly name: string;
    readonly served: number;
    readonly peopleWithin: number;
  })[];
  /** Homes within reach of sites that have no room for all, the most people first; twenty at most. */
  readonly saturatedHomes: readonly {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    /** Capacity around it for one of its people: below 1, that part of them is served. */
    readonly access: number;
    readonly withoutRoom: number;
  }[];
}

export interface CapacitySiteView extends SiteNameView, PositionView {
  readonly agents: number | null;
  readonly basis: CapacityBasis;
  /** People whose requests it can deal with. */
  readonly capacity: number;
  readonly demand: number;
  readonly peopleWithin: number;
  readonly load: number | null;
}

/** A site that a rule does not count, and why. */
export interface LeftOutView extends SiteNameView {
  readonly reason: LeftOutReason;
}

export interface PartnerNameView {
  /** Stable, stands in addresses: `dgfip`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** Who finds an open door. */
export interface HoursView extends WithErrors {
  readonly basis: AnalysisBasisView;
  /** When people leave home. */
  readonly moment: Moment;
  /** How long the site must stay open once they are received. */
  readonly usefulMinutes: number;
  /** How long they wait at the door for the opening. */
  readonly waitMinutes: number;
  readonly include: InclusionRule;
  /** Those who must all be there at once; none when anyone will do. */
  readonly partners: readonly (PartnerNameView & { readonly scope: "national" | "local" })[];
  /** People by what they can count on: the first four parts after `population` sum to it. */
  readonly at: Omit<CoverageAt, "homeAnswer" | "homeSite"> & WithCertainty;
  readonly week: {
    readonly slotMinutes: number;
    readonly population: number;
    /** No slot holds more. */
    readonly regardlessOfTime: number;
    /** 336 half-hours from Monday at midnight: people received by a site open every week; some weeks; perhaps. */
    readonly slotOpen: readonly number[];
    readonly slotSomeWeeks: readonly number[];
    readonly slotUnknown: readonly number[];
    readonly personHours: number;
    readonly hoursPerPerson: number | null;
    /** People whose hours may be more than counted: a site they reach has unknown hours. */
    readonly peopleAtLeast: number;
  };
  /** The half-days looked at for shared closures: those in which half at least of the sites are open. */
  readonly halfDays: readonly HalfDay[];
  /** Pairs of sites of one basin closed on the same half-days; twenty at most. */
  readonly closures: readonly (Omit<SharedClosure, "sites"> & { readonly sites: readonly SiteNameView[] })[];
  readonly closureCount: number;
  readonly places: readonly HoursPlaceView[];
  /** Places of unknown hours: unknown is not closed. */
  readonly unknownHoursCount: number;
  /** Of the others, those where nobody has told whether the partners asked for are there, or on which days; 0 when none is asked for. */
  readonly unknownDaysCount: number;
  readonly leftOut: readonly LeftOutView[];
  /** Homes near enough to a site, of which none surely receives them then; twenty at most. */
  readonly homesWithoutAccess: readonly {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly answer: "unknown" | "none";
  }[];
}

/** A place where people are received: a site, or a stop of a travelling one. */
export interface HoursPlaceView extends SiteNameView {
  /** Null for a place that stays. */
  readonly stopPlace: string | null;
  readonly frequency: Frequency;
  /** At the moment asked; `unknown-days`: its hours are known, not whether the partners asked for are there then. */
  readonly state: "open" | "closed" | "unknown" | "unknown-days";
  /** Minutes since midnight; null when it is not open, or unknown. */
  readonly closesAtMinute: number | null;
  readonly weeklyMinutes: number | null;
  readonly openDays: readonly Weekday[] | null;
  /** People within the threshold of it, whatever the time. */
  readonly peopleWithin: number;
}

/** Who reaches whom. */
export interface PartnersView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly population: number;
  readonly include: InclusionRule;
  /** The national ones of the date, then those that sites name besides. */
  readonly partners: readonly PartnerRowView[];
  /** Partners beyond the 32 that a question holds. */
  readonly hiddenPartnerCount: number;
  readonly bundles: readonly PartnerBundleView[];
  /** Who is where: one row for each site, in the order of the network. */
  readonly sites: readonly PartnerSiteView[];
  /** Sites whose list of partners is empty: nobody has told it. */
  readonly untoldSiteCount: number;
  readonly leftOut: readonly LeftOutView[];
}

export interface PartnerRowView extends PartnerNameView, PartnerAnswer, WithCertainty {
  readonly scope: "national" | "local";
  /** Sites where it is. */
  readonly siteCount: number;
  /** Sites of which nobody has told whether it is there. */
  readonly unknownSiteCount: number;
  /** Of `siteCount`, those of which its days are not known. */
  readonly unknownDaysSiteCount: number;
  /** Seven numbers, Monday first: sites where it is known to be that day. */
  readonly siteCountByDay: readonly number[];
  /** People × hours a week in which they can leave home and meet it. */
  readonly personHours: number;
  /** People for whom that is the least it can be. */
  readonly peopleAtLeast: number;
  /** Sites whose loss of it would leave people without it, most people first. */
  readonly losses: readonly (SiteNameView & { readonly lost: number; readonly perhapsLost: number })[];
}

/** What a site tells of each partner, in the order of `partners`. */
export interface PartnerSiteView extends SiteNameView {
  readonly presence: readonly {
    readonly state: "present" | "unknown" | "absent";
    /** Null when it is not present, or nobody has told its days. */
    readonly days: readonly Weekday[] | null;
  }[];
}

export interface PartnerBundleView extends BundleAnswer {
  /** The eight that the announcement of 2021 names; all the national ones of the date; those asked for. */
  readonly kind: "announced" | "national" | "asked";
  /** Short names. */
  readonly partners: readonly string[];
  readonly certainty: { readonly oneSite: CertaintyView | null; readonly anywhere: CertaintyView | null };
}

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
