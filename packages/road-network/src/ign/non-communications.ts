import type { IgnRoads } from "./ign-roads.ts";
import type { IgnWarnings } from "./ign-warnings.ts";

/** A row of `non_communication`: from this road one may not go on into these. */
export interface NonCommunication {
  /** How warnings name it. */
  readonly label: string;
  readonly entryId: string | undefined;
  readonly exitIds: readonly string[];
  /** Where it is, 1e-7 degrees; undefined when the file does not say. */
  readonly at: { readonly longitudeE7: number; readonly latitudeE7: number } | undefined;
}

/** Turns not allowed at a node, by rows of roads. */
export interface BannedTurn {
  readonly node: number;
  readonly entryRow: number;
  readonly exitRows: readonly number[];
}

/** A way of several roads that may not be followed to its end. Indices: `step` along it. */
export interface BannedWay {
  readonly entryRow: number;
  /** Where each road of the way begins; the first is the end of the entry. */
  readonly stepNode: readonly number[];
  /** The road of each step, two at least. */
  readonly stepRow: readonly number[];
}

/** Identifiers in one text: IGN separates them by `/`, its web service by commas. */
export function splitRoadIds(text: string | undefined): string[] {
  return (text ?? "").split(/[/,;\s]+/).filter((id) => id !== "");
}

/**
 * Where each non-communication acts: the end that its entry shares with its exits; where they share both ends, the one
 * nearer to its point.
 *
 * Several exits are several turns when all touch that end; else they are, in IGN's words, the roads of a way that may not be
 * followed to its end, each beginning where the last one ends. Roads closed to cars need no ban, nor do ways through one.
 * Roads that no file holds are reported: those cut off by the edge of the extract, most often. So are roads that do not
 * join. Neither bans anything, but for the exits that are known.
 */
export function findBannedTurns(
  roads: IgnRoads,
  nonCommunications: readonly NonCommunication[],
  warnings: IgnWarnings,
): { readonly turns: readonly BannedTurn[]; readonly ways: readonly BannedWay[] } {
  const turns: BannedTurn[] = [];
  const ways: BannedWay[] = [];
  const rowFirstRoad = roads.rowFirstRoad.values;
  const { longitudeE7, latitudeE7 } = roads.nodes;

  for (const { label, entryId, exitIds, at } of nonCommunications) {
    if (entryId === undefined || exitIds.length === 0) {
      warnings.add("invalid-non-communication", () => `${label}: no ${entryId === undefined ? "entry" : "exit"}`);
      continue;
    }
    const unknownId = [entryId, ...exitIds].find((id) => roads.rowIds.find(id) < 0);
    if (unknownId !== undefined) warnings.add("unknown-segment", () => `${label}: ${unknownId}`);
    const entryRow = roads.rowIds.find(entryId);
    const knownRows = exitIds.map((id) => roads.rowIds.find(id)).filter((row) => row >= 0);
    const exitRows = knownRows.filter(isUsable);
    if (entryRow < 0 || !isUsable(entryRow) || exitRows.length === 0) continue;

    const entryEnds = endsOf(entryRow);
    const exitEnds = exitRows.map(endsOf);
    const shared = [...entryEnds].filter((node) => exitEnds.some((ends) => ends.has(node)));
    if (shared.length === 0) {
      warnings.add("invalid-non-communication", () => `${label}: the roads do not touch`);
      continue;
    }
    const node = shared.length === 1 ? shared[0] : nearestOf(shared, at);
    if (node === undefined) {
      warnings.add("invalid-non-communication", () => `${label}: it does not say at which end`);
    } else if (exitEnds.every((ends) => ends.has(node))) {
      turns.push({ node, entryRow, exitRows });
    } else if (exitRows.length === exitIds.length) {
      const way = followWay(entryRow, node, exitRows);
      if (way === undefined) warnings.add("invalid-non-communication", () => `${label}: the roads do not join`);
      else ways.push(way);
    }
  }
  return { turns, ways };

  /** The roads one after the other from the node, whatever their order; undefined when they do not join end to end. */
  function followWay(entryRow: number, start: number, rows: readonly number[]): BannedWay | undefined {
    const rest = new Set(rows);
    const stepNode: number[] = [];
    const stepRow: number[] = [];
    for (let node = start; rest.size > 0; ) {
      const row = [...rest].find((candidate) => endsOf(candidate).has(node));
      if (row === undefined) return undefined;
      rest.delete(row);
      stepNode.push(node);
      stepRow.push(row);
      const farEnds = [...endsOf(row)].filter((end) => end !== node);
      // A loop, or several lines under one identifier: only the last road may be so.
      if (farEnds.length !== 1 && rest.size > 0) return undefined;
      node = farEnds[0] ?? node;
    }
    return { entryRow, stepNode, stepRow };
  }

  function isUsable(row: number): boolean {
    return rowFirstRoad[row] < rowFirstRoad[row + 1];
  }

  function endsOf(row: number): Set<number> {
    const nodes = new Set<number>();
    for (let road = rowFirstRoad[row]; road < rowFirstRoad[row + 1]; road++) {
      nodes.add(roads.roadTail.values[road]);
      nodes.add(roads.roadHead.values[road]);
    }
    return nodes;
  }

  function nearestOf(nodes: readonly number[], at: NonCommunication["at"]): number | undefined {
    if (at === undefined) return undefined;
    let nearest: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const node of nodes) {
      const distance = Math.hypot(longitudeE7.values[node] - at.longitudeE7, latitudeE7.values[node] - at.latitudeE7);
      if (distance < least) [nearest, least] = [node, distance];
    }
    return nearest;
  }
}
