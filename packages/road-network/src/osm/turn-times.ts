import { isDeadEnd } from "../building/dead-end.ts";
import type { JunctionEnds } from "../building/junction-ends.ts";
import type { TurnBans } from "../building/turn-bans.ts";
import type { TurnDeciseconds } from "../direction-graph.ts";
import { getDirectedSegmentHead } from "../junction-graph.ts";
import type { OsmProfile } from "../profiles/osm-profile.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import type { OsmSegments } from "./contract-edges.ts";
import type { OsmPassage, OsmRoads } from "./osm-roads.ts";

/** From one carriageway into the other where they part or join, a turn this sharp is turning round. */
const TURN_BACK_DEGREES = 150;

/** A stop sign stands at most this far from the junction it belongs to: who comes from there has passed it. */
const STOP_DECIMETRES_MAX = 200;

/**
 * The price of every turn, by the profile: angle, signs and signals, barriers, bans, turning round.
 *
 * Turning round in the middle of the road is allowed at dead ends, before barriers, where a road's other directions are
 * all one-way, and where restrictions leave nothing else.
 *
 * Directed segments and the ends of segments are numbered alike: see {@link JunctionEnds}.
 */
export function buildTurnTimes(
  profile: OsmProfile,
  roads: OsmRoads,
  segments: OsmSegments,
  ends: JunctionEnds,
  endBearing: Float32Array,
  bans: TurnBans,
): TurnDeciseconds {
  const { segmentFlags, segmentDecimetres, junctionNode } = segments;

  return (from, to) => {
    if (bans.has(from, to)) return UNREACHABLE;
    const arrivalEnd = from ^ 1;
    const junction = getDirectedSegmentHead(segments, from);
    const passage = roads.nodePassage.get(junctionNode[junction]);
    const isBlocked = passage?.isBlocked === true;
    const isUTurn = (from ^ 1) === to;
    if (isUTurn) {
      if (!isBlocked && !isDeadEnd(segments, ends, bans, from)) return UNREACHABLE;
    } else if (isBlocked) {
      return UNREACHABLE;
    }

    const roadCount = ends.countAt(junction);
    const isModeChange = ((segmentFlags[from >>> 1] ^ segmentFlags[to >>> 1]) & SEGMENT_FLAG.ferry) !== 0;
    const angleDegrees = isUTurn ? 180 : turnAngle(endBearing[arrivalEnd], endBearing[to]);
    const isTurningBack = isUTurn || (Math.abs(angleDegrees) >= TURN_BACK_DEGREES && isOneWay(from) && isOneWay(to));
    let seconds = profile.turnSeconds({ angleDegrees, roadCount, isUTurn: isTurningBack, isModeChange });
    if (passage !== undefined) seconds += passageSeconds(passage, from, to, junction, roadCount);
    return Math.round(seconds * 10);
  };

  function isOneWay(state: number): boolean {
    return kmPerHourOf(state ^ 1) === 0;
  }

  /** Km/h of a directed segment, 0 when closed. */
  function kmPerHourOf(state: number): number {
    const byDirection = (state & 1) === 0 ? segments.segmentForwardKmPerHour : segments.segmentBackwardKmPerHour;
    return byDirection[state >>> 1];
  }

  function passageSeconds(passage: OsmPassage, from: number, to: number, junction: number, roadCount: number): number {
    if (passage.direction !== "both") {
      const arrivalEnd = from ^ 1;
      // At a segment's head one travels with it, at its tail against it.
      const isWithSegment = (from & 1) === 0 ? 1 : 0;
      const isAlongWay = segments.segmentEndIsAlongWay[arrivalEnd] === isWithSegment;
      if (isAlongWay !== (passage.direction === "forward")) return 0;
    }
    if (passage.isMinorOnly && !entersByMinorRoad(from, junction)) return 0;
    if (passage.isUndirectedStop && roadCount === 2) {
      const isLeaving = segmentDecimetres[from >>> 1] < STOP_DECIMETRES_MAX;
      if (isLeaving && segmentDecimetres[to >>> 1] > STOP_DECIMETRES_MAX) return 0;
    }
    return passage.delaySeconds;
  }

  /** Whether some other road that leaves the junction is faster than the one arrived by. */
  function entersByMinorRoad(from: number, junction: number): boolean {
    const kmPerHour = kmPerHourOf(from);
    for (const end of ends.at(junction)) {
      if (end !== (from ^ 1) && Math.max(kmPerHourOf(end), kmPerHourOf(end ^ 1)) > kmPerHour) return true;
    }
    return false;
  }
}

/** Degrees from straight on, positive to the right, of leaving on `out` having come by the road that leads to `back`. */
function turnAngle(backBearing: number, outBearing: number): number {
  let angle = outBearing - (backBearing + 180);
  while (angle <= -180) angle += 360;
  while (angle > 180) angle -= 360;
  return angle;
}
