import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { buildExits, type PlaceLinks } from "./place-links.ts";
import { type SparseRows, type SparseSets, turnRowsRound } from "./sparse-rows.ts";
import { getStateHierarchy, type StateHierarchy } from "./state-hierarchy.ts";
import { FAR } from "./trip-limit.ts";

/**
 * A hierarchy with homes as its last positions: home `h` is position `firstHome + h`, and its up-arcs are the links
 * through which it reaches the road. So homes are swept like states.
 */
export interface HomeHierarchy {
  readonly states: StateHierarchy;
  readonly positionCount: number;
  /** Positions from here on are homes. */
  readonly firstHome: number;
  /** As `states.up`, with rows for homes. */
  readonly up: SparseRows;
  /** The contracted positions and homes that read each state's position. */
  readonly readers: SparseSets;
  /** The homes on each segment. */
  readonly segmentHomes: SparseSets;
}

/** @throws {InvalidPlaceError} when a home does not fit the network. */
export function buildHomeHierarchy(network: RoadNetwork, homes: SnappedPlaces): HomeHierarchy {
  const exits = buildExits(network, homes);
  const states = getStateHierarchy(network);
  const firstHome = states.stateCount;
  const homeCount = homes.placeSegment.length;
  const positionCount = firstHome + homeCount;

  const first = new Int32Array(positionCount + 1);
  const links = new Int32Array(states.up.links.length + 2 * exits.linkState.length);
  first.set(states.up.first);
  links.set(states.up.links);
  let end = states.up.links.length;
  for (let home = 0; home < homeCount; home++) {
    for (let link = exits.firstLink[home]; link < exits.firstLink[home + 1]; link++) {
      if (exits.linkDeciseconds[link] < FAR && !isDominated(network, exits, home, link)) {
        links[end] = states.statePosition[exits.linkState[link]];
        links[end + 1] = exits.linkDeciseconds[link];
        end += 2;
      }
    }
    first[firstHome + home + 1] = end;
  }
  const up = { first, links: links.slice(0, end) };
  return {
    states,
    positionCount,
    firstHome,
    up,
    readers: turnRowsRound(up, firstHome),
    segmentHomes: listHomesBySegment(homes, network.segmentTail.length),
  };
}

/**
 * Whether another link of the home, followed by an arc of the graph, is as short: such a link never matters. Typical of
 * a home at the very end of a segment, whose way through the other end goes along the segment it is already past.
 */
function isDominated({ graph }: RoadNetwork, exits: PlaceLinks, home: number, link: number): boolean {
  for (let other = exits.firstLink[home]; other < exits.firstLink[home + 1]; other++) {
    const state = exits.linkState[other];
    const spare = exits.linkDeciseconds[link] - exits.linkDeciseconds[other];
    // Strictly longer arcs only, so that two links cannot dismiss each other.
    for (let arc = graph.firstArc[state]; spare > 0 && arc < graph.firstArc[state + 1]; arc++) {
      if (graph.arcHead[arc] === exits.linkState[link] && graph.arcDeciseconds[arc] <= spare) {
        return true;
      }
    }
  }
  return false;
}

function listHomesBySegment(homes: SnappedPlaces, segmentCount: number): SparseSets {
  const homeCount = homes.placeSegment.length;
  const first = new Int32Array(segmentCount + 1);
  for (let home = 0; home < homeCount; home++) {
    // The segment of a home off the road is beyond them all.
    if (homes.placeSegment[home] < segmentCount) {
      first[homes.placeSegment[home] + 1]++;
    }
  }
  for (let segment = 0; segment < segmentCount; segment++) {
    first[segment + 1] += first[segment];
  }
  const next = first.slice(0, segmentCount);
  const others = new Int32Array(first[segmentCount]);
  for (let home = 0; home < homeCount; home++) {
    if (homes.placeSegment[home] < segmentCount) {
      others[next[homes.placeSegment[home]]++] = home;
    }
  }
  return { first, others };
}
