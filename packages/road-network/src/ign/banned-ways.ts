import { NO_JUNCTION } from "../building/contract-chains.ts";
import type { JunctionEnds } from "../building/junction-ends.ts";
import { PathBans } from "../building/path-bans.ts";
import { getDirectedSegmentHead } from "../junction-graph.ts";
import type { IgnSegments } from "./contract-roads.ts";
import type { BannedWay } from "./non-communications.ts";

/**
 * Ways of several roads that may not be followed to their ends, as bans of paths. `segments` have each road of a way but
 * the last as a segment of its own.
 */
export function buildBannedWays(segments: IgnSegments, ends: JunctionEnds, ways: readonly BannedWay[]): PathBans {
  const pathBans = new PathBans(segments);
  for (const way of ways) {
    const path = findPath(way);
    const lastStep = way.stepRow.length - 1;
    const exits = leavingBy(way.stepRow[lastStep], way.stepNode[lastStep]);
    if (path === undefined) continue;
    for (const entryEnd of leavingBy(way.entryRow, way.stepNode[0])) pathBans.ban(entryEnd ^ 1, path, exits);
  }
  return pathBans;

  /** The directed segments of every step but the last. */
  function findPath({ stepNode, stepRow }: BannedWay): number[] | undefined {
    const path: number[] = [];
    for (let step = 0; step + 1 < stepRow.length; step++) {
      const farJunction = segments.nodeJunction[stepNode[step + 1]];
      const state = leavingBy(stepRow[step], stepNode[step]).find(
        (candidate) => getDirectedSegmentHead(segments, candidate) === farJunction,
      );
      if (state === undefined) return undefined;
      path.push(state);
    }
    return path;
  }

  /** Directed segments that leave the node along this row. */
  function leavingBy(row: number, node: number): number[] {
    const junction = segments.nodeJunction[node];
    if (junction === NO_JUNCTION) return [];
    return [...ends.at(junction)].filter((end) => segments.segmentEndRow[end] === row);
  }
}
