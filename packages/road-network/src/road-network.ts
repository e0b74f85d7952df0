import type { RoadGraph } from "./road-graph.ts";

/**
 * What the states of the search graph are.
 *
 * - `junction`: state `j` is junction `j`; arcs are the open directions of segments; turning costs nothing. Modelled
 *   networks and DIMACS files.
 * - `direction`: state `2 * segment + direction` means "about to travel the whole segment in that direction", and the
 *   arc to the next state costs this segment plus the turn. So turn bans and turn costs are exact. OpenStreetMap and
 *   BD TOPO.
 */
export type StateKind = "junction" | "direction";

/** Direction of travel along a segment: from its tail to its head, or back. */
export const FORWARD = 0;
export const BACKWARD = 1;

/** Where the roads come from and how they were turned into a network; part of the artifact, so of its hash. */
export interface NetworkMetadata {
  /** `modelled`: built from places, without a road file. Every figure that rests on it says so. */
  readonly origin: "modelled" | "osm" | "bdtopo" | "route500" | "dimacs";
  readonly profile: "car" | "bicycle" | "foot";
  readonly profileVersion: string;
  /** Producer, licence and vintage of the roads or of the places, one line each, in French for the interface. */
  readonly sources: readonly NetworkSource[];
  /** Only for a modelled network: how far it is from known driving times. */
  readonly modelError?: ModelError;
  /** Straight-line speed of the access leg between a place and the road it is snapped to, in km/h. */
  readonly accessKmPerHour: number;
  /** Places farther than this from any road are not snapped. */
  readonly snapMetresMax: number;
}

export interface NetworkSource {
  readonly name: string;
  readonly producer: string;
  readonly licence: string;
  readonly vintage: string;
  /** Lower-case hexadecimal SHA-256 of the file read. */
  readonly sha256: string;
}

/** Error of a modelled network against the usual driving times it was calibrated on. */
export interface ModelError {
  /** Mean of |modelled - known| / known, 0 to 1. */
  readonly meanAbsoluteShare: number;
  /** Largest of the same, 0 to 1. */
  readonly maxAbsoluteShare: number;
  /** Number of known driving times. */
  readonly pairCount: number;
}

/**
 * A routable road network: junctions joined by segments, and the search graph over them.
 *
 * Conventions of the whole package: ids are 0-based and dense; coordinates are WGS84 degrees; lengths are decimetres and
 * times deciseconds in arrays, metres and seconds in results; a segment is the stretch of road between two junctions,
 * with its drawn shape; each of its two directions may be closed.
 */
export interface RoadNetwork {
  readonly metadata: NetworkMetadata;
  readonly stateKind: StateKind;
  readonly graph: RoadGraph;

  /** Float64[junctionCount], degrees. */
  readonly junctionLongitude: Float64Array;
  /** Float64[junctionCount], degrees. */
  readonly junctionLatitude: Float64Array;

  /** Uint32[segmentCount]: junction at the start of the drawn shape. */
  readonly segmentTail: Uint32Array;
  /** Uint32[segmentCount]: junction at its end. */
  readonly segmentHead: Uint32Array;
  /** Uint32[segmentCount]: deciseconds from tail to head; UNREACHABLE when that direction is closed. */
  readonly segmentForwardDeciseconds: Uint32Array;
  /** Uint32[segmentCount]: deciseconds from head to tail; UNREACHABLE when that direction is closed. */
  readonly segmentBackwardDeciseconds: Uint32Array;
  /** Uint32[segmentCount]: length along the shape. */
  readonly segmentDecimetres: Uint32Array;
  /** Uint8[segmentCount]: bits of {@link SEGMENT_FLAG}. */
  readonly segmentFlags: Uint8Array;

  /**
   * Uint32[segmentCount + 1]: the points of the shape *between* the two junctions are `firstPoint[s]` to
   * `firstPoint[s + 1] - 1`; none for a straight segment.
   */
  readonly segmentFirstPoint: Uint32Array;
  /** Int32[pointCount]: 1e-7 degrees. */
  readonly pointLongitudeE7: Int32Array;
  /** Int32[pointCount]: 1e-7 degrees. */
  readonly pointLatitudeE7: Int32Array;

  /**
   * Uint32[arcCount], only when `stateKind` is `junction`: the directed segment each arc travels, as
   * `2 * segment + direction`. With direction states the state itself says it.
   */
  readonly arcDirectedSegment: Uint32Array;

  /**
   * The spatial index over segment boxes: the bytes of a flatbush (boxes in Float32 degrees, rounded outwards), one box
   * per segment, in segment order; at an offset divisible by 8 of its buffer; empty when there is no segment.
   */
  readonly segmentIndex: Uint8Array;
}

/** Bits of `segmentFlags`. */
export const SEGMENT_FLAG = {
  /** Usable only at the two ends of a trip (private, customers, destination...): no trip passes through. */
  ends: 1,
  /** Belongs to a component too small to start from: a place is set on it only where no other road is near. */
  island: 2,
  ferry: 4,
  /** A place may not be snapped to it (motorway, tunnel, ferry, steps). */
  noSnap: 8,
} as const;
