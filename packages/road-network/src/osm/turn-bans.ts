import { NO_JUNCTION, type OsmSegments } from "./contract-chains.ts";
import type { OsmRestriction, OsmRoads } from "./osm-roads.ts";
import type { OsmWarnings } from "./osm-warnings.ts";

/** Ends of segments by junction, as `2 * segment + side`. */
export interface JunctionEnds {
  readonly junctionFirstEnd: Uint32Array;
  readonly junctionEnd: Uint32Array;
}

/** Turns banned by restrictions, as pairs of directed segments. */
export class TurnBans {
  readonly #stateCount: number;
  readonly #pairs = new Set<number>();

  constructor(segmentCount: number) {
    this.#stateCount = 2 * segmentCount;
  }

  get count(): number {
    return this.#pairs.size;
  }

  add(from: number, to: number): void {
    this.#pairs.add(from * this.#stateCount + to);
  }

  has(from: number, to: number): boolean {
    return this.#pairs.size > 0 && this.#pairs.has(from * this.#stateCount + to);
  }
}

/** Nodes where restrictions act: chains stop there, even where only two edges meet. */
export function listRestrictedNodes(roads: OsmRoads): Set<number> {
  const nodes = new Set<number>();
  for (const { viaNodeId, viaWayIds } of roads.restrictions) {
    const node = viaNodeId === undefined ? -1 : roads.nodes.find(viaNodeId);
    if (node >= 0) nodes.add(node);
    for (const id of viaWayIds) {
      const way = roads.wayIds.find(id);
      if (way < 0) continue;
      nodes.add(roads.refNode.values[roads.wayFirstRef.values[way]]);
      nodes.add(roads.refNode.values[roads.wayFirstRef.values[way + 1] - 1]);
    }
  }
  return nodes;
}

/**
 * Turns that the restrictions of the file ban, with a node as `via`. A restriction is ignored and reported when its ways
 * do not end at that node (one that passes through does not say from which side it is meant); silently when a way is
 * not usable by the profile, since then there is no turn to ban. Those with ways as `via` are for `applyWayRestrictions`.
 */
export function buildTurnBans(
  roads: OsmRoads,
  segments: OsmSegments,
  ends: JunctionEnds,
  warnings: OsmWarnings,
): TurnBans {
  const bans = new TurnBans(segments.segmentTail.length);
  for (const restriction of roads.restrictions) {
    if (restriction.viaWayIds.length > 0) continue;
    const isComplete = restriction.fromWayIds.length > 0 && restriction.toWayIds.length > 0;
    if (!isComplete || restriction.viaNodeId === undefined) {
      warnings.add("invalid-restriction", () => `relation ${restriction.id}: a member is missing`);
      continue;
    }
    const node = roads.nodes.find(restriction.viaNodeId);
    const junction = node < 0 ? NO_JUNCTION : segments.nodeJunction[node];
    if (junction === NO_JUNCTION) continue;
    applyRestriction(restriction, node, junction);
  }
  return bans;

  function applyRestriction(restriction: OsmRestriction, node: number, junction: number): void {
    const fromWays = usableWays(restriction.fromWayIds);
    const toWays = usableWays(restriction.toWayIds);
    if (fromWays.length === 0 || (toWays.length === 0 && !restriction.isMandatory)) return;
    if (![...fromWays, ...toWays].every((way) => endsAt(way, node))) {
      warnings.add("invalid-restriction", () => `relation ${restriction.id}: a way does not end at the via node`);
      return;
    }
    // An order to follow a way that cars may not use would close the road: not applied.
    if (toWays.length === 0) return;
    for (let i = ends.junctionFirstEnd[junction]; i < ends.junctionFirstEnd[junction + 1]; i++) {
      const fromEnd = ends.junctionEnd[i];
      if (!fromWays.includes(segments.segmentEndWay[fromEnd])) continue;
      // Arriving at a head is travelling forward (even state); arriving at a tail, backward (odd).
      const from = fromEnd ^ 1;
      for (let j = ends.junctionFirstEnd[junction]; j < ends.junctionFirstEnd[junction + 1]; j++) {
        const to = ends.junctionEnd[j];
        const isNamed = toWays.includes(segments.segmentEndWay[to]);
        if (isNamed !== restriction.isMandatory) bans.add(from, to);
      }
    }
  }

  function usableWays(wayIds: readonly number[]): number[] {
    return wayIds.map((id) => roads.wayIds.find(id)).filter((way) => way >= 0);
  }

  function endsAt(way: number, node: number): boolean {
    const refNode = roads.refNode.values;
    const first = roads.wayFirstRef.values[way];
    const last = roads.wayFirstRef.values[way + 1] - 1;
    return refNode[first] === node || refNode[last] === node;
  }
}
