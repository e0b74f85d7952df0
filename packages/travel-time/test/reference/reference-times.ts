import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";

/**
 * Travel times from one place to every other, the slow and obvious way: cut the roads at every place, write all the
 * stretches down as edges between named points, and relax them until nothing changes (Bellman-Ford).
 *
 * Shares nothing with the engine but the network itself. With direction states, only the turns are read from the search
 * graph, since nothing else holds them.
 */
export function referenceTimesFrom(
  network: RoadNetwork,
  from: SnappedPlaces,
  fromPlace: number,
  to: SnappedPlaces,
): number[] {
  const start = from.placeSegment[fromPlace];
  if (start === NOT_SNAPPED) {
    return Array.from(to.placeSegment, () => UNREACHABLE);
  }
  const pointTime = relaxAll(
    listEdges(network, [from, to]),
    openNamesOf(network, start, from.placeFraction[fromPlace]),
  );
  return Array.from(to.placeSegment, (segment, place) => {
    if (segment === NOT_SNAPPED) {
      return UNREACHABLE;
    }
    const times = openNamesOf(network, segment, to.placeFraction[place]).map(
      (name) => pointTime.get(name) ?? UNREACHABLE,
    );
    const access = from.placeAccessDeciseconds[fromPlace] + to.placeAccessDeciseconds[place];
    return Math.min(UNREACHABLE, Math.min(...times) + access);
  });
}

/** The k nearest sites of a home as `[deciseconds, site]`, nearest first, ties by site id. */
export function referenceNearest(
  network: RoadNetwork,
  homes: SnappedPlaces,
  home: number,
  sites: SnappedPlaces,
  k: number,
  boundDeciseconds: number,
): [number, number][] {
  return referenceTimesFrom(network, homes, home, sites)
    .map((time, site): [number, number] => [time, site])
    .filter(([time]) => time <= boundDeciseconds && time < UNREACHABLE)
    .sort(([timeA, siteA], [timeB, siteB]) => timeA - timeB || siteA - siteB)
    .slice(0, k);
}

interface Edge {
  readonly start: string;
  readonly end: string;
  readonly time: number;
}

/** A point of a road has one name per direction of travel: being there and going forward is not going backward. */
function namesOf(segment: number, fraction: number): string[] {
  return [`${segment} forward at ${fraction}`, `${segment} backward at ${fraction}`];
}

/** The names that mean something: nobody is on a segment in a direction that is closed. */
function openNamesOf(network: RoadNetwork, segment: number, fraction: number): string[] {
  const [forward, backward] = namesOf(segment, fraction);
  return [
    ...(network.segmentForwardDeciseconds[segment] === UNREACHABLE ? [] : [forward]),
    ...(network.segmentBackwardDeciseconds[segment] === UNREACHABLE ? [] : [backward]),
  ];
}

function listEdges(network: RoadNetwork, tables: readonly SnappedPlaces[]): Edge[] {
  const edges: Edge[] = [];
  for (let segment = 0; segment < network.segmentTail.length; segment++) {
    const fractions = new Set([0, 1]);
    for (const table of tables) {
      table.placeSegment.forEach((other, place) => {
        if (other === segment) {
          fractions.add(table.placeFraction[place]);
        }
      });
    }
    const inOrder = [...fractions].sort((a, b) => a - b);
    const forward = network.segmentForwardDeciseconds[segment];
    const backward = network.segmentBackwardDeciseconds[segment];
    for (let i = 1; i < inOrder.length; i++) {
      const [nearTail, nearHead] = [inOrder[i - 1], inOrder[i]];
      const [forwardNear, backwardNear] = namesOf(segment, nearTail);
      const [forwardFar, backwardFar] = namesOf(segment, nearHead);
      const part = (whole: number) => Math.round(nearHead * whole) - Math.round(nearTail * whole);
      if (forward !== UNREACHABLE) {
        edges.push({ start: forwardNear, end: forwardFar, time: part(forward) });
      }
      if (backward !== UNREACHABLE) {
        edges.push({ start: backwardFar, end: backwardNear, time: part(backward) });
      }
    }
  }
  return [...edges, ...(network.stateKind === "junction" ? listCrossings(network) : listTurns(network))];
}

/** Junctions without turns: whoever arrives may leave by any open direction. */
function listCrossings(network: RoadNetwork): Edge[] {
  const edges: Edge[] = [];
  for (let segment = 0; segment < network.segmentTail.length; segment++) {
    const tail = `junction ${network.segmentTail[segment]}`;
    const head = `junction ${network.segmentHead[segment]}`;
    if (network.segmentForwardDeciseconds[segment] !== UNREACHABLE) {
      edges.push({ start: tail, end: namesOf(segment, 0)[0], time: 0 });
      edges.push({ start: namesOf(segment, 1)[0], end: head, time: 0 });
    }
    if (network.segmentBackwardDeciseconds[segment] !== UNREACHABLE) {
      edges.push({ start: head, end: namesOf(segment, 1)[1], time: 0 });
      edges.push({ start: namesOf(segment, 0)[1], end: tail, time: 0 });
    }
  }
  return edges;
}

/** Junctions with turns: from the end of one directed segment to the start of the next, at the turn's own cost. */
function listTurns(network: RoadNetwork): Edge[] {
  const edges: Edge[] = [];
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  const startOf = (directed: number) => namesOf(directed >> 1, directed & 1)[directed & 1];
  const endOf = (directed: number) => namesOf(directed >> 1, 1 - (directed & 1))[directed & 1];
  for (let directed = 0; directed < firstArc.length - 1; directed++) {
    const whole = [network.segmentForwardDeciseconds, network.segmentBackwardDeciseconds][directed & 1][directed >> 1];
    for (let arc = firstArc[directed]; arc < firstArc[directed + 1]; arc++) {
      edges.push({ start: endOf(directed), end: startOf(arcHead[arc]), time: arcDeciseconds[arc] - whole });
    }
  }
  return edges;
}

function relaxAll(edges: readonly Edge[], starts: readonly string[]): Map<string, number> {
  const pointTime = new Map(starts.map((name) => [name, 0]));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { start, end, time } of edges) {
      const reached = pointTime.get(start);
      if (reached !== undefined && reached + time < (pointTime.get(end) ?? Number.POSITIVE_INFINITY)) {
        pointTime.set(end, reached + time);
        isChanged = true;
      }
    }
  }
  return pointTime;
}
