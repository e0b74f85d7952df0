import type { TurnDeciseconds } from "../direction-graph.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import { NO_JUNCTION, type OsmSegments } from "./contract-chains.ts";
import type { OsmRestriction, OsmRoads } from "./osm-roads.ts";
import type { OsmWarnings } from "./osm-warnings.ts";
import type { JunctionEnds } from "./turn-bans.ts";

/** Longest stretch of `via` ways looked at, in segments. */
const VIA_SEGMENT_COUNT_MAX = 12;

/**
 * Restrictions whose `via` is one way or several ("coming from here, along there, do not turn into that one"), made
 * exact. A state does not remember what came before it, so the stretch gets a copy that only those who come from the
 * restricted road can enter, and that leads everywhere the original does but where the restriction forbids. Copies are
 * one-way segments with the shape of the original, on which no place is set.
 *
 * Restrictions whose ways do not join end to end are ignored and reported; silently when the profile cannot use one.
 */
export function applyWayRestrictions(
  roads: OsmRoads,
  segments: OsmSegments,
  ends: JunctionEnds,
  turnDeciseconds: TurnDeciseconds,
  warnings: OsmWarnings,
): { segments: OsmSegments; turnDeciseconds: TurnDeciseconds } {
  const segmentCount = segments.segmentTail.length;
  /** Directed segment that each copy stands for; copy `k` is directed segment `2 * (segmentCount + k)`. */
  const copyOriginal: number[] = [];
  /** The copy to go through, by the directed segment or copy one comes from, then by the original it stands for. */
  const copyByTurn = new Map<number, Map<number, number>>();
  const bannedAfter = new Map<number, Set<number>>();
  const orderedAfter = new Map<number, Set<number>>();

  for (const restriction of roads.restrictions) if (restriction.viaWayIds.length > 0) apply(restriction);
  if (copyOriginal.length === 0) return { segments, turnDeciseconds };
  return {
    segments: withCopies(segments, copyOriginal),
    turnDeciseconds: (from, to) => {
      const fromOriginal = originalOf(from);
      const toOriginal = originalOf(to);
      // Those who have a copy to go through go through it: the most particular one.
      const copy = copyByTurn.get(from)?.get(toOriginal) ?? copyByTurn.get(fromOriginal)?.get(toOriginal);
      if ((copy ?? toOriginal) !== to) return UNREACHABLE;
      if (bannedAfter.get(from)?.has(toOriginal) === true) return UNREACHABLE;
      if (orderedAfter.get(from)?.has(toOriginal) === false) return UNREACHABLE;
      return turnDeciseconds(fromOriginal, toOriginal);
    },
  };

  function originalOf(state: number): number {
    return state < 2 * segmentCount ? state : copyOriginal[(state >>> 1) - segmentCount];
  }

  function apply(restriction: OsmRestriction): void {
    const fromWays = usableWays(restriction.fromWayIds);
    const viaWays = usableWays(restriction.viaWayIds);
    const toWays = usableWays(restriction.toWayIds);
    const isUsable = fromWays.length > 0 && viaWays.length === restriction.viaWayIds.length && toWays.length > 0;
    if (!isUsable) return;
    let isApplied = false;
    for (const from of listArrivals(fromWays)) {
      const path = findPath(from, viaWays, toWays);
      if (path === undefined) continue;
      isApplied = true;
      let last = from;
      for (const state of path) last = copyAfter(last, state);
      const byState = restriction.isMandatory ? orderedAfter : bannedAfter;
      const after = byState.get(last) ?? new Set<number>();
      byState.set(last, after);
      for (const end of endsAt(headOf(path[path.length - 1]))) {
        if (toWays.includes(segments.segmentEndWay[end])) after.add(end);
      }
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
        for (const end of endsAt(junction)) if (segments.segmentEndWay[end] === way) arrivals.push(end ^ 1);
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
        for (const state of endsAt(headOf(last))) {
          const isAlongVia =
            viaWays.includes(segments.segmentEndWay[state]) && viaWays.includes(segments.segmentEndWay[state ^ 1]);
          if (!isAlongVia || state === (last ^ 1) || path.includes(state) || state === from) continue;
          const next = [...path, state];
          const leavesByTo = (end: number) =>
            end !== (state ^ 1) &&
            toWays.includes(segments.segmentEndWay[end]) &&
            !viaWays.includes(segments.segmentEndWay[end]);
          if (endsAt(headOf(state)).some(leavesByTo)) return next;
          longer.push(next);
        }
      }
      paths = longer;
    }
    return undefined;
  }

  function copyAfter(parent: number, original: number): number {
    const byOriginal = copyByTurn.get(parent) ?? new Map<number, number>();
    copyByTurn.set(parent, byOriginal);
    const known = byOriginal.get(original);
    if (known !== undefined) return known;
    const copy = 2 * (segmentCount + copyOriginal.length);
    copyOriginal.push(original);
    byOriginal.set(original, copy);
    return copy;
  }

  function usableWays(wayIds: readonly number[]): number[] {
    return wayIds.map((id) => roads.wayIds.find(id)).filter((way) => way >= 0);
  }

  function headOf(state: number): number {
    return (state & 1) === 0 ? segments.segmentHead[state >>> 1] : segments.segmentTail[state >>> 1];
  }

  function endsAt(junction: number): Uint32Array {
    return ends.junctionEnd.subarray(ends.junctionFirstEnd[junction], ends.junctionFirstEnd[junction + 1]);
  }
}

/** The segments followed by one-way copies of directed ones, forward in the direction of each. */
function withCopies(segments: OsmSegments, copyOriginal: readonly number[]): OsmSegments {
  const { segmentTail, segmentHead, segmentForwardDeciseconds, segmentBackwardDeciseconds, segmentFlags } = segments;
  const isForward = (state: number) => (state & 1) === 0;
  const directed = (forward: Uint32Array, backward: Uint32Array) =>
    appendTo(
      forward,
      copyOriginal.map((state) => (isForward(state) ? forward : backward)[state >>> 1]),
    );
  const longitudes: number[] = [];
  const latitudes: number[] = [];
  const firstPoints: number[] = [];
  for (const state of copyOriginal) {
    const first = segments.segmentFirstPoint[state >>> 1];
    const last = segments.segmentFirstPoint[(state >>> 1) + 1];
    for (let i = 0; i < last - first; i++) {
      const point = isForward(state) ? first + i : last - 1 - i;
      longitudes.push(segments.pointLongitudeE7[point]);
      latitudes.push(segments.pointLatitudeE7[point]);
    }
    firstPoints.push(segments.pointLongitudeE7.length + longitudes.length);
  }
  const flags = new Uint8Array(segmentFlags.length + copyOriginal.length);
  flags.set(segmentFlags);
  copyOriginal.forEach((state, k) => {
    flags[segmentFlags.length + k] = segmentFlags[state >>> 1] | SEGMENT_FLAG.noSnap;
  });
  return {
    ...segments,
    segmentTail: directed(segmentTail, segmentHead),
    segmentHead: directed(segmentHead, segmentTail),
    segmentForwardDeciseconds: directed(segmentForwardDeciseconds, segmentBackwardDeciseconds),
    segmentBackwardDeciseconds: appendTo(
      segmentBackwardDeciseconds,
      copyOriginal.map(() => UNREACHABLE),
    ),
    segmentDecimetres: directed(segments.segmentDecimetres, segments.segmentDecimetres),
    segmentFlags: flags,
    segmentFirstPoint: appendTo(segments.segmentFirstPoint, firstPoints),
    pointLongitudeE7: appendSigned(segments.pointLongitudeE7, longitudes),
    pointLatitudeE7: appendSigned(segments.pointLatitudeE7, latitudes),
  };
}

function appendTo(values: Uint32Array, more: readonly number[]): Uint32Array {
  const all = new Uint32Array(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}

function appendSigned(values: Int32Array, more: readonly number[]): Int32Array {
  const all = new Int32Array(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}
