import type { TurnDeciseconds } from "../direction-graph.ts";
import { listEndsByNode } from "../osm/road-edges.ts";
import { TurnBans } from "../osm/turn-bans.ts";
import { UNREACHABLE } from "../road-graph.ts";
import type { IgnSegments } from "./contract-roads.ts";
import type { BannedTurn } from "./non-communications.ts";

/** What turns cost, and how many of them are banned. */
export interface IgnTurnTimes {
  readonly turnDeciseconds: TurnDeciseconds;
  readonly bannedTurnCount: number;
}

/**
 * Turns are free (what junctions cost is in the roads' own times), but for the banned ones and for turning round, which
 * is allowed only where one who arrives has no other way on, or where the other roads are all one-way towards or from
 * there; at the price of `uTurnSeconds`.
 *
 * A directed segment is `2 * segment + direction`; the end of a segment is `2 * segment + side`, side 0 at its tail. So
 * the state that leaves a junction has the number of the end it leaves from, and the state that arrives, the other one.
 */
export function buildIgnTurnTimes(
  segments: IgnSegments,
  bannedTurns: readonly BannedTurn[],
  uTurnSeconds: number,
): IgnTurnTimes {
  const { segmentTail, segmentHead, segmentEndRow, junctionNode } = segments;
  const { nodeFirstEnd: junctionFirstEnd, nodeEnd: junctionEnd } = listEndsByNode(
    segmentTail,
    segmentHead,
    junctionNode.length,
  );
  const bans = new TurnBans(segmentTail.length);
  const nodeJunction = new Map(bannedTurns.map(({ node }) => [node, -1]));
  for (let junction = 0; junction < junctionNode.length; junction++) {
    if (nodeJunction.has(junctionNode[junction])) nodeJunction.set(junctionNode[junction], junction);
  }
  for (const { node, entryRow, exitRows } of bannedTurns) {
    const ends = endsAt(nodeJunction.get(node) ?? -1);
    const entryEnds = ends.filter((end) => segmentEndRow[end] === entryRow);
    const exitEnds = ends.filter((end) => exitRows.includes(segmentEndRow[end]));
    for (const entryEnd of entryEnds) for (const exitEnd of exitEnds) bans.add(entryEnd ^ 1, exitEnd);
  }

  const turnDeciseconds: TurnDeciseconds = (from, to) => {
    if (bans.has(from, to)) return UNREACHABLE;
    if ((from ^ 1) !== to) return 0;
    return isDeadEndFor(from) ? Math.round(uTurnSeconds * 10) : UNREACHABLE;
  };
  return { turnDeciseconds, bannedTurnCount: bans.count };

  function endsAt(junction: number): number[] {
    if (junction < 0) return [];
    return [...junctionEnd.subarray(junctionFirstEnd[junction], junctionFirstEnd[junction + 1])];
  }

  function isDeadEndFor(from: number): boolean {
    const junction = (from & 1) === 0 ? segmentHead[from >>> 1] : segmentTail[from >>> 1];
    let exitCount = 0;
    let entranceCount = 0;
    for (let i = junctionFirstEnd[junction]; i < junctionFirstEnd[junction + 1]; i++) {
      const end = junctionEnd[i];
      if (isOpen(end) && !bans.has(from, end)) exitCount++;
      if (isOpen(end ^ 1)) entranceCount++;
    }
    return exitCount <= 1 || entranceCount <= 1;
  }

  function isOpen(state: number): boolean {
    const byDirection = (state & 1) === 0 ? segments.segmentForwardDeciseconds : segments.segmentBackwardDeciseconds;
    return byDirection[state >>> 1] !== UNREACHABLE;
  }
}
