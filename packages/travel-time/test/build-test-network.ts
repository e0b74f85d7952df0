import { type RoadNetwork, type SnappedPlaces, type StateKind, UNREACHABLE } from "@maillage/road-network";

/** A segment of a test network; a direction without a time is closed. */
export interface TestSegment {
  readonly tail: number;
  readonly head: number;
  readonly forward?: number | undefined;
  readonly backward?: number | undefined;
  /** Shape points between the two junctions, in degrees. */
  readonly points?: readonly (readonly [number, number])[];
}

export interface TestNetworkParts {
  readonly stateKind: StateKind;
  readonly junctionCount: number;
  readonly segments: readonly TestSegment[];
  /** Junctions' positions; on a line one hundredth of a degree apart unless told. */
  readonly positions?: readonly (readonly [number, number])[];
  /** With direction states: cost of the turn between two directed segments, `undefined` when banned. Free unless told. */
  readonly turnDeciseconds?: (fromDirected: number, toDirected: number) => number | undefined;
}

/** A network written by hand, without a roads file: the engine's tests need no builder. */
export function buildTestNetwork(parts: TestNetworkParts): RoadNetwork {
  const { segments, junctionCount, stateKind } = parts;
  const positions = parts.positions ?? Array.from({ length: junctionCount }, (_, i) => [5 + i / 100, 48] as const);
  const arcs = stateKind === "junction" ? listJunctionArcs(segments) : listDirectionArcs(parts);
  const stateCount = stateKind === "junction" ? junctionCount : 2 * segments.length;
  // Stable: arcs out of one state stay in the order listed.
  arcs.sort((a, b) => a.tail - b.tail);
  const firstArc = new Uint32Array(stateCount + 1);
  for (const arc of arcs) {
    firstArc[arc.tail + 1]++;
  }
  for (let state = 0; state < stateCount; state++) {
    firstArc[state + 1] += firstArc[state];
  }
  const points = segments.map((segment) => segment.points ?? []);
  const segmentFirstPoint = new Uint32Array(segments.length + 1);
  points.forEach((list, segment) => {
    segmentFirstPoint[segment + 1] = segmentFirstPoint[segment] + list.length;
  });
  return {
    metadata: {
      origin: "modelled",
      profile: "car",
      profileVersion: "test",
      sources: [],
      accessKmPerHour: 5,
      snapMetresMax: 1000,
    },
    stateKind,
    graph: {
      firstArc,
      arcHead: Uint32Array.from(arcs, (arc) => arc.head),
      arcDeciseconds: Uint32Array.from(arcs, (arc) => arc.deciseconds),
    },
    junctionLongitude: Float64Array.from(positions, ([longitude]) => longitude),
    junctionLatitude: Float64Array.from(positions, ([, latitude]) => latitude),
    segmentTail: Uint32Array.from(segments, (segment) => segment.tail),
    segmentHead: Uint32Array.from(segments, (segment) => segment.head),
    segmentForwardDeciseconds: Uint32Array.from(segments, (segment) => segment.forward ?? UNREACHABLE),
    segmentBackwardDeciseconds: Uint32Array.from(segments, (segment) => segment.backward ?? UNREACHABLE),
    segmentDecimetres: Uint32Array.from(segments, (_, segment) => 1000 * (segment + 1)),
    segmentFlags: new Uint8Array(segments.length),
    segmentFirstPoint,
    pointLongitudeE7: Int32Array.from(points.flat(), ([longitude]) => Math.round(longitude * 1e7)),
    pointLatitudeE7: Int32Array.from(points.flat(), ([, latitude]) => Math.round(latitude * 1e7)),
    arcDirectedSegment: Uint32Array.from(stateKind === "junction" ? arcs : [], (arc) => arc.directed),
    segmentIndex: new Uint8Array(0),
  };
}

interface TestArc {
  readonly tail: number;
  readonly head: number;
  readonly deciseconds: number;
  readonly directed: number;
}

function listJunctionArcs(segments: readonly TestSegment[]): TestArc[] {
  return segments.flatMap(({ tail, head, forward, backward }, segment) => [
    ...(forward === undefined ? [] : [{ tail, head, deciseconds: forward, directed: 2 * segment }]),
    ...(backward === undefined ? [] : [{ tail: head, head: tail, deciseconds: backward, directed: 2 * segment + 1 }]),
  ]);
}

function listDirectionArcs({ segments, turnDeciseconds = () => 0 }: TestNetworkParts): TestArc[] {
  const directed = segments.flatMap(({ tail, head, forward, backward }, segment) => [
    { id: 2 * segment, start: tail, end: head, time: forward },
    { id: 2 * segment + 1, start: head, end: tail, time: backward },
  ]);
  return directed.flatMap((from) =>
    directed.flatMap((to) => {
      if (from.time === undefined || to.time === undefined || from.end !== to.start) {
        return [];
      }
      const turn = turnDeciseconds(from.id, to.id);
      return turn === undefined
        ? []
        : [{ tail: from.id, head: to.id, deciseconds: from.time + turn, directed: from.id }];
    }),
  );
}

/** A place of a test: on a segment, or on none. */
export interface TestPlace {
  readonly segment: number;
  readonly fraction: number;
  readonly access?: number;
}

/** Places set on a network by hand. Their positions are not meaningful. */
export function buildTestPlaces(places: readonly TestPlace[]): SnappedPlaces {
  return {
    placeSegment: Uint32Array.from(places, (place) => place.segment),
    placeFraction: Float64Array.from(places, (place) => place.fraction),
    placeAccessDeciseconds: Uint32Array.from(places, (place) => place.access ?? 0),
    placeMetres: new Float64Array(places.length),
    placeLongitude: new Float64Array(places.length),
    placeLatitude: new Float64Array(places.length),
  };
}
