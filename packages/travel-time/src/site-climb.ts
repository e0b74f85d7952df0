import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces } from "@maillage/road-network";
import { BucketQueue } from "./bucket-queue.ts";
import { addEntries } from "./place-links.ts";
import type { StateHierarchy } from "./state-hierarchy.ts";
import { FAR } from "./trip-limit.ts";

/**
 * Where a site is reached from without crossing the core: the positions above its entries in the hierarchy, as far up as
 * the core, with their times to the site. One climb at a time; nothing is allocated once the list has grown.
 */
export class SiteClimb {
  /** Positions reached, the first `count` of the list. Never emptied, so that it keeps its room. */
  readonly positions: number[] = [];
  count = 0;

  private readonly network: RoadNetwork;
  private readonly states: StateHierarchy;
  /** Positions farther than this from the site are left out. */
  private readonly boundDeciseconds: number;
  /** Int32[stateCount]; FAR but for the positions reached. */
  private readonly positionTime: Int32Array;
  private readonly queue = new BucketQueue();
  private readonly reachState = (state: number, deciseconds: number) =>
    this.reach(this.states.statePosition[state], deciseconds);

  constructor(network: RoadNetwork, states: StateHierarchy, boundDeciseconds: number) {
    this.network = network;
    this.states = states;
    this.boundDeciseconds = boundDeciseconds;
    this.positionTime = new Int32Array(states.stateCount).fill(FAR);
  }

  /**
   * Climbs from the places of one site, `placeCount` of them from `firstPlace` on, all on the network: a position's time is
   * that to the nearest of them. Those that are not snapped are passed over.
   */
  run(places: SnappedPlaces, firstPlace: number, placeCount: number): void {
    const { positionTime, queue } = this;
    const { first, links } = this.states.into;
    this.count = 0;
    queue.clear();
    for (let place = firstPlace; place < firstPlace + placeCount; place++) {
      if (places.placeSegment[place] !== NOT_SNAPPED) {
        addEntries(this.network, places, place, this.reachState);
      }
    }
    while (queue.pop()) {
      const position = queue.payload;
      const known = queue.key;
      if (positionTime[position] === known) {
        for (let link = first[position]; link < first[position + 1]; link += 2) {
          this.reach(links[link], known + links[link + 1]);
        }
      }
    }
  }

  /** The time of a position reached, to be taken once: it is then forgotten, and the next climb may run. */
  takeTime(position: number): number {
    const time = this.positionTime[position];
    this.positionTime[position] = FAR;
    return time;
  }

  private reach(position: number, time: number): void {
    const { positionTime } = this;
    if (time > this.boundDeciseconds || time >= positionTime[position]) {
      return;
    }
    if (positionTime[position] === FAR) {
      this.positions[this.count++] = position;
    }
    positionTime[position] = time;
    if (position >= this.states.coreCount) {
      this.queue.push(time, position, 0);
    }
  }
}
