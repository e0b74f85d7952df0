import { NO_JUNCTION } from "../building/contract-chains.ts";
import type { JunctionEnds } from "../building/junction-ends.ts";
import { PathBans } from "../building/path-bans.ts";
import { getDirectedSegmentHead } from "../junction-graph.ts";
import type { OsmSegments } from "./contract-edges.ts";
import type { OsmRestriction, OsmRoads } from "./osm-roads.ts";
import type { OsmWarnings } from "./osm-warnings.ts";

/** Longest stretch of `via` ways looked at, in segments. */
const VIA_SEGMENT_COUNT_MAX = 12;

/**
 * Restrictions whose `via` is one way or several ("coming from here, along there, do not turn into that one"), as bans of
 * paths. Those whose ways do not join end to end are ignored and reported; silently when the profile cannot use one.
 */
export function buildWayRestrictions(
  roads: OsmRoads,
  segments: OsmSegments,
  ends: JunctionEnds,
  warnings: OsmWarnings,
): PathBans {
  const pathBans = new PathBans(segments);
  for (const restriction of roads.restrictions) if (restriction.viaWayIds.length > 0) apply(restriction);
  return pathBans;

  function apply(restriction: OsmRestriction): void {
    const fromWays = roads.findWays(restriction.fromWayIds);
    const viaWays = roads.findWays(restriction.viaWayIds);
    const toWays = roads.findWays(restriction.toWayIds);
    const isUsable = fromWays.length > 0 && viaWays.length === restriction.viaWayIds.length && toWays.length > 0;
    if (!isUsable) return;
    let isApplied = false;
    for (const from of listArrivals(fromWays)) {
      const path = findPath(from, viaWays, toWays);
      if (path === undefined) continue;
      isApplied = true;
      const exits = endsAtHeadOf(path[path.length - 1]).filter((end) => toWays.includes(segments.segmentEndWay[end]));
      if (restriction.isMandatory) pathBans.order(from, path, exits);
      else pathBans.ban(from, path, exits);
    }
    if (!isApplied) {
      warnings.add("invalid-restriction", () => `relation ${restriction.id}: its ways do not join end to end`);
    }
  }

  /** Directed segments of the ways that arrive at an end of their way. */
  function listArrivals(ways: readonly number[]): number[] {
    const arrivals: number[] = [];
    for (const way of ways) {
      const first = roads.wayFirstRef.values[way];
      const last = roads.wayFirstRef.values[way + 1] - 1;
      for (const ref of new Set([first, last])) {
        const junction = segments.nodeJunction[roads.refNode.values[ref]];
        if (junction === NO_JUNCTION) continue;
        for (const end of ends.at(junction)) if (segments.segmentEndWay[end] === way) arrivals.push(end ^ 1);
      }
    }
    return arrivals;
  }

  /** The shortest run of segments along the `via` ways from where `from` arrives to where a `to` way leaves. */
  function findPath(from: number, viaWays: readonly number[], toWays: readonly number[]): number[] | undefined {
    let paths: number[][] = [[]];
    for (let length = 1; length <= VIA_SEGMENT_COUNT_MAX && paths.length > 0; length++) {
      const longer: number[][] = [];
      for (const path of paths) {
        const last = path[path.length - 1] ?? from;
        for (const state of endsAtHeadOf(last)) {
          const isAlongVia =
            viaWays.includes(segments.segmentEndWay[state]) && viaWays.includes(segments.segmentEndWay[state ^ 1]);
          if (!isAlongVia || state === (last ^ 1) || path.includes(state) || state === from) continue;
          const next = [...path, state];
          const leavesByTo = (end: number) =>
            end !== (state ^ 1) &&
            toWays.includes(segments.segmentEndWay[end]) &&
            !viaWays.includes(segments.segmentEndWay[end]);
          if (endsAtHeadOf(state).some(leavesByTo)) return next;
          longer.push(next);
        }
      }
      paths = longer;
    }
    return undefined;
  }

  function endsAtHeadOf(state: number): Uint32Array {
    return ends.at(getDirectedSegmentHead(segments, state));
  }
}
