import { NO_JUNCTION } from "../building/contract-chains.ts";
import { isDeadEnd } from "../building/dead-end.ts";
import type { JunctionEnds } from "../building/junction-ends.ts";
import { TurnBans } from "../building/turn-bans.ts";
import type { TurnDeciseconds } from "../direction-graph.ts";
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
 * is allowed at dead ends only, at the price of `uTurnSeconds`.
 */
export function buildIgnTurnTimes(
  segments: IgnSegments,
  ends: JunctionEnds,
  bannedTurns: readonly BannedTurn[],
  uTurnSeconds: number,
): IgnTurnTimes {
  const { segmentEndRow, nodeJunction } = segments;
  const bans = new TurnBans(segments.segmentTail.length);
  for (const { node, entryRow, exitRows } of bannedTurns) {
    const junction = nodeJunction[node];
    if (junction === NO_JUNCTION) continue;
    for (const entryEnd of ends.at(junction)) {
      if (segmentEndRow[entryEnd] !== entryRow) continue;
      for (const exitEnd of ends.at(junction)) {
        if (exitRows.includes(segmentEndRow[exitEnd])) bans.add(entryEnd ^ 1, exitEnd);
      }
    }
  }

  const turnDeciseconds: TurnDeciseconds = (from, to) => {
    if (bans.has(from, to)) return UNREACHABLE;
    if ((from ^ 1) !== to) return 0;
    return isDeadEnd(segments, ends, bans, from) ? Math.round(uTurnSeconds * 10) : UNREACHABLE;
  };
  return { turnDeciseconds, bannedTurnCount: bans.count };
}
