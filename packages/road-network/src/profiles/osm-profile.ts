import type { NetworkMetadata } from "../road-network.ts";

/** Tags of one element; only the keys the profile asked for. */
export type OsmTags = ReadonlyMap<string, string>;

/** How one direction of a way is travelled. */
export interface DirectionTravel {
  /** Kilometres per hour; 0 when closed. */
  kmPerHour: number;
  /** Open only to those who start or end their trip there (private, customers, destination...). */
  isEndsOnly: boolean;
}

/** How a way is travelled; filled in by {@link OsmProfile.travelWay}, one object used again for every way. */
export interface WayTravel {
  readonly forward: DirectionTravel;
  readonly backward: DirectionTravel;
  /** Seconds for the whole way in either direction, when the map says so (ferries, movable bridges); else 0. */
  wholeSeconds: number;
  isFerry: boolean;
  /** A trip may not start or end there. */
  isNoSnap: boolean;
  isRoundabout: boolean;
  /** Drawn loosely near junctions (service roads, tracks, paths): only its first metres tell how it turns. */
  isMinor: boolean;
  /** A speed limit the profile refused to believe, as written; else undefined. */
  absurdSpeed: string | undefined;
}

/** A way that nobody can travel, for a profile to fill in. */
export function createWayTravel(): WayTravel {
  return {
    forward: { kmPerHour: 0, isEndsOnly: false },
    backward: { kmPerHour: 0, isEndsOnly: false },
    wholeSeconds: 0,
    isFerry: false,
    isNoSnap: false,
    isRoundabout: false,
    isMinor: false,
    absurdSpeed: undefined,
  };
}

/** Whom a sign or signal on a way's node concerns: those who travel along the way as drawn, against it, or all. */
export type PassageDirection = "forward" | "backward" | "both";

/** What passing a node costs; filled in by {@link OsmProfile.passNode}, one object used again for every node. */
export interface NodePassage {
  /** Nothing passes; turning round before it is allowed. */
  isBlocked: boolean;
  delaySeconds: number;
  direction: PassageDirection;
  /** The delay is a stop sign without direction: not for those who just left the junction it belongs to. */
  isUndirectedStop: boolean;
  /** The delay is for the lesser roads of the junction only. */
  isMinorOnly: boolean;
}

/** A node that costs nothing to pass, for a profile to fill in. */
export function createNodePassage(): NodePassage {
  return {
    isBlocked: false,
    delaySeconds: 0,
    direction: "both",
    isUndirectedStop: false,
    isMinorOnly: false,
  };
}

/** What a turn is like, for its price. */
export interface Turn {
  /** Degrees: 0 straight on, positive to the right, negative to the left, 180 back. */
  readonly angleDegrees: number;
  /** Roads that meet there. */
  readonly roadCount: number;
  readonly isUTurn: boolean;
  /** From road to ferry or back. */
  readonly isModeChange: boolean;
}

/** The rules of one way of travelling over OpenStreetMap: which tags matter, speeds, delays, turns. */
export interface OsmProfile {
  readonly name: NetworkMetadata["profile"];
  /** Changes whenever any rule does; part of the network's hash. */
  readonly version: string;
  /** Only ways with one of these keys can be travelled. */
  readonly requiredWayKeys: readonly string[];
  readonly wayKeys: ReadonlySet<string>;
  readonly nodeKeys: ReadonlySet<string>;
  /** Keys of turn restriction relations that concern this profile, the most particular first. */
  readonly restrictionKeys: readonly string[];
  /** Values of `except` that free this profile of a restriction. */
  readonly restrictionExceptions: ReadonlySet<string>;
  readonly accessKmPerHour: number;
  readonly snapMetresMax: number;
  /** False when the way cannot be travelled at all; else `travel` is wholly filled in. */
  travelWay(tags: OsmTags, travel: WayTravel): boolean;
  /** False when the node changes nothing; else `passage` is wholly filled in. */
  passNode(tags: OsmTags, passage: NodePassage): boolean;
  /** Seconds. */
  turnSeconds(turn: Turn): number;
}
