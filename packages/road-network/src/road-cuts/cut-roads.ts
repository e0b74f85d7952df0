import { buildRoadNetwork, type RoadNetworkParts } from "../build-road-network.ts";
import { getDirectedSegmentDeciseconds } from "../junction-graph.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { FORWARD, type RoadNetwork } from "../road-network.ts";
import { listSegmentCoordinates } from "../segment-geometry.ts";
import type { CutPoint } from "./cut-line.ts";
import { findRoadCrossings, type RoadCrossing } from "./find-road-crossings.ts";
import { splitShape } from "./split-shape.ts";

/** A network with roads cut, and which ones. */
export interface RoadCut {
  /** The network given itself when the line meets no road. */
  readonly network: RoadNetwork;
  /** Uint32, increasing: the segments of the network given that nobody can drive through any more. */
  readonly cutSegments: Uint32Array;
}

/**
 * The network in which nobody crosses a line: each segment that it crosses or touches is closed both ways there, and only
 * there. It becomes two dead ends, from its tail to the first crossing (under its own id) and from the last crossing to its
 * head (under a new id, after the others), so that who lives beside a cut road still leaves it by the side where they are.
 * A junction on the line is closed. Turns at the ends that stay are as they were; at a cut, nobody turns back.
 *
 * Times of the two dead ends are shares of the segment's by length, rounded as places on a segment are. Places must be
 * snapped again. Linear, but for the n log n of the spatial index.
 *
 * @throws {InvalidRoadCutError} when the line has not 2 to 1,000 points that are somewhere on Earth.
 */
export function cutRoads(network: RoadNetwork, line: readonly CutPoint[]): RoadCut {
  const crossings = findRoadCrossings(network, line);
  const cutSegments = Uint32Array.from(crossings, ({ segment }) => segment);
  if (crossings.length === 0) return { network, cutSegments };
  const roads = splitSegments(network, crossings);
  return {
    network: buildRoadNetwork(
      network.stateKind === "junction"
        ? { ...roads, stateKind: "junction" }
        : { ...roads, stateKind: "direction", turnDeciseconds: turnsAfterCut(network, cutSegments) },
    ),
    cutSegments,
  };
}

type Roads = Omit<RoadNetworkParts, "stateKind" | "turnDeciseconds">;

function splitSegments(network: RoadNetwork, crossings: readonly RoadCrossing[]): Roads {
  const segmentCount = network.segmentTail.length;
  const junctionCount = network.junctionLongitude.length;
  const cutCount = crossings.length;
  const junctionLongitude = grow(network.junctionLongitude, 2 * cutCount);
  const junctionLatitude = grow(network.junctionLatitude, 2 * cutCount);
  const segmentTail = grow(network.segmentTail, cutCount);
  const segmentHead = grow(network.segmentHead, cutCount);
  const segmentForwardDeciseconds = grow(network.segmentForwardDeciseconds, cutCount);
  const segmentBackwardDeciseconds = grow(network.segmentBackwardDeciseconds, cutCount);
  const segmentDecimetres = grow(network.segmentDecimetres, cutCount);
  const segmentFlags = grow(network.segmentFlags, cutCount);
  const shapes = new Map<number, readonly CutPoint[]>();
  for (const [cut, { segment, first, last }] of crossings.entries()) {
    const shape = listSegmentCoordinates(network, segment);
    const { tailShape, headShape, tailFraction, headFraction } = splitShape(shape, first, last);
    const headPiece = segmentCount + cut;
    const [tailEnd, headStart] = [junctionCount + 2 * cut, junctionCount + 2 * cut + 1];
    [junctionLongitude[tailEnd], junctionLatitude[tailEnd]] = tailShape[tailShape.length - 1];
    [junctionLongitude[headStart], junctionLatitude[headStart]] = headShape[0];
    segmentHead[headPiece] = network.segmentHead[segment];
    segmentTail[headPiece] = headStart;
    segmentHead[segment] = tailEnd;
    segmentFlags[headPiece] = network.segmentFlags[segment];
    for (const measure of [segmentForwardDeciseconds, segmentBackwardDeciseconds, segmentDecimetres]) {
      const whole = measure[segment];
      const isClosed = whole === UNREACHABLE && measure !== segmentDecimetres;
      measure[segment] = isClosed ? whole : Math.round(tailFraction * whole);
      measure[headPiece] = isClosed ? whole : whole - Math.round(headFraction * whole);
    }
    shapes.set(segment, tailShape.slice(1, -1));
    shapes.set(headPiece, headShape.slice(1, -1));
  }
  return {
    metadata: network.metadata,
    ...{ junctionLongitude, junctionLatitude, segmentTail, segmentHead, segmentDecimetres, segmentFlags },
    ...{ segmentForwardDeciseconds, segmentBackwardDeciseconds },
    ...packShapes(network, segmentCount + cutCount, shapes),
  };
}

/** Points of all shapes: those of the map where it has them, the network's elsewhere. */
function packShapes(network: RoadNetwork, segmentCount: number, shapes: ReadonlyMap<number, readonly CutPoint[]>) {
  const { segmentFirstPoint: firstPoint, pointLongitudeE7, pointLatitudeE7 } = network;
  const segmentFirstPoint = new Uint32Array(segmentCount + 1);
  const pointCountMax = pointLongitudeE7.length + 2 * shapes.size;
  const longitudeE7 = new Int32Array(pointCountMax);
  const latitudeE7 = new Int32Array(pointCountMax);
  let count = 0;
  for (let segment = 0; segment < segmentCount; segment++) {
    const shape = shapes.get(segment);
    if (shape) {
      for (const [longitude, latitude] of shape) {
        longitudeE7[count] = Math.round(longitude * 1e7);
        latitudeE7[count++] = Math.round(latitude * 1e7);
      }
    } else {
      const [first, end] = [firstPoint[segment], firstPoint[segment + 1]];
      longitudeE7.set(pointLongitudeE7.subarray(first, end), count);
      latitudeE7.set(pointLatitudeE7.subarray(first, end), count);
      count += end - first;
    }
    segmentFirstPoint[segment + 1] = count;
  }
  return {
    segmentFirstPoint,
    pointLongitudeE7: longitudeE7.slice(0, count),
    pointLatitudeE7: latitudeE7.slice(0, count),
  };
}

/** Turns of the network that was cut, for its pieces; none at a cut. */
function turnsAfterCut(network: RoadNetwork, cutSegments: Uint32Array): (from: number, to: number) => number {
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  const segmentCount = network.segmentTail.length;
  const isCut = new Uint8Array(segmentCount);
  for (const segment of cutSegments) isCut[segment] = 1;
  const directedBefore = (d: number) =>
    d < 2 * segmentCount ? d : 2 * cutSegments[(d >>> 1) - segmentCount] + (d & 1);
  const endsAtCut = (d: number) =>
    d < 2 * segmentCount ? isCut[d >>> 1] === 1 && (d & 1) === FORWARD : (d & 1) !== FORWARD;
  return (from, to) => {
    if (endsAtCut(from)) return UNREACHABLE;
    const [state, next] = [directedBefore(from), directedBefore(to)];
    for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++) {
      if (arcHead[arc] === next) return arcDeciseconds[arc] - getDirectedSegmentDeciseconds(network, state);
    }
    return UNREACHABLE;
  };
}

function grow<T extends Float64Array | Uint32Array | Uint8Array>(array: T, count: number): T;
function grow(array: Float64Array | Uint32Array | Uint8Array, count: number) {
  const grown =
    array instanceof Float64Array
      ? new Float64Array(array.length + count)
      : array instanceof Uint32Array
        ? new Uint32Array(array.length + count)
        : new Uint8Array(array.length + count);
  grown.set(array);
  return grown;
}
