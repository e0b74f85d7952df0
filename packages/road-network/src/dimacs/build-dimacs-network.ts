import { buildRoadNetwork } from "../build-road-network.ts";
import { metresBetween } from "../local-metres.ts";
import type { NetworkSource, RoadNetwork } from "../road-network.ts";
import { readDimacsArcs } from "./dimacs-arcs.ts";
import { readDimacsCoordinates } from "./dimacs-coordinates.ts";
import { pairArcs } from "./pair-arcs.ts";

/** A text in pieces of any size, and the name that errors give it. */
export interface DimacsText {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A DIMACS network has no road classes to derive them from: those of roads drawn in full. */
const ACCESS_KM_PER_HOUR = 5;
const SNAP_METRES_MAX = 2000;
/** As OSRM: what fewer junctions than this reach is no place to start from. */
const ISLAND_JUNCTION_COUNT = 1000;

/**
 * Builds a junction network from the two files of the 9th DIMACS implementation challenge: arcs (`.gr`) and positions
 * (`.co`). Node `i` of the files is junction `i - 1`. Weights are taken as deciseconds, whatever the files mean by them;
 * lengths are those of straight lines. Opposite arcs become one segment. Deterministic.
 *
 * @throws {InvalidDimacsFileError} with the file and the line.
 */
export async function buildDimacsNetwork(
  arcs: DimacsText,
  coordinates: DimacsText,
  sources: readonly NetworkSource[] = [],
): Promise<RoadNetwork> {
  const dimacsArcs = await readDimacsArcs(arcs.chunks, arcs.name);
  const { nodeLongitude, nodeLatitude } = await readDimacsCoordinates(
    coordinates.chunks,
    coordinates.name,
    dimacsArcs.nodeCount,
  );
  const segments = pairArcs(dimacsArcs);
  const segmentCount = segments.segmentTail.length;
  const segmentDecimetres = segments.segmentTail.map((tail, segment) => {
    const head = segments.segmentHead[segment];
    const metres = metresBetween(nodeLongitude[tail], nodeLatitude[tail], nodeLongitude[head], nodeLatitude[head]);
    return Math.round(10 * metres);
  });
  return buildRoadNetwork({
    metadata: {
      origin: "dimacs",
      profile: "car",
      profileVersion: "dimacs-1",
      sources,
      accessKmPerHour: ACCESS_KM_PER_HOUR,
      snapMetresMax: SNAP_METRES_MAX,
    },
    stateKind: "junction",
    junctionLongitude: nodeLongitude,
    junctionLatitude: nodeLatitude,
    ...segments,
    segmentDecimetres,
    segmentFlags: new Uint8Array(segmentCount),
    segmentFirstPoint: new Uint32Array(segmentCount + 1),
    pointLongitudeE7: new Int32Array(0),
    pointLatitudeE7: new Int32Array(0),
    islandStateCountBelow: ISLAND_JUNCTION_COUNT,
  });
}
