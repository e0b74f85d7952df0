import {
  getDirectedSegmentDeciseconds,
  getDirectedSegmentHead,
  listOutgoingDirectedSegments,
  type SegmentTimes,
} from "./junction-graph.ts";
import { type RoadGraph, UNREACHABLE } from "./road-graph.ts";

/**
 * Time of the turn from one directed segment into another that starts where it ends, in whole deciseconds; UNREACHABLE
 * when the turn is banned. Directed segments are `2 * segment + direction`; a U-turn is `from ^ 1 === to`, and it is for
 * the function to ban or price it. Called once for each pair.
 */
export type TurnDeciseconds = (fromDirectedSegment: number, toDirectedSegment: number) => number;

/**
 * The graph whose states are directed segments, `2 * segment + direction`, meaning "about to travel the whole of it": an
 * arc costs the state's own segment plus the turn into the next one. Closed directions keep a state without arcs. The
 * arcs of a state are in increasing order of head. Linear in the number of possible turns.
 *
 * Times whose sum reaches UNREACHABLE make no arc: more than 6 years of driving is no road.
 */
export function buildDirectionGraph(
  segments: SegmentTimes,
  junctionCount: number,
  turnDeciseconds: TurnDeciseconds,
): RoadGraph {
  const { firstOutgoing, outgoingDirectedSegment } = listOutgoingDirectedSegments(segments, junctionCount);
  const stateCount = 2 * segments.segmentTail.length;
  const firstArc = new Uint32Array(stateCount + 1);

  // Upper bound on arcs, so that turns are asked for once and nothing grows.
  let turnCount = 0;
  for (let state = 0; state < stateCount; state++) {
    if (getDirectedSegmentDeciseconds(segments, state) === UNREACHABLE) continue;
    const junction = getDirectedSegmentHead(segments, state);
    turnCount += firstOutgoing[junction + 1] - firstOutgoing[junction];
  }
  const arcHead = new Uint32Array(turnCount);
  const arcDeciseconds = new Uint32Array(turnCount);

  let arcCount = 0;
  for (let state = 0; state < stateCount; state++) {
    const segmentDeciseconds = getDirectedSegmentDeciseconds(segments, state);
    if (segmentDeciseconds !== UNREACHABLE) {
      const junction = getDirectedSegmentHead(segments, state);
      for (let i = firstOutgoing[junction]; i < firstOutgoing[junction + 1]; i++) {
        const next = outgoingDirectedSegment[i];
        const deciseconds = segmentDeciseconds + turnDeciseconds(state, next);
        if (deciseconds >= UNREACHABLE) continue;
        arcHead[arcCount] = next;
        arcDeciseconds[arcCount] = deciseconds;
        arcCount++;
      }
    }
    firstArc[state + 1] = arcCount;
  }
  return { firstArc, arcHead: arcHead.slice(0, arcCount), arcDeciseconds: arcDeciseconds.slice(0, arcCount) };
}
