import { NO_JUNCTION } from "../building/contract-chains.ts";
import type { JunctionEnds } from "../building/junction-ends.ts";
import { TurnBans } from "../building/turn-bans.ts";
import type { OsmSegments } from "./contract-edges.ts";
import type { OsmRestriction, OsmRoads } from "./osm-roads.ts";
import type { OsmWarnings } from "./osm-warnings.ts";

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
 * not usable by the profile, since then there is no turn to ban. Those with ways as `via` are for `buildWayRestrictions`.
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
    const fromWays = roads.findWays(restriction.fromWayIds);
    const toWays = roads.findWays(restriction.toWayIds);
    if (fromWays.length === 0 || (toWays.length === 0 && !restriction.isMandatory)) return;
    if (![...fromWays, ...toWays].every((way) => endsAt(way, node))) {
      warnings.add("invalid-restriction", () => `relation ${restriction.id}: a way does not end at the via node`);
      return;
    }
    // An order to follow a way that cars may not use would close the road: not applied.
    if (toWays.length === 0) return;
    for (const fromEnd of ends.at(junction)) {
      if (!fromWays.includes(segments.segmentEndWay[fromEnd])) continue;
      for (const to of ends.at(junction)) {
        const isNamed = toWays.includes(segments.segmentEndWay[to]);
        if (isNamed !== restriction.isMandatory) bans.add(fromEnd ^ 1, to);
      }
    }
  }

  function endsAt(way: number, node: number): boolean {
    const refNode = roads.refNode.values;
    const first = roads.wayFirstRef.values[way];
    const last = roads.wayFirstRef.values[way + 1] - 1;
    return refNode[first] === node || refNode[last] === node;
  }
}
