import { buildRoadNetwork } from "../build-road-network.ts";
import type { OsmProfile } from "../profiles/osm-profile.ts";
import type { NetworkSource, RoadNetwork } from "../road-network.ts";
import { simplifyShapes } from "../simplify-shapes.ts";
import { contractChains } from "./contract-chains.ts";
import { deterThroughTrips } from "./deter-through-trips.ts";
import { computeEndBearings } from "./end-bearings.ts";
import { computeIslandSegmentFlags } from "./island-segments.ts";
import { NoUsableRoadError } from "./osm-errors.ts";
import type { OsmReader } from "./osm-reader.ts";
import { OsmRoads } from "./osm-roads.ts";
import { type OsmWarning, OsmWarnings } from "./osm-warnings.ts";
import { buildRoadEdges, listEndsByNode } from "./road-edges.ts";
import { buildTurnBans, listRestrictedNodes } from "./turn-bans.ts";
import { buildTurnTimes } from "./turn-times.ts";
import { applyWayRestrictions } from "./way-restrictions.ts";

/** Components with fewer directed segments than this are islands, as OSRM has it. */
const ISLAND_STATE_COUNT_BELOW = 1000;

export const OSM_BUILD_STEPS = ["ways", "nodes", "network"] as const;
export type OsmBuildStep = (typeof OSM_BUILD_STEPS)[number];

export interface OsmBuildOptions {
  readonly profile: OsmProfile;
  /** What to write in the network's metadata; asked once the file has been read. */
  readonly describeSources: () => readonly NetworkSource[];
  /** How far the step is, 0 to 1. */
  readonly onProgress?: (step: OsmBuildStep, share: number) => void;
  readonly signal?: AbortSignal;
}

/** What was read and what came of it. */
export interface OsmStatistics {
  readonly nodesRead: number;
  readonly waysRead: number;
  readonly relationsRead: number;
  readonly usableWays: number;
  readonly restrictions: number;
  readonly bannedTurns: number;
  readonly junctions: number;
  readonly segments: number;
  readonly states: number;
  readonly arcs: number;
  readonly kilometres: number;
  /** Milliseconds of each step. */
  readonly stepMs: Readonly<Record<OsmBuildStep, number>>;
}

export interface OsmNetworkResult {
  readonly network: RoadNetwork;
  readonly warnings: readonly OsmWarning[];
  readonly statistics: OsmStatistics;
}

/**
 * Builds a network with turns from OpenStreetMap. The same file and profile give the same network, byte for byte.
 *
 * @throws the reader's errors, with the place in the file.
 * @throws {NoUsableRoadError} when the profile can travel on nothing.
 * @throws the signal's reason when aborted.
 */
export async function buildOsmNetworkFrom(reader: OsmReader, options: OsmBuildOptions): Promise<OsmNetworkResult> {
  const { profile, signal } = options;
  const onProgress = options.onProgress ?? (() => undefined);
  const warnings = new OsmWarnings();
  const roads = new OsmRoads(profile, warnings);

  const startMs = performance.now();
  const counts = await reader.readWaysAndRelations(roads, (share) => onProgress("ways", share), signal);
  for (let i = 0; i < counts.unknownBlobs; i++)
    warnings.add("unknown-blob", () => "a blob of unknown type was skipped");
  if (roads.wayCount === 0) throw new NoUsableRoadError(profile.name, counts.ways);
  const waysMs = performance.now();
  roads.prepareNodes();
  await reader.readNodes(roads, (share) => onProgress("nodes", share), signal);
  const nodesMs = performance.now();

  signal?.throwIfAborted();
  onProgress("network", 0);
  const edges = buildRoadEdges(roads, warnings);
  if (edges.edgeTail.length === 0) throw new NoUsableRoadError(profile.name, counts.ways);
  const restrictedNodes = listRestrictedNodes(roads);
  const plainSegments = contractChains(
    roads,
    edges,
    (node) => roads.nodePassage.has(node) || restrictedNodes.has(node),
  );
  const junctionCount = plainSegments.junctionNode.length;
  const { nodeFirstEnd, nodeEnd } = listEndsByNode(plainSegments.segmentTail, plainSegments.segmentHead, junctionCount);
  const ends = { junctionFirstEnd: nodeFirstEnd, junctionEnd: nodeEnd };
  const bans = buildTurnBans(roads, plainSegments, ends, warnings);
  const endBearing = computeEndBearings(roads, plainSegments);
  const plainTurns = buildTurnTimes(profile, roads, plainSegments, ends, endBearing, bans);
  const junctionLongitude = new Float64Array(junctionCount);
  const junctionLatitude = new Float64Array(junctionCount);
  for (let junction = 0; junction < junctionCount; junction++) {
    const node = plainSegments.junctionNode[junction];
    junctionLongitude[junction] = roads.nodeLongitudeE7[node] / 1e7;
    junctionLatitude[junction] = roads.nodeLatitudeE7[node] / 1e7;
  }
  // Lengths, times and bearings come from the shapes as surveyed: from here on they are only for drawing and snapping.
  const drawnSegments = {
    ...plainSegments,
    ...simplifyShapes({ ...plainSegments, junctionLongitude, junctionLatitude }),
  };
  const { segments, turnDeciseconds } = applyWayRestrictions(roads, drawnSegments, ends, plainTurns, warnings);
  signal?.throwIfAborted();
  const networkWithoutIslands = buildRoadNetwork({
    metadata: {
      origin: "osm",
      profile: profile.name,
      profileVersion: profile.version,
      sources: options.describeSources(),
      accessKmPerHour: profile.accessKmPerHour,
      snapMetresMax: profile.snapMetresMax,
    },
    stateKind: "direction",
    turnDeciseconds,
    junctionLongitude,
    junctionLatitude,
    segmentTail: segments.segmentTail,
    segmentHead: segments.segmentHead,
    segmentForwardDeciseconds: segments.segmentForwardDeciseconds,
    segmentBackwardDeciseconds: segments.segmentBackwardDeciseconds,
    segmentDecimetres: segments.segmentDecimetres,
    segmentFlags: segments.segmentFlags,
    segmentFirstPoint: segments.segmentFirstPoint,
    pointLongitudeE7: segments.pointLongitudeE7,
    pointLatitudeE7: segments.pointLatitudeE7,
  });
  deterThroughTrips(networkWithoutIslands);
  const network = {
    ...networkWithoutIslands,
    segmentFlags: computeIslandSegmentFlags(networkWithoutIslands, ISLAND_STATE_COUNT_BELOW),
  };
  onProgress("network", 1);
  const networkMs = performance.now();

  let decimetres = 0;
  for (const length of network.segmentDecimetres) decimetres += length;
  return {
    network,
    warnings: warnings.list(),
    statistics: {
      nodesRead: counts.nodes,
      waysRead: counts.ways,
      relationsRead: counts.relations,
      usableWays: roads.wayCount,
      restrictions: roads.restrictions.length,
      bannedTurns: bans.count,
      junctions: junctionCount,
      segments: segments.segmentTail.length,
      states: 2 * segments.segmentTail.length,
      arcs: network.graph.arcHead.length,
      kilometres: decimetres / 10_000,
      stepMs: { ways: waysMs - startMs, nodes: nodesMs - waysMs, network: networkMs - nodesMs },
    },
  };
}
