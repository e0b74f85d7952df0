import { DamagedRoadNetworkError } from "./artifact-errors.ts";
import { encodeArtifactHeader, mapSections, parseArtifactHeader } from "./artifact-header.ts";
import { assertRoadNetwork } from "./assert-road-network.ts";
import { buildRoadNetwork, type RoadNetworkParts } from "./build-road-network.ts";
import { BytePlaneReader, BytePlaneWriter } from "./byte-planes.ts";
import { buildDirectionGraph } from "./direction-graph.ts";
import { check } from "./invalid-road-network.ts";
import { UNREACHABLE } from "./road-graph.ts";
import type { RoadNetwork } from "./road-network.ts";
import { type FileKind, getBodyOffset, openSealedFile, sealFile } from "./sealed-file.ts";

/**
 * The same header as the artifact's, then the arrays as byte planes of differences. The graph and the spatial index are
 * not there: they follow from the segments, and from the turn times for a graph of directions.
 */
const TRANSPORT: FileKind = { magic: "MAILLPAK", formatVersion: 1 };

/** Coordinates of road files are whole 1e-7 degrees; others are carried in full. */
const WHOLE_COORDINATES = 1;

/**
 * A form of the network for sending over a line: not to be opened as views, but much smaller than the artifact once both
 * are compressed (gzip, Brotli). Nothing is lost: {@link unpackRoadNetwork} gives the same network, whose artifact has the
 * same bytes and hash.
 *
 * @throws {InvalidRoadNetworkError} when the network breaks an invariant, or its graph or index are not those that
 *   `buildRoadNetwork` makes of its segments.
 */
export function packRoadNetwork(network: RoadNetwork): Uint8Array<ArrayBuffer> {
  const turns = listTurns(network);
  assertRebuilds(network, turns);
  const { metadata, stateKind, graph, ...arrays } = network;
  const sections = { ...graph, ...arrays };
  const sectionLength = mapSections((name) => sections[name].length);
  const header = encodeArtifactHeader({ metadata, stateKind, sectionLength });

  const writer = new BytePlaneWriter();
  const areWhole = areWholeCoordinates(network.junctionLongitude) && areWholeCoordinates(network.junctionLatitude);
  writer.writeWords(Uint32Array.of(areWhole ? WHOLE_COORDINATES : 0, turns.length));
  for (const coordinates of [network.junctionLongitude, network.junctionLatitude]) {
    const words = areWhole ? toE7(coordinates) : wordsOf(coordinates);
    if (areWhole) writer.writeNear(words, (i) => (i === 0 ? 0 : words[i - 1]));
    else writer.writeWords(words);
  }
  const { segmentTail, segmentForwardDeciseconds, segmentFirstPoint } = network;
  writer.writeNear(segmentTail, (segment) => (segment === 0 ? 0 : segmentTail[segment - 1]));
  writer.writeNear(network.segmentHead, (segment) => segmentTail[segment]);
  writer.writeWords(segmentForwardDeciseconds);
  writer.writeNear(network.segmentBackwardDeciseconds, (segment) => segmentForwardDeciseconds[segment]);
  writer.writeWords(network.segmentDecimetres);
  writer.writeBytes(network.segmentFlags);
  writer.writeNear(segmentFirstPoint.subarray(1), (segment) => segmentFirstPoint[segment]);
  const pointSegmentTail = listPointTails(network);
  for (const [points, junctions] of [
    [network.pointLongitudeE7, toE7(network.junctionLongitude)],
    [network.pointLatitudeE7, toE7(network.junctionLatitude)],
  ] as const) {
    writer.writeNear(points, (point) => predictPoint(points, junctions, pointSegmentTail, point));
  }
  writer.writeWords(turns);

  const bytes = new Uint8Array(Math.ceil((getBodyOffset(header.length) + writer.byteLength) / 8) * 8);
  writer.copyTo(bytes, getBodyOffset(header.length));
  sealFile(TRANSPORT, header, bytes);
  return bytes;
}

/**
 * The network that {@link packRoadNetwork} packed. Takes about as long as building it from its segments.
 *
 * @throws {NotARoadNetworkError} when the bytes are something else, the artifact itself included.
 * @throws {RoadNetworkFormatError} when the format is later than ours, or given up.
 * @throws {TruncatedRoadNetworkError} when bytes are missing or left over.
 * @throws {DamagedRoadNetworkError} when the content is not what its checksum says.
 */
export function unpackRoadNetwork(packed: Uint8Array): RoadNetwork {
  const { header, bytes } = openSealedFile(TRANSPORT, packed);
  const { metadata, stateKind, sectionLength } = parseArtifactHeader(header);
  const reader = new BytePlaneReader(bytes, getBodyOffset(header.length));
  const [coordinateKind, turnCount] = reader.readWords(2);

  const readCoordinates = (length: number): Float64Array => {
    if (coordinateKind !== WHOLE_COORDINATES) return new Float64Array(reader.readWords(2 * length).buffer);
    const words = new Int32Array(length);
    return Float64Array.from(
      reader.readNear(words, (i) => (i === 0 ? 0 : words[i - 1])),
      (value) => value / 1e7,
    );
  };
  const junctionLongitude = readCoordinates(sectionLength.junctionLongitude);
  const junctionLatitude = readCoordinates(sectionLength.junctionLatitude);
  const segmentCount = sectionLength.segmentTail;
  const segmentTail = new Uint32Array(segmentCount);
  reader.readNear(segmentTail, (segment) => (segment === 0 ? 0 : segmentTail[segment - 1]));
  const segmentHead = reader.readNear(new Uint32Array(segmentCount), (segment) => segmentTail[segment]);
  const segmentForwardDeciseconds = reader.readWords(segmentCount);
  const segmentBackwardDeciseconds = reader.readNear(
    new Uint32Array(segmentCount),
    (segment) => segmentForwardDeciseconds[segment],
  );
  const segmentDecimetres = reader.readWords(segmentCount);
  const segmentFlags = reader.readBytes(segmentCount);
  const segmentFirstPoint = new Uint32Array(segmentCount + 1);
  reader.readNear(segmentFirstPoint.subarray(1), (segment) => segmentFirstPoint[segment]);
  const pointSegmentTail = listPointTails({ segmentTail, segmentFirstPoint });
  const readPoints = (length: number, coordinates: Float64Array): Int32Array => {
    const junctions = toE7(coordinates);
    const points = new Int32Array(length);
    return reader.readNear(points, (point) => predictPoint(points, junctions, pointSegmentTail, point));
  };
  const pointLongitudeE7 = readPoints(sectionLength.pointLongitudeE7, junctionLongitude);
  const pointLatitudeE7 = readPoints(sectionLength.pointLatitudeE7, junctionLatitude);
  const turns = reader.readWords(turnCount);
  if (!reader.isWithin) {
    throw new DamagedRoadNetworkError("The arrays of the road network are longer than its file", { sectionLength });
  }
  return rebuild(
    {
      metadata,
      stateKind,
      junctionLongitude,
      junctionLatitude,
      segmentTail,
      segmentHead,
      segmentForwardDeciseconds,
      segmentBackwardDeciseconds,
      segmentDecimetres,
      segmentFlags,
      segmentFirstPoint,
      pointLongitudeE7,
      pointLatitudeE7,
    },
    turns,
  );
}

type Segments = Omit<RoadNetwork, "graph" | "arcDirectedSegment" | "segmentIndex">;

/** Turn times are asked for once per pair and in one order, so a list of them stands for the function. */
function rebuild(segments: Segments, turns: Uint32Array): RoadNetwork {
  let turn = 0;
  const parts: RoadNetworkParts =
    segments.stateKind === "junction"
      ? { ...segments, stateKind: "junction" }
      : { ...segments, stateKind: "direction", turnDeciseconds: () => turns[turn++] };
  return buildRoadNetwork(parts);
}

/** The time of each turn in the order `buildDirectionGraph` asks for it, UNREACHABLE where the graph has no such arc. */
function listTurns(network: RoadNetwork): Uint32Array {
  assertRoadNetwork(network);
  if (network.stateKind === "junction") return new Uint32Array(0);
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  const turns: number[] = [];
  let arc = 0;
  buildDirectionGraph(network, network.junctionLongitude.length, (from, to) => {
    if (arc < firstArc[from]) arc = firstArc[from];
    const isArc = arc < firstArc[from + 1] && arcHead[arc] === to;
    const own = (from & 1) === 0 ? network.segmentForwardDeciseconds : network.segmentBackwardDeciseconds;
    turns.push(isArc ? arcDeciseconds[arc++] - own[from >>> 1] : UNREACHABLE);
    return UNREACHABLE;
  });
  return Uint32Array.from(turns);
}

function assertRebuilds(network: RoadNetwork, turns: Uint32Array): void {
  const { graph, arcDirectedSegment, segmentIndex, ...segments } = network;
  const rebuilt = rebuild(segments, turns);
  check(
    areEqual(rebuilt.graph.firstArc, graph.firstArc) &&
      areEqual(rebuilt.graph.arcHead, graph.arcHead) &&
      areEqual(rebuilt.graph.arcDeciseconds, graph.arcDeciseconds) &&
      areEqual(rebuilt.arcDirectedSegment, arcDirectedSegment) &&
      areEqual(rebuilt.segmentIndex, segmentIndex),
    "to be packed, the graph and the index must be those that follow from the segments",
    { arcCount: graph.arcHead.length, rebuiltArcCount: rebuilt.graph.arcHead.length },
  );
}

function areEqual(a: Uint32Array | Uint8Array, b: Uint32Array | Uint8Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** A point is near the one before it, and the first of a segment near its tail. */
function predictPoint(points: Int32Array, junctions: Int32Array, pointSegmentTail: Int32Array, point: number): number {
  const tail = pointSegmentTail[point];
  return tail === -1 ? points[point - 1] : junctions[tail];
}

/** Int32[pointCount]: the tail junction of the segment that the point is the first of, or -1. */
function listPointTails({ segmentTail, segmentFirstPoint }: Pick<RoadNetwork, "segmentTail" | "segmentFirstPoint">) {
  const pointSegmentTail = new Int32Array(segmentFirstPoint[segmentTail.length]).fill(-1);
  for (let segment = 0; segment < segmentTail.length; segment++) {
    const point = segmentFirstPoint[segment];
    if (point < segmentFirstPoint[segment + 1]) pointSegmentTail[point] = segmentTail[segment];
  }
  return pointSegmentTail;
}

function areWholeCoordinates(coordinates: Float64Array): boolean {
  return coordinates.every((value) => Math.round(value * 1e7) / 1e7 === value && !Object.is(value, -0));
}

function toE7(coordinates: Float64Array): Int32Array {
  return Int32Array.from(coordinates, (value) => Math.round(value * 1e7));
}

function wordsOf(coordinates: Float64Array): Uint32Array {
  return new Uint32Array(coordinates.slice().buffer);
}
