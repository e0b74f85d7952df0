import type { TurnDeciseconds } from "../direction-graph.ts";
import { listEndsByNode } from "../osm/road-edges.ts";
import { UNREACHABLE } from "../road-graph.ts";
import type { IgnSegments } from "./contract-roads.ts";
import { copySegments } from "./copy-segments.ts";
import type { BannedWay } from "./non-communications.ts";

/**
 * Ways of several roads that may not be followed to their ends, made exact for trips along them. A state does not remember
 * what came before it, so each road of a way but the last gets a copy that only those who come from the way's entry can
 * enter, and that leads everywhere the original does but on to the way's end. (As turn restrictions with ways as `via`
 * on OpenStreetMap.) Copies are one-way segments with the shape of the original, on which no place is set: a trip from
 * the entry that ends on such a road itself goes round.
 *
 * `segments` have each road of a way but the last as a segment of its own. Ways against a one-way road are none.
 */
export function applyBannedWays(
  segments: IgnSegments,
  ways: readonly BannedWay[],
  turnDeciseconds: TurnDeciseconds,
): { readonly segments: IgnSegments; readonly turnDeciseconds: TurnDeciseconds } {
  if (ways.length === 0) return { segments, turnDeciseconds };
  const { segmentTail, segmentHead, segmentEndRow, junctionNode } = segments;
  const { nodeFirstEnd, nodeEnd } = listEndsByNode(segmentTail, segmentHead, junctionNode.length);
  const nodeJunction = new Map(Array.from(junctionNode, (node, junction) => [node, junction]));
  const segmentCount = segmentTail.length;
  /** Directed segment that each copy stands for; copy `k` is directed segment `2 * (segmentCount + k)`. */
  const copyOriginal: number[] = [];
  /** The copy to go through, by the directed segment or copy one comes from, then by the original it stands for. */
  const copyByTurn = new Map<number, Map<number, number>>();
  const bannedAfter = new Map<number, Set<number>>();

  for (const way of ways) for (const from of leavingBy(way.entryRow, way.stepNode[0])) banAlong(from ^ 1, way);
  return {
    segments: copySegments(segments, copyOriginal),
    turnDeciseconds: (from, to) => {
      const fromOriginal = originalOf(from);
      const toOriginal = originalOf(to);
      // Those who have a copy to go through go through it: the most particular one.
      const copy = copyByTurn.get(from)?.get(toOriginal) ?? copyByTurn.get(fromOriginal)?.get(toOriginal);
      if ((copy ?? toOriginal) !== to || bannedAfter.get(from)?.has(toOriginal) === true) return UNREACHABLE;
      return turnDeciseconds(fromOriginal, toOriginal);
    },
  };

  function banAlong(from: number, { stepNode, stepRow }: BannedWay): void {
    const lastStep = stepRow.length - 1;
    const states: number[] = [];
    for (let step = 0; step < lastStep; step++) {
      const farJunction = nodeJunction.get(stepNode[step + 1]);
      const state = leavingBy(stepRow[step], stepNode[step]).find((candidate) => headOf(candidate) === farJunction);
      if (state === undefined || isClosed(state)) return;
      states.push(state);
    }
    let last = from;
    for (const state of states) last = copyAfter(last, state);
    const after = bannedAfter.get(last) ?? new Set<number>();
    bannedAfter.set(last, after);
    for (const state of leavingBy(stepRow[lastStep], stepNode[lastStep])) after.add(state);
  }

  function copyAfter(parent: number, original: number): number {
    const byOriginal = copyByTurn.get(parent) ?? new Map<number, number>();
    copyByTurn.set(parent, byOriginal);
    const copy = byOriginal.get(original) ?? 2 * (segmentCount + copyOriginal.length);
    if (!byOriginal.has(original)) {
      copyOriginal.push(original);
      byOriginal.set(original, copy);
    }
    return copy;
  }

  function originalOf(state: number): number {
    return state < 2 * segmentCount ? state : copyOriginal[(state >>> 1) - segmentCount];
  }

  /** Directed segments that leave the node along this row. */
  function leavingBy(row: number, node: number): number[] {
    const junction = nodeJunction.get(node);
    if (junction === undefined) return [];
    const ends = [...nodeEnd.subarray(nodeFirstEnd[junction], nodeFirstEnd[junction + 1])];
    return ends.filter((end) => segmentEndRow[end] === row);
  }

  function headOf(state: number): number {
    return (state & 1) === 0 ? segmentHead[state >>> 1] : segmentTail[state >>> 1];
  }

  function isClosed(state: number): boolean {
    const byDirection = (state & 1) === 0 ? segments.segmentForwardDeciseconds : segments.segmentBackwardDeciseconds;
    return byDirection[state >>> 1] === UNREACHABLE;
  }
}
