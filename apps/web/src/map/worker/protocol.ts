import type { CertaintyParts, CoverageFiguresView, TerritoryMapView } from "@maillage/planning";
import type { UnitGround } from "@maillage/planning/find-commune-at";
import type { Position } from "geojson";
import type { ToolCalls } from "./tool-calls.ts";

/**
 * What the page and its worker say to each other: one request id each, one answer each. Everything here survives
 * `postMessage`.
 */

/** Where people live, and the communes that places are in. */
export type PlannerGround = UnitGround & Pick<TerritoryMapView, "homes">;

export interface OpenRequest extends PlannerGround {
  /** Address of the road network's artifact, on this server. */
  readonly artifactUrl: string;
  readonly namedCantons: readonly { readonly code: string; readonly name: string }[];
}

/** What is drawn of the roads: one line per segment, `[longitude, latitude]` in degrees. */
export type RoadLines = readonly (readonly Position[])[];

/** A site as figures are computed with it: where it receives people, and whether it counts. */
export interface LiveSite {
  readonly id: string;
  /** Where it stands, or each stop of its round; none when nobody has told where it stops. */
  readonly places: readonly LivePlace[];
  /** Labelled at the date of the figures. */
  readonly isCounted: boolean;
  /** Put there by a change: it is not counted where no road is near enough. A site that exists is where it is. */
  readonly isPlaced: boolean;
}

export interface LivePlace {
  readonly longitude: number;
  readonly latitude: number;
  /** Canton that the place is in; several when its town is shared and nothing tells which. */
  readonly cantonCodes: readonly string[];
}

/** Two states of the network of sites, to be told beside each other. */
export interface Scenario {
  /** The network as it is: what comparisons start from. */
  readonly baseSites: readonly LiveSite[];
  /** After the changes, in the same order, those added last. */
  readonly sites: readonly LiveSite[];
  readonly thresholdSeconds: number;
  /** By what every travel time is multiplied. All times and figures of the answer are those after. */
  readonly timeFactor: number;
}

/** Figures of one set of sites: the server's coverage, without what only the server knows. */
export type WorkerFigures = Omit<CoverageFiguresView, "inputs" | "roadNetwork">;

export interface NearestAnswer {
  readonly k: number;
  /** Uint32[homeCount * k]: index in `siteIds`, or NO_SITE. */
  readonly homeSite: Uint32Array;
  /** Uint32[homeCount * k]: deciseconds, or UNREACHABLE. */
  readonly homeDeciseconds: Uint32Array;
}

/** The nearest sites of some homes: those of the others are as in the last answer. */
export interface NearestChange {
  /** Uint32[changeCount]: index of the home. */
  readonly changeHome: Uint32Array;
  /** Uint32[changeCount * k]: as in {@link NearestAnswer}. */
  readonly changeSite: Uint32Array;
  /** Uint32[changeCount * k]: as in {@link NearestAnswer}. */
  readonly changeDeciseconds: Uint32Array;
}

/** The network as it is, for a threshold and a time factor. */
export interface BaseAnswer {
  readonly base: WorkerFigures;
  readonly baseCertainty: CertaintyParts;
  /** Uint32[homeCount]: deciseconds to the nearest site of the base. */
  readonly homeBaseDeciseconds: Uint32Array;
}

/** What follows the hand. */
export interface LiveAnswer {
  readonly live: WorkerFigures;
  readonly liveCertainty: CertaintyParts;
  /** What `nearest` names sites by: the id of each, counted or not, in the order of the scenario. */
  readonly siteIds: readonly string[];
  readonly nearest: NearestAnswer;
  /** Where changes put sites, and sites that no road is near enough to (then `metresToRoad` is null). */
  readonly placed: readonly PlacedSite[];
  /** What the change took: setting the sites on the roads, nearest sites, both goals' figures, what is sure of them. */
  readonly computeMs: number;
}

export type ComputeAnswer = BaseAnswer & LiveAnswer;

/** As it is sent: with the base only when it is not that of the last answer, and few homes when few are otherwise than in it. */
export interface ComputeMessage extends Omit<LiveAnswer, "nearest"> {
  readonly base: BaseAnswer | "as-before";
  readonly nearest: NearestAnswer | NearestChange;
}

export interface PlacedSite {
  readonly siteId: string;
  /** Put there by a change. Otherwise the network itself has it far from the roads: nobody reaches it. */
  readonly isPlaced: boolean;
  readonly isOnRoad: boolean;
  readonly metresToRoad: number | null;
}

export interface RouteRequest {
  /** Index of the home. */
  readonly home: number;
  readonly timeFactor: number;
  /** Where the site receives people: the route is to the place soonest reached. */
  readonly places: readonly Pick<LivePlace, "longitude" | "latitude">[];
}

export interface RouteAnswer {
  readonly seconds: number;
  readonly metres: number;
  readonly coordinates: readonly Position[];
}

export interface RemedyRequest {
  readonly cantonCode: string;
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
}

export interface RemedyAnswer {
  /** Index of the home where a site would serve the canton best. */
  readonly home: number;
  /** Its town is shared by several cantons. */
  readonly shared: boolean;
  readonly newlyCovered: number;
  /** Mean seconds that each of the canton's people would save; null when none of them reaches a site today. */
  readonly savedSeconds: number | null;
}

/** Every question with its answer. `null`: there is none (no route, no place on a road). */
export interface WorkerCalls extends ToolCalls {
  readonly open: { readonly request: OpenRequest; readonly answer: null };
  readonly roads: { readonly request: null; readonly answer: RoadLines };
  readonly compute: { readonly request: Scenario; readonly answer: ComputeMessage };
  readonly route: { readonly request: RouteRequest; readonly answer: RouteAnswer | null };
  readonly remedy: { readonly request: RemedyRequest; readonly answer: RemedyAnswer | null };
}

export type CallName = keyof WorkerCalls;

export type WorkerRequest = {
  [Name in CallName]: { readonly id: number; readonly call: Name; readonly request: WorkerCalls[Name]["request"] };
}[CallName];

export type WorkerResponse =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };
