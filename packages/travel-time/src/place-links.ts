import {
  BACKWARD,
  FORWARD,
  NOT_SNAPPED,
  type RoadNetwork,
  type SnappedPlaces,
  UNREACHABLE,
} from "@maillage/road-network";
import { InvalidPlaceError } from "./travel-time-errors.ts";

/**
 * How places join the search graph: the links of place `p` are `firstLink[p]` to `firstLink[p + 1] - 1`, none for a
 * place that is not snapped or whose segment is closed. Costs include the place's access leg.
 */
export interface PlaceLinks {
  /** Uint32[placeCount + 1]. */
  readonly firstLink: Uint32Array;
  /** Uint32[linkCount]: a state of the search graph. */
  readonly linkState: Uint32Array;
  /** Uint32[linkCount]. */
  readonly linkDeciseconds: Uint32Array;
  /** Uint8[linkCount]: FORWARD or BACKWARD, the direction in which the link travels the place's own segment. */
  readonly linkDirection: Uint8Array;
}

/**
 * Deciseconds between a segment's tail and a point of it, for a direction that takes `segmentDeciseconds` in whole.
 *
 * The one rounding rule of the engine: this part is rounded to the nearest integer (halves up), the other part of the
 * segment is what remains. So the two always sum to the whole, and the time between two points of a segment is the
 * difference of their parts, never negative.
 */
export function partFromTail(fraction: number, segmentDeciseconds: number): number {
  return Math.round(fraction * segmentDeciseconds);
}

/**
 * Links through which a person at each place reaches the graph: cost from the place to the state.
 *
 * With junction states: the head after the rest of the segment, the tail after the part behind. With direction states:
 * the states that follow the segment, turn included, so that a place is never mistaken for the start of its segment.
 *
 * @throws {InvalidPlaceError} when a segment is not of this network or a fraction is not within 0 to 1.
 */
export function buildExits(network: RoadNetwork, places: SnappedPlaces): PlaceLinks {
  return buildLinks(network, places, addExits);
}

/**
 * Links through which each place is reached: cost from the state to the place.
 *
 * @throws {InvalidPlaceError} as {@link buildExits}.
 */
export function buildEntries(network: RoadNetwork, places: SnappedPlaces): PlaceLinks {
  return buildLinks(network, places, addEntries);
}

/**
 * Deciseconds of the trip that stays on one segment, both access legs included; UNREACHABLE when the places are on
 * different segments, or when every open direction leads away. Between places at one point it is the access legs.
 */
export function directDeciseconds(
  network: RoadNetwork,
  from: SnappedPlaces,
  fromPlace: number,
  to: SnappedPlaces,
  toPlace: number,
): number {
  const segment = from.placeSegment[fromPlace];
  if (segment === NOT_SNAPPED || segment !== to.placeSegment[toPlace]) {
    return UNREACHABLE;
  }
  const onRoad = directOnSegment(network, segment, from.placeFraction[fromPlace], to.placeFraction[toPlace]);
  const total = onRoad + from.placeAccessDeciseconds[fromPlace] + to.placeAccessDeciseconds[toPlace];
  return Math.min(total, UNREACHABLE);
}

function directOnSegment(network: RoadNetwork, segment: number, fromFraction: number, toFraction: number): number {
  const forward = network.segmentForwardDeciseconds[segment];
  const backward = network.segmentBackwardDeciseconds[segment];
  let best: number = UNREACHABLE;
  if (forward !== UNREACHABLE && fromFraction <= toFraction) {
    best = partFromTail(toFraction, forward) - partFromTail(fromFraction, forward);
  }
  if (backward !== UNREACHABLE && fromFraction >= toFraction) {
    best = Math.min(best, partFromTail(fromFraction, backward) - partFromTail(toFraction, backward));
  }
  return best;
}

/**
 * As {@link buildEntries}, for one place, handing each link to `add` without allocating anything. The place must be snapped
 * and on the network.
 */
export function addEntries(network: RoadNetwork, places: SnappedPlaces, place: number, add: AddLink): void {
  const segment = places.placeSegment[place];
  const fraction = places.placeFraction[place];
  const access = places.placeAccessDeciseconds[place];
  const forward = network.segmentForwardDeciseconds[segment];
  const backward = network.segmentBackwardDeciseconds[segment];
  const isJunction = network.stateKind === "junction";
  if (forward !== UNREACHABLE) {
    const state = isJunction ? network.segmentTail[segment] : 2 * segment + FORWARD;
    add(state, access + partFromTail(fraction, forward), FORWARD);
  }
  if (backward !== UNREACHABLE) {
    const state = isJunction ? network.segmentHead[segment] : 2 * segment + BACKWARD;
    add(state, access + backward - partFromTail(fraction, backward), BACKWARD);
  }
}

/** @throws {InvalidPlaceError} when the place's segment is not of this network or its fraction is not within 0 to 1. */
export function assertOnNetwork(network: RoadNetwork, places: SnappedPlaces, place: number): void {
  const segment = places.placeSegment[place];
  const fraction = places.placeFraction[place];
  const segmentCount = network.segmentTail.length;
  if (segment !== NOT_SNAPPED && (segment >= segmentCount || !(fraction >= 0 && fraction <= 1))) {
    throw new InvalidPlaceError(
      `Place ${place} is at fraction ${fraction} of segment ${segment}; the network has ${segmentCount} segments`,
      { place, segment, fraction, segmentCount },
    );
  }
}

/** A state of the search graph, the cost with the place's access leg, the direction in which its segment is travelled. */
type AddLink = (state: number, deciseconds: number, direction: number) => void;
type AddLinks = (network: RoadNetwork, places: SnappedPlaces, place: number, add: AddLink) => void;

function addExits(network: RoadNetwork, places: SnappedPlaces, place: number, add: AddLink): void {
  const segment = places.placeSegment[place];
  const fraction = places.placeFraction[place];
  const access = places.placeAccessDeciseconds[place];
  const forward = network.segmentForwardDeciseconds[segment];
  const backward = network.segmentBackwardDeciseconds[segment];
  if (network.stateKind === "junction") {
    if (forward !== UNREACHABLE) {
      add(network.segmentHead[segment], access + forward - partFromTail(fraction, forward), FORWARD);
    }
    if (backward !== UNREACHABLE) {
      add(network.segmentTail[segment], access + partFromTail(fraction, backward), BACKWARD);
    }
    return;
  }
  if (forward !== UNREACHABLE) {
    addArcs(network, segment, FORWARD, access - partFromTail(fraction, forward), add);
  }
  if (backward !== UNREACHABLE) {
    addArcs(network, segment, BACKWARD, access - backward + partFromTail(fraction, backward), add);
  }
}

/** The arcs out of a direction state; `more` is the access leg less what is already travelled of the segment. */
function addArcs(network: RoadNetwork, segment: number, direction: number, more: number, add: AddLink): void {
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  const state = 2 * segment + direction;
  for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++) {
    add(arcHead[arc], arcDeciseconds[arc] + more, direction);
  }
}

function buildLinks(network: RoadNetwork, places: SnappedPlaces, addLinks: AddLinks): PlaceLinks {
  const placeCount = places.placeSegment.length;
  const firstLink = new Uint32Array(placeCount + 1);
  const linkState: number[] = [];
  const linkDeciseconds: number[] = [];
  const linkDirection: number[] = [];
  const add: AddLink = (state, deciseconds, direction) => {
    linkState.push(state);
    linkDeciseconds.push(Math.min(deciseconds, UNREACHABLE));
    linkDirection.push(direction);
  };
  for (let place = 0; place < placeCount; place++) {
    assertOnNetwork(network, places, place);
    if (places.placeSegment[place] !== NOT_SNAPPED) {
      addLinks(network, places, place, add);
    }
    firstLink[place + 1] = linkState.length;
  }
  return {
    firstLink,
    linkState: Uint32Array.from(linkState),
    linkDeciseconds: Uint32Array.from(linkDeciseconds),
    linkDirection: Uint8Array.from(linkDirection),
  };
}
