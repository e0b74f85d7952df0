import type { CapacityParameters } from "@maillage/coverage";
import type { AnalysisBasisView } from "../analysis/analysis-basis-view.ts";
import type { PeopleGroup } from "../analysis/equity/home-traits.ts";
import type { SiteNameView } from "../analysis/place-views.ts";
import type { SiteChange } from "../scenario/change.ts";
import type { SiteFormat } from "../views.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/** A place that a plan opens, or could. With several formats its `id` is `place:format`, which rules take as well as the place's. */
export interface CandidateView extends SiteNameView {
  /** That of the site that a change adds: the same for all formats of a place. */
  readonly placeId: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Null out of the territory. */
  readonly communeName: string | null;
  readonly cantonCodes: readonly string[];
  /** What would open there. */
  readonly format: SiteFormat;
  readonly costEuros: number;
  /** People it can serve; null when capacities are not counted. */
  readonly capacityPeople: number | null;
}

export interface CantonNameView {
  readonly code: string;
  readonly name: string;
}

/** A new site of the plan, in the order of opening: each brings most after those before it. */
export interface OpenedSiteView {
  readonly place: CandidateView;
  /** People newly within the threshold, after those before it. */
  readonly peopleGained: number;
  /** Cantons that had no site before it. */
  readonly cantonsGained: readonly CantonNameView[];
  /** People who would be out of the threshold if the plan went without it. */
  readonly peopleLostWithout: number;
}

/** What the plan is good for, one objective after the other: each is made best without losing on those before. */
export interface ObjectiveView {
  readonly kind: "people" | "cantons" | "new-sites" | "cost" | "mean-time" | "time-quantile" | "weighted";
  /** Of people, the time within which and the sites that each must reach; null for the others. */
  readonly thresholdSeconds: number | null;
  readonly sitesPerHome: 1 | 2 | null;
  /** People count by their priority: the value is no number of people. */
  readonly isByPriority: boolean;
  /** People, cantons, sites, euros or seconds, after the kind. */
  readonly value: number;
  readonly today: number;
  /** No plan does better. */
  readonly bound: number;
  /** What is between the two, as a share of the value; 0 once proven. */
  readonly gap: number;
  readonly isOptimal: boolean;
}

/** Another plan, as good or nearly, told by what it changes. */
export interface AlternativeView {
  /** Places of this plan that the proposal has not. */
  readonly instead: readonly SiteNameView[];
  /** Places of the proposal that this plan has not. */
  readonly without: readonly SiteNameView[];
  /** As `ProposalView.objectives`, in that order. */
  readonly values: readonly number[];
  readonly isEqual: boolean;
}

export interface LostCandidateView {
  readonly place: CandidateView;
  /** People it would newly bring, opened alone today. */
  readonly peopleAlone: number;
  /** People it would still bring, the plan being carried out. */
  readonly peopleAfterPlan: number;
  readonly reason:
    | { readonly kind: "rule"; readonly rule: RuleKind }
    | { readonly kind: "people-reached"; readonly by: SiteNameView; readonly people: number }
    /** The best plan that has it does less well by `loss` on this objective. */
    | {
        readonly kind: "worse-plan";
        readonly objective: ObjectiveView["kind"];
        readonly loss: number;
        readonly isProven: boolean;
      };
}

/** Rules as the engine names them: people read them in their own words. */
export type RuleKind =
  | "keep"
  | "forbid"
  | "force"
  | "new-sites"
  | "closures"
  | "cover"
  | "cantons"
  | "group-max"
  | "budget"
  | "capacity"
  | "min-distance";

/** A share of people to reach, and what is reached. */
export interface CoverView {
  readonly thresholdSeconds: number;
  readonly sitesPerHome: 1 | 2;
  readonly share: number;
  /** People within that time, today and with the plan. */
  readonly people: { readonly today: number; readonly withPlan: number; readonly total: number };
}

/** Who counts for more than one person. */
export interface PriorityView {
  readonly kind: PeopleGroup | "communes";
  /** That of a list of communes; null for a group of people. */
  readonly name: string | null;
  readonly weight: number;
  /** People of the territory whom it is about. */
  readonly people: number;
  /** Communes of the list that are in the territory, and that are not; null for a group of people. */
  readonly communeCount: number | null;
  readonly communeCountElsewhere: number | null;
}

/** People that sites can serve, and what this was made from. */
export interface ProposalCapacityView {
  readonly parameters: CapacityParameters;
  /** Sites of today whose staff or hours are not known, and are taken to be the parameters'. */
  readonly unknownAgentsCount: number;
  readonly unknownHoursCount: number;
  /** People who reach a site within the threshold and find room there, today and with the plan. */
  readonly served: { readonly today: number; readonly withPlan: number };
}

/** What is proposed, and all that proves it. */
export interface ProposalView {
  readonly basis: AnalysisBasisView;
  readonly query: CheckedProposalQuery;
  readonly opened: readonly OpenedSiteView[];
  readonly closed: readonly SiteNameView[];
  readonly objectives: readonly ObjectiveView[];
  readonly isOptimal: boolean;
  /** Within it people are told: that of the first objective that has one, else of the first share to reach. */
  readonly thresholdSeconds: number;
  readonly people: { readonly today: number; readonly withPlan: number; readonly total: number };
  readonly cantons: { readonly today: number; readonly withPlan: number; readonly total: number };
  /** Shares to reach, the goal's and the question's, in that order. */
  readonly covers: readonly CoverView[];
  /** Empty when everyone counts for one. */
  readonly priorities: readonly PriorityView[];
  /** Null when capacities are not counted. */
  readonly capacity: ProposalCapacityView | null;
  /** Of the new sites together. */
  readonly costEuros: number;
  readonly alternatives: readonly AlternativeView[];
  /** Null when the search of them was cut short. */
  readonly hasMoreAlternatives: boolean | null;
  readonly nextSite: {
    readonly place: CandidateView;
    readonly peopleGained: number;
    readonly cantonsGained: readonly CantonNameView[];
  } | null;
  readonly lostCandidates: readonly LostCandidateView[];
  readonly candidateCount: number;
  /** Candidates that another replaces with profit, set aside without loss. */
  readonly dominatedCount: number;
  /** Homes that no plan changes, and those joined with others reached by the very same sites. */
  readonly settledHomeCount: number;
  readonly mergedHomeCount: number;
  /** `exact` proves; `large` bounds. */
  readonly solver: "exact" | "large";
  readonly milliseconds: number;
  /** The plan as changes to the network that was asked about: what makes a scenario of it. */
  readonly changes: readonly SiteChange[];
}

/** How far a search is. */
export interface ProposalProgressView {
  /** What is being made best now: objectives come one after the other. */
  readonly objective: ObjectiveView["kind"];
  /** What that objective counts; null before a first plan. */
  readonly value: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly opened: readonly CandidateView[];
  readonly milliseconds: number;
}

/** A part of the rules that cannot be met together, as a planner can lift it. */
export interface ConflictPartView {
  readonly rule: RuleKind;
  /** The site, canton or intercommunality it is about, or the year that allows no more; null for a whole rule. */
  readonly subject: string | null;
  /** With this number in place of its own, the others can be met; "lift" when only going without it frees them; null when it does not suffice. */
  readonly remedy: number | "lift" | null;
}

/** A search: under way, or how it ended. It is found by its id as long as it is among the last fifty. */
export interface ProposalSearchView {
  readonly id: string;
  readonly state: "searching" | "done" | "failed";
  readonly progress: ProposalProgressView | null;
  /** Null before there is one; while `searching`, the plan and its proof, whose alternatives are still looked for. */
  readonly proposal: ProposalView | null;
  readonly failure: { readonly code: string; readonly context: Readonly<Record<string, unknown>> } | null;
}
