import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { buildExits } from "./place-links.ts";
import { type SparseRows, turnRowsRound } from "./sparse-rows.ts";
import { getStateHierarchy, type StateHierarchy } from "./state-hierarchy.ts";
import { FAR } from "./trip-limit.ts";

/**
 * A hierarchy with homes as its last positions: home `h` is position `firstHome + h`, and its up-arcs are the links
 * through which it leaves for the road. So homes are swept like states.
 */
export interface HomeHierarchy {
  readonly states: StateHierarchy;
  readonly positionCount: number;
  readonly firstHome: number;
  /** As `states.up`, with rows for homes. */
  readonly up: SparseRows;
  /** Row of any position: the contracted positions and homes that read it. */
  readonly readers: SparseRows;
  /** Homes on segment `s`: `homeBySegment[segmentFirstHome[s]]` to `homeBySegment[segmentFirstHome[s + 1] - 1]`. */
  readonly segmentFirstHome: Int32Array;
  readonly homeBySegment: Int32Array;
}

/** @throws {InvalidPlaceError} when a home does not fit the network. */
export function buildHomeHierarchy(network: RoadNetwork, homes: SnappedPlaces): HomeHierarchy {
  const exits = buildExits(network, homes);
  const states = getStateHierarchy(network);
  const homeCount = homes.placeSegment.length;
  const positionCount = states.stateCount + homeCount;

  const stateArcCount = states.up.other.length;
  const first = new Int32Array(positionCount + 1);
  const other = new Int32Array(stateArcCount + exits.linkState.length);
  const time = new Int32Array(other.length);
  first.set(states.up.first);
  other.set(states.up.other);
  time.set(states.up.time);
  let count = stateArcCount;
  for (let home = 0; home < homeCount; home++) {
    for (let link = exits.firstLink[home]; link < exits.firstLink[home + 1]; link++) {
      if (exits.linkDeciseconds[link] < FAR && !isDominated(network, exits, home, link)) {
        other[count] = states.statePosition[exits.linkState[link]];
        time[count++] = exits.linkDeciseconds[link];
      }
    }
    first[states.stateCount + home + 1] = count;
  }
  const up = { first, other: other.slice(0, count), time: time.slice(0, count) };
  return {
    states,
    positionCount,
    firstHome: states.stateCount,
    up,
    readers: turnRowsRound(up, states.stateCount),
    ...sortBySegment(homes, network.segmentTail.length),
  };
}

/**
 * Whether another link of the home, followed by an arc of the graph, is as short: such a link never matters. Typical of
 * a home at the very end of a segment, whose way through the other end goes along the segment it is already past.
 */
function isDominated(
  { graph }: RoadNetwork,
  exits: ReturnType<typeof buildExits>,
  home: number,
  link: number,
): boolean {
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

function sortBySegment(homes: SnappedPlaces, segmentCount: number) {
  const segmentFirstHome = new Int32Array(segmentCount + 1);
  const homeCount = homes.placeSegment.length;
  for (let home = 0; home < homeCount; home++) {
    // A home off the road has a segment beyond them all.
    if (homes.placeSegment[home] < segmentCount) {
      segmentFirstHome[homes.placeSegment[home] + 1]++;
    }
  }
  for (let segment = 0; segment < segmentCount; segment++) {
    segmentFirstHome[segment + 1] += segmentFirstHome[segment];
  }
  const next = segmentFirstHome.slice(0, segmentCount);
  const homeBySegment = new Int32Array(segmentFirstHome[segmentCount]);
  for (let home = 0; home < homeCount; home++) {
    if (homes.placeSegment[home] < segmentCount) {
      homeBySegment[next[homes.placeSegment[home]]++] = home;
    }
  }
  return { segmentFirstHome, homeBySegment };
}
