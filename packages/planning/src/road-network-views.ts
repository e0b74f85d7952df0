import type { CoverageView } from "./views.ts";

/*
 * The roads that a territory's figures rest on, as pages get them: what is in use, what may be chosen, what an import gave.
 */

export interface RoadNetworkView {
  readonly hash: string;
  readonly origin: "modelled" | "osm" | "bdtopo" | "route500" | "dimacs";
  readonly profile: "car" | "bicycle" | "foot";
  readonly junctionCount: number;
  readonly segmentCount: number;
  readonly kilometres: number;
  /** Only when modelled. */
  readonly modelError: {
    readonly meanAbsoluteShare: number;
    readonly maxAbsoluteShare: number;
    readonly pairCount: number;
  } | null;
  /** What the roads were read from, to be named beside every figure: ODbL and the Licence Ouverte both ask for it. */
  readonly sources: readonly RoadNetworkSourceView[];
}

export interface RoadNetworkSourceView {
  readonly name: string;
  readonly producer: string;
  readonly licence: string;
  /** `YYYY-MM-DD` when the file says its date, else its producer's words. */
  readonly vintage: string;
  readonly sha256: string;
}

export interface LostRoadNetworkView {
  readonly hash: string;
  /** Of the file it was imported from. */
  readonly fileName: string;
  readonly origin: RoadNetworkView["origin"];
}

/** Who is near enough to the roads of a network to be counted on it. */
export interface HomesReachView {
  readonly homeCount: number;
  readonly population: number;
  /** Homes with no road near enough: nothing can be reached from there. The most populated first. */
  readonly off: readonly { readonly home: string; readonly name: string; readonly population: number }[];
  readonly populationOff: number;
}

/** One of the networks that a territory may be computed on. */
export interface RoadNetworkEntryView extends RoadNetworkView {
  /** Of the file it was imported from; null for the modelled one that comes with the territory, which stays. */
  readonly fileName: string | null;
  /** ISO date and time. */
  readonly addedAt: string;
  readonly isInUse: boolean;
  /** Of its artifact; null when that is no longer there. */
  readonly byteCount: number | null;
  /** Null when its artifact is no longer there. */
  readonly reach: HomesReachView | null;
}

export interface RoadNetworkWarning {
  readonly kind: string;
  readonly count: number;
  /** A few, such as `way 123: maxspeed=9000`. */
  readonly examples: readonly string[];
}

/** What an import gave. */
export interface ImportedRoadNetwork {
  readonly hash: string;
  /** False when the same network was there already. */
  readonly isNew: boolean;
  readonly reach: HomesReachView;
  readonly warnings: readonly RoadNetworkWarning[];
}

export const IMPORT_STAGES = ["receiving", "ways", "nodes", "network", "checking"] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** The import that runs, or how the last one ended. */
export interface RoadNetworkImportView {
  readonly id: string;
  readonly territory: string;
  readonly fileName: string;
  readonly state: "running" | "done" | "failed" | "cancelled";
  readonly stage: ImportStage;
  /** Of the stage, 0 to 1. */
  readonly share: number;
  /** Once done. */
  readonly result: ImportedRoadNetwork | null;
  /** Once failed: code and values, for a sentence in the reader's language. */
  readonly failure: { readonly code: string; readonly context: Readonly<Record<string, unknown>> } | null;
}

export interface RoadNetworkComparisonQuery {
  readonly territory: string;
  readonly hash: string;
  readonly siteNetwork: string;
  readonly thresholdSeconds: number;
}

/** The same sites on the roads in use and on others. */
export interface RoadNetworkComparisonView {
  readonly inUse: CoverageView;
  readonly candidate: CoverageView;
}
