import type { CoverageView, ProposedSite, SiteNetworkView } from "@maillage/planning";
import type { CommuneGround } from "@maillage/planning/find-commune-at";
import type { Position } from "geojson";

/**
 * What the page and its worker say to each other: one request id each, one answer each. Everything here survives
 * `postMessage`.
 */

export interface OpenRequest extends CommuneGround {
  /** Address of the road network's artifact, on this server. */
  readonly artifactUrl: string;
  readonly cantons: readonly { readonly code: string; readonly name: string }[];
}

/** What is drawn of the roads: one line per segment, `[longitude, latitude]` in degrees. */
export interface OpenAnswer {
  readonly roadLines: readonly (readonly Position[])[];
}

/** A network of sites, and what the planner changes in it. */
export interface Scenario {
  readonly siteNetwork: SiteNetworkView;
  readonly alsoOpen: readonly string[];
  readonly proposals: readonly ProposedSite[];
  readonly thresholdSeconds: number;
  /** By what every travel time is multiplied. All times and figures of the answer are those after. */
  readonly timeFactor: number;
}

/** Figures of one set of sites: the server's coverage, without what only the server knows. */
export type WorkerFigures = Omit<CoverageView, "inputs" | "roadNetwork">;

export interface NearestAnswer {
  readonly k: number;
  /** Uint32[homeCount * k]: index in `siteIds`, or NO_SITE. */
  readonly homeSite: Uint32Array;
  /** Uint32[homeCount * k]: deciseconds, or UNREACHABLE. */
  readonly homeDeciseconds: Uint32Array;
}

export interface ComputeAnswer {
  readonly base: WorkerFigures;
  readonly live: WorkerFigures;
  /** Ids of the sites counted, those of the network, then `proposal-1` and so on. */
  readonly siteIds: readonly string[];
  readonly nearest: NearestAnswer;
  /** Uint32[homeCount]: deciseconds to the nearest site of the base. */
  readonly homeBaseDeciseconds: Uint32Array;
  /** For each proposal, the commune it stands in (index of a home; undefined out of the territory), and whether a road is near enough. */
  readonly proposals: readonly { readonly home: number | undefined; readonly onRoad: boolean }[];
  /** What the change took: setting the sites on the roads, nearest sites, both goals' figures. */
  readonly computeMs: number;
}

export interface RouteRequest {
  /** Index of the home. */
  readonly home: number;
  readonly timeFactor: number;
  readonly longitude: number;
  readonly latitude: number;
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
export interface WorkerCalls {
  readonly open: { readonly request: OpenRequest; readonly answer: OpenAnswer };
  readonly compute: { readonly request: Scenario; readonly answer: ComputeAnswer };
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
