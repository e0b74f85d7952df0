import { growingFloat64, growingUint32 } from "../building/growing-array.ts";
import { listEndsByNode, type NodeEnds } from "../building/node-ends.ts";
import { metresBetween } from "../local-metres.ts";
import { NOWHERE, type OsmRoads } from "./osm-roads.ts";
import type { OsmWarnings } from "./osm-warnings.ts";

/** The stretches between consecutive nodes of usable ways, drawn as their way is. Indices: `edge`, `node`, `way`. */
export interface WayEdges extends NodeEnds {
  readonly edgeTail: Uint32Array;
  readonly edgeHead: Uint32Array;
  readonly edgeWay: Uint32Array;
  readonly edgeMetres: Float64Array;
  /** Km/h by way, 0 when closed; what `duration` says included. */
  readonly wayForwardKmPerHour: Float64Array;
  readonly wayBackwardKmPerHour: Float64Array;
}

/**
 * Cuts ways into edges. Nodes the file does not hold split their way and are reported; a node named twice in a row is
 * one; a way without length keeps its place (it may join others) and takes no time.
 */
export function buildWayEdges(roads: OsmRoads, warnings: OsmWarnings): WayEdges {
  const edgeTail = growingUint32(roads.refNode.length);
  const edgeHead = growingUint32(roads.refNode.length);
  const edgeWay = growingUint32(roads.refNode.length);
  const edgeMetres = growingFloat64(roads.refNode.length);
  const wayForwardKmPerHour = roads.wayForwardKmPerHour.toArray();
  const wayBackwardKmPerHour = roads.wayBackwardKmPerHour.toArray();
  const { nodeLongitudeE7, nodeLatitudeE7 } = roads;
  const refNode = roads.refNode.values;
  const wayFirstRef = roads.wayFirstRef.values;

  for (let way = 0; way < roads.wayCount; way++) {
    const firstEdge = edgeTail.length;
    let wayMetres = 0;
    let previous = -1;
    for (let ref = wayFirstRef[way]; ref < wayFirstRef[way + 1]; ref++) {
      const node = refNode[ref];
      if (nodeLongitudeE7[node] === NOWHERE) {
        warnings.add("missing-node", () => `node ${roads.nodes.idOf(node)} of way ${roads.wayIds.idOf(way)}`);
        previous = -1;
        continue;
      }
      if (node === previous) {
        warnings.add("repeated-node", () => `node ${roads.nodes.idOf(node)} of way ${roads.wayIds.idOf(way)}`);
        continue;
      }
      if (previous !== -1) {
        const metres = metresBetween(
          nodeLongitudeE7[previous] / 1e7,
          nodeLatitudeE7[previous] / 1e7,
          nodeLongitudeE7[node] / 1e7,
          nodeLatitudeE7[node] / 1e7,
        );
        edgeTail.push(previous);
        edgeHead.push(node);
        edgeWay.push(way);
        edgeMetres.push(metres);
        wayMetres += metres;
      }
      previous = node;
    }
    if (wayMetres === 0) {
      if (edgeTail.length > firstEdge) warnings.add("zero-length-way", () => `way ${roads.wayIds.idOf(way)}`);
    } else if (roads.wayWholeSeconds.values[way] > 0) {
      const kmPerHour = (wayMetres / roads.wayWholeSeconds.values[way]) * 3.6;
      if (wayForwardKmPerHour[way] > 0) wayForwardKmPerHour[way] = kmPerHour;
      if (wayBackwardKmPerHour[way] > 0) wayBackwardKmPerHour[way] = kmPerHour;
    }
  }

  const edges = {
    edgeTail: edgeTail.toArray(),
    edgeHead: edgeHead.toArray(),
    edgeWay: edgeWay.toArray(),
    edgeMetres: edgeMetres.toArray(),
    wayForwardKmPerHour,
    wayBackwardKmPerHour,
  };
  return { ...edges, ...listEndsByNode(edges.edgeTail, edges.edgeHead, roads.nodes.count) };
}
