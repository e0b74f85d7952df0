import { buildTurnNetwork } from "../building/build-turn-network.ts";
import { CountedWarnings } from "../building/counted-warnings.ts";
import { JunctionEnds } from "../building/junction-ends.ts";
import { measureNetwork, type NetworkSize } from "../building/measure-network.ts";
import type { NetworkSource, RoadNetwork } from "../road-network.ts";
import { buildBannedWays } from "./banned-ways.ts";
import { contractRoads } from "./contract-roads.ts";
import type { FeatureLayer } from "./feature-layer.ts";
import { NoUsableIgnRoadError } from "./ign-errors.ts";
import type { IgnFileFacts, IgnProfile, RoadTravel } from "./ign-profile.ts";
import { IgnRoads } from "./ign-roads.ts";
import { buildIgnTurnTimes } from "./ign-turn-times.ts";
import { IGN_WARNING_KINDS, type IgnWarning, type IgnWarnings } from "./ign-warnings.ts";
import { findBannedTurns } from "./non-communications.ts";
import { type NonCommunicationField, readNonCommunications } from "./read-non-communications.ts";
import { RowValues } from "./row-values.ts";

/** Rows between two reports of progress, when other work may run and a cancellation is seen. */
const ROWS_PER_TURN = 8192;

export const IGN_BUILD_STEPS = ["roads", "turns", "network"] as const;
export type IgnBuildStep = (typeof IGN_BUILD_STEPS)[number];

/** The layers of one file, or of two that go together. */
export interface IgnLayers<Field extends string> {
  readonly roads: FeatureLayer<Field> | undefined;
  readonly nonCommunications: FeatureLayer<NonCommunicationField> | undefined;
  readonly facts: IgnFileFacts;
}

export interface IgnBuildOptions {
  /** How far the step is, 0 to 1. */
  readonly onProgress?: (step: IgnBuildStep, share: number) => void;
  readonly signal?: AbortSignal;
}

/** What was read and what came of it. */
export interface IgnStatistics extends NetworkSize {
  readonly rowsRead: number;
  /** Rows whose road an earlier file already held. */
  readonly repeatedRows: number;
  /** Rows that a car may drive along. */
  readonly usableRows: number;
  readonly nonCommunications: number;
  readonly bannedTurns: number;
  /** Ways of several roads that may not be followed to their ends. */
  readonly bannedWays: number;
  /** Milliseconds of each step. */
  readonly stepMs: Readonly<Record<IgnBuildStep, number>>;
}

export interface IgnNetworkResult {
  readonly network: RoadNetwork;
  readonly warnings: readonly IgnWarning[];
  readonly statistics: IgnStatistics;
}

/**
 * Builds a network with turns from the layers of IGN's files. The same layers in the same order give the same network,
 * byte for byte.
 *
 * @throws the layers' errors, with file, layer and row.
 * @throws {InvalidIgnValueError} with file, layer, row, column and value.
 * @throws {NoUsableIgnRoadError} when no road is open to cars.
 * @throws the signal's reason when aborted.
 */
export async function buildIgnNetwork<Field extends string>(
  profile: IgnProfile<Field>,
  sources: readonly NetworkSource[],
  layers: readonly IgnLayers<Field>[],
  options: IgnBuildOptions = {},
): Promise<IgnNetworkResult> {
  const onProgress = options.onProgress ?? (() => undefined);
  const warnings = new CountedWarnings(IGN_WARNING_KINDS);
  const roads = new IgnRoads(warnings);

  const startMs = performance.now();
  const { rowsRead, usableRows } = await readRoads(profile, layers, roads, warnings, options);
  if (roads.roadCount === 0)
    throw new NoUsableIgnRoadError(
      layers.flatMap(({ roads: layer }) => layer?.file ?? []),
      rowsRead,
    );
  const roadsMs = performance.now();

  onProgress("turns", 0);
  const nonCommunications = readNonCommunications(layers.flatMap((layer) => layer.nonCommunications ?? []));
  const banned = findBannedTurns(roads, nonCommunications, warnings);
  if (profile.origin === "bdtopo" && !layers.some((layer) => layer.nonCommunications !== undefined)) {
    warnings.add("no-non-communication", () => "no turn is banned: layer non_communication is not there");
  }
  const turnsMs = performance.now();

  options.signal?.throwIfAborted();
  onProgress("network", 0);
  const bannedNodes = new Set([
    ...banned.turns.map(({ node }) => node),
    // Both ends of each road of a way: it is then a segment of its own.
    ...banned.ways.flatMap(({ stepNode }) => stepNode),
  ]);
  const segments = contractRoads(roads, (node) => bannedNodes.has(node));
  const ends = new JunctionEnds(segments.segmentTail, segments.segmentHead, segments.junctionNode.length);
  const turns = buildIgnTurnTimes(segments, ends, banned.turns, profile.uTurnSeconds);
  const pathBans = buildBannedWays(segments, ends, banned.ways);
  const metadata = {
    origin: profile.origin,
    profile: "car",
    profileVersion: profileVersionOf(profile.version, layers),
    sources,
    accessKmPerHour: profile.accessKmPerHour,
    snapMetresMax: profile.snapMetresMax,
  } as const;
  const network = buildTurnNetwork(metadata, segments, turns.turnDeciseconds, pathBans);
  onProgress("network", 1);

  return {
    network,
    warnings: warnings.list(),
    statistics: {
      rowsRead,
      repeatedRows: rowsRead - roads.rowCount,
      usableRows,
      nonCommunications: nonCommunications.length,
      bannedTurns: turns.bannedTurnCount,
      bannedWays: banned.ways.length,
      ...measureNetwork(network),
      stepMs: { roads: roadsMs - startMs, turns: turnsMs - roadsMs, network: performance.now() - turnsMs },
    },
  };
}

async function readRoads<Field extends string>(
  profile: IgnProfile<Field>,
  layers: readonly IgnLayers<Field>[],
  roads: IgnRoads,
  warnings: IgnWarnings,
  { onProgress, signal }: IgnBuildOptions,
): Promise<{ rowsRead: number; usableRows: number }> {
  const travel: RoadTravel = {
    forwardKmPerHour: 0,
    backwardKmPerHour: 0,
    junctionSeconds: 0,
    isEndsOnly: false,
    isFerry: false,
    isNoSnap: false,
    isFictive: false,
  };
  const rowsAnnounced = layers.reduce((sum, layer) => sum + (layer.roads?.rowCount ?? 0), 0);
  let rowsRead = 0;
  let usableRows = 0;
  for (const { roads: layer, facts } of layers) {
    if (layer === undefined) continue;
    const values = new RowValues(profile.fields, layer.file, layer.name);
    for (const { row, values: cells, shape } of layer.rows()) {
      if (rowsRead++ % ROWS_PER_TURN === 0) {
        signal?.throwIfAborted();
        onProgress?.("roads", Math.min(rowsRead / rowsAnnounced, 1));
        await new Promise((resolve) => setTimeout(resolve));
      }
      values.setRow(row, cells, profile.idField);
      if (values.id === undefined) warnings.add("missing-id", () => values.label);
      if (!roads.beginRow(values.id)) continue;
      if (profile.travelRoad(values, facts, travel, warnings)) {
        usableRows++;
        roads.addShape(shape, layer.projection, travel, values.label);
      }
      roads.endRow();
    }
  }
  return { rowsRead, usableRows };
}

/** The version of the rules, and what the files made them choose. */
function profileVersionOf<Field extends string>(version: string, layers: readonly IgnLayers<Field>[]): string {
  const seconds = layers.filter(({ roads }) => roads !== undefined).map(({ facts }) => facts.urbanJunctionSeconds);
  const distinct = [...new Set(seconds)].filter((value) => value > 0).toSorted((a, b) => a - b);
  return distinct.length === 0 ? version : `${version}/junction-${distinct.join("+")}s`;
}
