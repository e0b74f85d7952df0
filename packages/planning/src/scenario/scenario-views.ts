import type { CertaintyParts, CertaintyView } from "../analysis/uncertainty/uncertainty-view.ts";
import type { CoverageView, SiteNetworkSummary } from "../views.ts";
import type { ScenarioChange } from "./change.ts";
import type { ChangeProblem } from "./change-problem.ts";

/** Where a scenario is kept: in use, put aside, or deleted and waiting for its way back. */
export const SCENARIO_SHELVES = ["active", "archived", "deleted"] as const;
export type ScenarioShelf = (typeof SCENARIO_SHELVES)[number];

/** What is known of the cost of several changes. */
export interface ScenarioCost {
  /** Sum of those that somebody has estimated; null when nobody has estimated any. */
  readonly euros: number | null;
  /** Changes that nobody has estimated: the sum is without them. */
  readonly unknownCount: number;
}

/** A scenario without its changes, at its latest version. Moments are ISO dates and times. */
export interface ScenarioSummary {
  readonly id: string;
  readonly territory: string;
  readonly name: string;
  readonly description: string | null;
  /** Slug of the network that it changes. */
  readonly siteNetwork: string;
  /** 1 when it was created, one more at each saving. */
  readonly version: number;
  readonly shelf: ScenarioShelf;
  /** A locked scenario is read only until it is unlocked. */
  readonly isLocked: boolean;
  readonly changeCount: number;
  readonly cost: ScenarioCost;
  readonly createdAt: string;
  /** When the version was saved. */
  readonly updatedAt: string;
}

/** A scenario as it is, or as it was at a version: then name, network and changes are those of that time. */
export interface ScenarioView extends ScenarioSummary {
  readonly changes: readonly ScenarioChange[];
  readonly latestVersion: number;
}

export interface ScenarioVersionSummary {
  readonly version: number;
  readonly name: string;
  readonly siteNetwork: string;
  readonly changeCount: number;
  readonly savedAt: string;
}

/** What a scenario changes for people and cantons, against its network as it is. */
export interface ScenarioGain {
  readonly id: string;
  /** Null when it cannot be computed: its network is no longer there. */
  readonly gain: { readonly people: number; readonly cantons: number } | null;
}

/** One of the things compared: a scenario, or a network with changes that nobody has saved. */
export interface ComparedSites {
  /** Null for a network, with or without unsaved changes. */
  readonly scenario: { readonly id: string; readonly name: string; readonly version: number } | null;
  readonly siteNetwork: SiteNetworkSummary;
  /** When sites are counted, ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly changeCount: number;
  readonly cost: ScenarioCost;
  readonly problems: readonly ChangeProblem[];
  /** Sites that count and that no road is near enough to: nobody reaches them. */
  readonly sitesOffRoad: readonly string[];
  readonly coverage: CoverageView;
  /** What is sure of them whatever the usual errors of travel times. */
  readonly sure: CertaintyParts;
}

/**
 * Travel times from all homes to their nearest site, packed: a map of 20,000 homes asks for one at each date that it shows.
 */
export interface HomeTimesView {
  /**
   * Base64 of Uint32[homeCount], the lowest byte first, in the order of the territory's homes: deciseconds, `UNREACHABLE`
   * of `@maillage/road-network` where no site can be reached.
   */
  readonly homeDeciseconds: string;
}

/** Two to six, in the order asked for. Differences are told against the first. */
export interface ScenarioComparisonView {
  readonly columns: readonly ComparedSites[];
}

/** Figures of the network at a moment of a programme. */
export interface ProgrammeFigures {
  /** Sites that count, those left out apart: the territory's own and `neighbourSiteCount`. */
  readonly siteCount: number;
  /** Of `siteCount`, those of other départements or across the border, which serve its homes too. */
  readonly neighbourSiteCount: number;
  /** Travelling sites in force whose stops nobody has told: what they serve is in no figure. */
  readonly leftOutSiteCount: number;
  readonly population: number;
  readonly covered: number;
  readonly share: number;
  /** What is sure of them whatever the usual errors of travel times; null where nothing bounds these. */
  readonly certainty: CertaintyView | null;
  readonly meanSeconds: number | null;
  readonly p90Seconds: number | null;
  readonly cantonCount: number;
  readonly cantonsWithSite: number;
}

/** What is programmed for a year, once done, on top of the years before. */
export interface PhasingStep extends ProgrammeFigures {
  /** Null for the changes that nobody has programmed: they are told last, as if they came after all years. */
  readonly year: number | null;
  /** Ids of the changes of the year, in the order of the scenario. */
  readonly changeIds: readonly string[];
  /** Sites that begin to count, and those that stop. */
  readonly openedSiteIds: readonly string[];
  readonly closedSiteIds: readonly string[];
  /** People and cantons gained since the step before; negative when lost. */
  readonly peopleGained: number;
  readonly cantonsGained: number;
  /** People gained since the network as it is. */
  readonly totalPeopleGained: number;
  readonly cost: ScenarioCost;
  /** `change` is an index in the changes sorted by year: see `sortByYear`. */
  readonly problems: readonly ChangeProblem[];
}

/** Openings by year, and the curve of people gained. */
export interface PhasingView {
  /** The network as it is. */
  readonly base: ProgrammeFigures;
  /** By increasing year, then what is not programmed; a year without a change has no step. */
  readonly steps: readonly PhasingStep[];
}

/** The network at a date of its history. */
export interface TimelineStep extends ProgrammeFigures {
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  /** Sites labelled that day. Those of the network whose label has no date are there from the first. */
  readonly openedSiteIds: readonly string[];
  /** Of `openedSiteIds`, those around the territory. */
  readonly openedNeighbourIds: readonly string[];
  /** Sites that a scenario closes that day. */
  readonly closedSiteIds: readonly string[];
}

/**
 * The network by label date. A site that the network itself has as closed is in none of the steps: its label date is known, but
 * a network does not say until when it held. One that a scenario closes is there until the date of its closure, or until the
 * scenario is done; one that it opens without a date is there once the scenario is done.
 */
export interface TimelineView {
  readonly steps: readonly TimelineStep[];
}
