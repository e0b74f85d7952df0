import { buildTurnNetwork } from "../building/build-turn-network.ts";
import { CountedWarnings } from "../building/counted-warnings.ts";
import { JunctionEnds } from "../building/junction-ends.ts";
import { measureNetwork, type NetworkSize } from "../building/measure-network.ts";
import type { OsmProfile } from "../profiles/osm-profile.ts";
import type { NetworkSource, RoadNetwork } from "../road-network.ts";
import { contractEdges } from "./contract-edges.ts";
import { computeEndBearings } from "./end-bearings.ts";
import { buildTurnBans, listRestrictedNodes } from "./node-restrictions.ts";
import { NoUsableRoadError } from "./osm-errors.ts";
import type { OsmReader } from "./osm-reader.ts";
import { OsmRoads } from "./osm-roads.ts";
import { OSM_WARNING_KINDS, type OsmWarning } from "./osm-warnings.ts";
import { buildTurnTimes } from "./turn-times.ts";
import { buildWayEdges } from "./way-edges.ts";
import { buildWayRestrictions } from "./way-restrictions.ts";

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
export interface OsmStatistics extends NetworkSize {
  readonly nodesRead: number;
  readonly waysRead: number;
  readonly relationsRead: number;
  readonly usableWays: number;
  readonly restrictions: number;
  readonly bannedTurns: number;
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
  const warnings = new CountedWarnings(OSM_WARNING_KINDS);
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
  const edges = buildWayEdges(roads, warnings);
  if (edges.edgeTail.length === 0) throw new NoUsableRoadError(profile.name, counts.ways);
  const restrictedNodes = listRestrictedNodes(roads);
  const segments = contractEdges(roads, edges, (node) => roads.nodePassage.has(node) || restrictedNodes.has(node));
  const ends = new JunctionEnds(segments.segmentTail, segments.segmentHead, segments.junctionNode.length);
  const bans = buildTurnBans(roads, segments, ends, warnings);
  const turnDeciseconds = buildTurnTimes(profile, roads, segments, ends, computeEndBearings(roads, segments), bans);
  const pathBans = buildWayRestrictions(roads, segments, ends, warnings);
  signal?.throwIfAborted();
  const metadata = {
    origin: "osm",
    profile: profile.name,
    profileVersion: profile.version,
    sources: options.describeSources(),
    accessKmPerHour: profile.accessKmPerHour,
    snapMetresMax: profile.snapMetresMax,
  } as const;
  const network = buildTurnNetwork(metadata, segments, turnDeciseconds, pathBans);
  onProgress("network", 1);
  const networkMs = performance.now();

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
      ...measureNetwork(network),
      stepMs: { ways: waysMs - startMs, nodes: nodesMs - waysMs, network: networkMs - nodesMs },
    },
  };
}
