import type { Weekday } from "@maillage/opening-hours";
import type { AnalysisBasisView } from "../analysis/analysis-basis-view.ts";
import type { ScenarioChange, SiteChange } from "../scenario/change.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";
import type {
  CandidateView,
  CantonNameView,
  ObjectiveView,
  ProposalProgressView,
  ProposalSearchView,
  ProposalView,
} from "./proposal-views.ts";
import type { ProposalStudy } from "./study-queries.ts";

/** What every study says of itself: its question, what it comes from, and how long it took. */
export interface StudyBasisView {
  readonly basis: AnalysisBasisView;
  readonly query: CheckedProposalQuery;
  readonly milliseconds: number;
}

/** People within the question's threshold of one site or more, cantons with a site. Of `totals`, all there are. */
export interface ReachView {
  readonly people: number;
  readonly cantons: number;
}

/** A change as a scenario's programme takes it: its year and its cost are written with it. */
export interface ProgrammedChangeView {
  readonly change: SiteChange;
  readonly year: NonNullable<ScenarioChange["year"]>;
  readonly costEuros: number;
}

export interface PhaseYearView extends ReachView {
  readonly year: number;
  /** They serve from that year on, it included. */
  readonly opened: readonly CandidateView[];
  /** What the study makes best, at the end of the year. */
  readonly value: number;
  readonly costEuros: number;
}

/** Openings by year. */
export interface PhasePlanView {
  readonly years: readonly PhaseYearView[];
  /** The value summed over the years: people × years within the threshold. */
  readonly total: number;
  readonly changes: readonly ProgrammedChangeView[];
}

/** The best plan for a horizon of years, beside the one that takes each year's best. */
export interface YearsStudyView extends StudyBasisView {
  readonly kind: "years";
  readonly study: Extract<ProposalStudy, { kind: "years" }>;
  /** What is made best, summed over the years. */
  readonly objective: Pick<ObjectiveView, "kind" | "thresholdSeconds" | "sitesPerHome" | "isByPriority">;
  readonly today: ReachView;
  readonly totals: ReachView;
  readonly plan: PhasePlanView;
  /** No plan of the horizon has a better total. */
  readonly bound: number;
  readonly gap: number;
  readonly isOptimal: boolean;
  readonly greedy: PhasePlanView;
  /** How much better the plan's total is than the greedy one's, in people × years (or the objective's unit × years). */
  readonly priceOfGreed: number;
}

export interface FrontPointView {
  /** Those that the plan opens. */
  readonly newSites: number;
  readonly opened: readonly CandidateView[];
  /** In the question's order, each with its bound. */
  readonly objectives: readonly ObjectiveView[];
  readonly isOptimal: boolean;
  readonly people: ProposalView["people"];
  readonly cantons: ProposalView["cantons"];
  readonly costEuros: number;
  readonly changes: readonly SiteChange[];
}

/** Sites against what they bring: numbers that bring nothing more than one fewer, or that the rules do not allow, are no points. */
export interface FrontStudyView extends StudyBasisView {
  readonly kind: "front";
  readonly study: Extract<ProposalStudy, { kind: "front" }>;
  readonly points: readonly FrontPointView[];
  /** Whether all numbers asked were looked at: not when the search was stopped. */
  readonly isComplete: boolean;
}

export interface CurveStepView extends ReachView {
  readonly place: CandidateView;
  readonly peopleGained: number;
  readonly cantonsGained: readonly CantonNameView[];
  /** Of this site and those before it. */
  readonly costEuros: number;
  /** No choice of as many new sites has more people within the threshold: what opening without looking ahead may cost. */
  readonly peopleBound: number;
}

/** Sites one by one, each the best next: what a network opened without looking ahead looks like. */
export interface CurveStudyView extends StudyBasisView {
  readonly kind: "curve";
  readonly study: Extract<ProposalStudy, { kind: "curve" }>;
  readonly today: ReachView;
  readonly totals: ReachView;
  readonly steps: readonly CurveStepView[];
  /** Of all the steps, in their order: the first `n` open the first `n` sites. */
  readonly changes: readonly SiteChange[];
}

/** "Why not us?": the best plan that has a candidate, beside the best of all. */
export interface WhyNotStudyView extends StudyBasisView {
  readonly kind: "why-not";
  readonly study: Extract<ProposalStudy, { kind: "why-not" }>;
  readonly candidate: CandidateView;
  /** Whether the best plan has it already. */
  readonly isChosen: boolean;
  readonly best: ProposalView;
  readonly withCandidate: ProposalView;
  /** For each objective, how much worse the plan with the candidate is, in its unit; under 0 when better, on a later objective. */
  readonly losses: readonly number[];
  /** Both plans are proven best: the losses are exact. */
  readonly isProven: boolean;
}

export interface BusStopView {
  readonly place: CandidateView;
  /** Minutes since midnight, a proposal of ours: nine o'clock, and a quarter of an hour beside the road between stops. */
  readonly opens: number;
  readonly closes: number;
  /** People within the threshold of the stop, out of reach of fixed sites; of these, those whom no stop before it serves. */
  readonly peopleServed: number;
  readonly peopleGained: number;
}

export interface BusDayView {
  readonly weekday: Weekday;
  readonly stops: readonly BusStopView[];
  readonly peopleGained: number;
  /** From the garage and back; null when driving was not looked at. */
  readonly drivingSeconds: number | null;
}

/** The best week of a bus for people whom fixed sites leave out of reach, beside the best fixed sites for the same money. */
export interface BusRoundStudyView extends StudyBasisView {
  readonly kind: "bus-round";
  readonly study: Extract<ProposalStudy, { kind: "bus-round" }>;
  readonly days: readonly BusDayView[];
  /** Days left over: everyone who can be served is. */
  readonly daysSpare: number;
  /** People within the threshold before the round, the plan it comes after carried out, and with it. */
  readonly people: { readonly today: number; readonly withRound: number; readonly total: number };
  /** Of those left out of reach, people within the threshold of some place where the bus could stop. */
  readonly peopleServable: number;
  /** What is made large. */
  readonly peopleServed: number;
  readonly bound: number;
  readonly gap: number;
  readonly isOptimal: boolean;
  readonly hoursPerWeek: number;
  /** People served all week long that the round is worth: people × hours of a stop over hours of a fixed site. */
  readonly fullWeekPeople: number;
  readonly fixedSites: {
    readonly proposal: ProposalView;
    readonly peopleGained: number;
    readonly fullWeekPeople: number;
    /** More people are served sometime in the week by the round; more people × hours, too. */
    readonly roundServesMorePeople: boolean;
    readonly roundServesMoreHours: boolean;
    /** Hours at each stop from which the round is worth as much; null when it serves nobody. */
    readonly evenHoursPerStop: number | null;
  };
  /** The plan it comes after, and the bus as a travelling site with its stops; no bus when it serves nobody. */
  readonly changes: readonly SiteChange[];
}

export type StudyView = BusRoundStudyView | YearsStudyView | FrontStudyView | CurveStudyView | WhyNotStudyView;

/** How far a study is: of the search under way within it, and the points of a front that are known. */
export interface StudyProgressView {
  readonly search: ProposalProgressView | null;
  readonly points: readonly FrontPointView[];
}

/** A study: under way, or how it ended. */
export interface StudySearchView extends Pick<ProposalSearchView, "id" | "state" | "failure"> {
  readonly progress: StudyProgressView | null;
  readonly answer: StudyView | null;
}
