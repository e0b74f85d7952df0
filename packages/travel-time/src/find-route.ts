import { BACKWARD, FORWARD, type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";
import { DistanceSearch, NO_ARC } from "./distance-search.ts";
import { buildEntries, buildExits, directDeciseconds, type PlaceLinks } from "./place-links.ts";
import { buildRouteLine } from "./route-line.ts";
import { assertPlace, pickPlace } from "./site-place.ts";

/** One stretch of a route: all or part of a segment, and the turn at its end when the network has turns. */
export interface RouteStep {
  readonly segment: number;
  /** FORWARD or BACKWARD. */
  readonly direction: number;
  /** Where the step starts and ends along the segment's shape, 0 at its tail to 1 at its head. */
  readonly startFraction: number;
  readonly endFraction: number;
  readonly deciseconds: number;
  readonly seconds: number;
  readonly metres: number;
}

/** A shortest trip between two places. */
export interface Route {
  /** Whole trip, access legs included: equal to the matrix's value. */
  readonly deciseconds: number;
  readonly seconds: number;
  /** Part of it spent between the places and the road, at both ends. */
  readonly accessDeciseconds: number;
  /** On the road, access legs left out. */
  readonly metres: number;
  /** `[longitude, latitude]` in degrees, from the point of the road where the trip starts to the one where it ends. */
  readonly coordinates: readonly (readonly [number, number])[];
  /** In order of travel; their deciseconds and the access legs sum to the whole. */
  readonly steps: readonly RouteStep[];
}

/**
 * A shortest route from one place to another, or `undefined` when there is none. Among routes of equal time, which one
 * is returned is fixed for a network but otherwise unspecified.
 *
 * @throws {InvalidPlaceError} when a place number is out of range or a place does not fit the network.
 */
export function findRoute(
  network: RoadNetwork,
  from: SnappedPlaces,
  fromPlace: number,
  to: SnappedPlaces,
  toPlace: number,
): Route | undefined {
  assertPlace(from, fromPlace);
  assertPlace(to, toPlace);
  const start = pickPlace(from, fromPlace);
  const end = pickPlace(to, toPlace);
  const exits = buildExits(network, start);
  const entries = buildEntries(network, end);
  const direct = directDeciseconds(network, start, 0, end, 0);
  const search = new DistanceSearch(network);
  entries.linkState.forEach((state, link) => {
    search.seed(state, entries.linkDeciseconds[link]);
  });
  // Nothing beyond the direct trip can matter.
  search.settle(Math.min(direct, UNREACHABLE - 1));
  const exit = findBestExit(exits, search);
  const best =
    exit === undefined ? UNREACHABLE : exits.linkDeciseconds[exit] + search.stateDeciseconds[exits.linkState[exit]];
  if (Math.min(direct, best) >= UNREACHABLE) {
    return undefined;
  }
  const steps =
    exit === undefined || direct <= best
      ? [buildDirectStep(network, start, end, direct)]
      : buildSteps(network, start, end, exits, exit, entries, search);
  const accessDeciseconds = start.placeAccessDeciseconds[0] + end.placeAccessDeciseconds[0];
  const deciseconds = Math.min(direct, best);
  return {
    deciseconds,
    seconds: deciseconds / 10,
    accessDeciseconds,
    metres: steps.reduce((sum, step) => sum + step.metres, 0),
    coordinates: buildRouteLine(network, steps),
    steps,
  };
}

function findBestExit(exits: PlaceLinks, search: DistanceSearch): number | undefined {
  let best: number | undefined;
  let bestTime: number = UNREACHABLE;
  exits.linkState.forEach((state, link) => {
    const time = exits.linkDeciseconds[link] + search.stateDeciseconds[state];
    if (time < bestTime) {
      best = link;
      bestTime = time;
    }
  });
  return best;
}

function buildDirectStep(network: RoadNetwork, start: SnappedPlaces, end: SnappedPlaces, direct: number): RouteStep {
  const access = start.placeAccessDeciseconds[0] + end.placeAccessDeciseconds[0];
  const segment = start.placeSegment[0];
  const startFraction = start.placeFraction[0];
  const endFraction = end.placeFraction[0];
  const isForward =
    startFraction < endFraction ||
    (startFraction === endFraction && network.segmentForwardDeciseconds[segment] !== UNREACHABLE);
  return toStep(network, segment, isForward ? FORWARD : BACKWARD, startFraction, endFraction, direct - access);
}

function buildSteps(
  network: RoadNetwork,
  start: SnappedPlaces,
  end: SnappedPlaces,
  exits: PlaceLinks,
  exit: number,
  entries: PlaceLinks,
  search: DistanceSearch,
): RouteStep[] {
  const { arcHead, arcDeciseconds } = network.graph;
  const steps: RouteStep[] = [];

  // The rest of the first segment.
  const exitDirection = exits.linkDirection[exit];
  const exitTime = exits.linkDeciseconds[exit] - start.placeAccessDeciseconds[0];
  const exitEnd = exitDirection === FORWARD ? 1 : 0;
  steps.push(toStep(network, start.placeSegment[0], exitDirection, start.placeFraction[0], exitEnd, exitTime));

  // Whole segments.
  let state = exits.linkState[exit];
  for (let arc = search.stateArc[state]; arc !== NO_ARC; arc = search.stateArc[state]) {
    const directed = network.stateKind === "junction" ? network.arcDirectedSegment[arc] : state;
    const direction = directed & 1;
    steps.push(toStep(network, directed >>> 1, direction, direction, 1 - direction, arcDeciseconds[arc]));
    state = arcHead[arc];
  }

  // The part of the last segment up to the end: the entry that gave the state its time.
  const entry = entries.linkState.findIndex(
    (entryState, link) => entryState === state && entries.linkDeciseconds[link] === search.stateDeciseconds[state],
  );
  const entryDirection = entries.linkDirection[entry];
  const entryTime = entries.linkDeciseconds[entry] - end.placeAccessDeciseconds[0];
  const entryStart = entryDirection === FORWARD ? 0 : 1;
  steps.push(toStep(network, end.placeSegment[0], entryDirection, entryStart, end.placeFraction[0], entryTime));
  return steps;
}

function toStep(
  network: RoadNetwork,
  segment: number,
  direction: number,
  startFraction: number,
  endFraction: number,
  deciseconds: number,
): RouteStep {
  const metres = (network.segmentDecimetres[segment] / 10) * Math.abs(endFraction - startFraction);
  return { segment, direction, startFraction, endFraction, deciseconds, seconds: deciseconds / 10, metres };
}
