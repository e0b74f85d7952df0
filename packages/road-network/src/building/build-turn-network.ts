import { buildRoadNetwork } from "../build-road-network.ts";
import type { TurnDeciseconds } from "../direction-graph.ts";
import type { NetworkMetadata, RoadNetwork } from "../road-network.ts";
import { simplifyShapes } from "../simplify-shapes.ts";
import { deterThroughTrips } from "./deter-through-trips.ts";
import type { PathBans } from "./path-bans.ts";
import type { RoadSegments } from "./road-segments.ts";

/** Components with fewer directed segments than this are islands, as OSRM has it. */
const ISLAND_STATE_COUNT_BELOW = 1000;

/**
 * The last steps of building a network with turns, whatever file its roads come from: shapes simplified, copies for the
 * bans of paths, graph and index, roads that are only for the ends of trips, islands.
 */
export function buildTurnNetwork(
  metadata: NetworkMetadata,
  surveyedSegments: RoadSegments,
  plainTurnDeciseconds: TurnDeciseconds,
  pathBans: PathBans,
): RoadNetwork {
  // Lengths, times and bearings come from the shapes as surveyed: from here on they are only for drawing and snapping.
  const drawnSegments = { ...surveyedSegments, ...simplifyShapes(surveyedSegments) };
  const { segments, turnDeciseconds } = pathBans.apply(drawnSegments, plainTurnDeciseconds);
  const network = buildRoadNetwork({
    metadata,
    stateKind: "direction",
    turnDeciseconds,
    ...segments,
    islandStateCountBelow: ISLAND_STATE_COUNT_BELOW,
  });
  deterThroughTrips(network);
  return network;
}
