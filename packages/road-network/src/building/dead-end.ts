import { getDirectedSegmentDeciseconds, getDirectedSegmentHead, type SegmentTimes } from "../junction-graph.ts";
import { UNREACHABLE } from "../road-graph.ts";
import type { JunctionEnds } from "./junction-ends.ts";
import type { TurnBans } from "./turn-bans.ts";

/**
 * Whether turning round is all there is to do for one who arrives by the directed segment: bans and one-way roads leave
 * no other way on, or the only road there that goes both ways is the one arrived by.
 */
export function isDeadEnd(segments: SegmentTimes, ends: JunctionEnds, bans: TurnBans, arrival: number): boolean {
  const { firstEnd, end: junctionEnd } = ends;
  const junction = getDirectedSegmentHead(segments, arrival);
  let exitCount = 0;
  let entranceCount = 0;
  for (let i = firstEnd[junction]; i < firstEnd[junction + 1]; i++) {
    const end = junctionEnd[i];
    if (getDirectedSegmentDeciseconds(segments, end) !== UNREACHABLE && !bans.has(arrival, end)) exitCount++;
    // As seen from the junction: roads that lead into it.
    if (getDirectedSegmentDeciseconds(segments, end ^ 1) !== UNREACHABLE) entranceCount++;
  }
  return exitCount <= 1 || entranceCount <= 1;
}
