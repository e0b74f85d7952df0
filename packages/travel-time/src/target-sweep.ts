import { BucketQueue } from "./bucket-queue.ts";
import { listReadPositions } from "./list-read-positions.ts";
import type { PlaceLinks } from "./place-links.ts";
import type { StateHierarchy } from "./state-hierarchy.ts";
import { FAR } from "./trip-limit.ts";

/** Targets swept at once: their times at a position are side by side, so that an up-arc is read once for all. */
export const LANES = 4;

/**
 * Times from chosen states to a few targets at once, exactly those of the whole graph. Only what the chosen states can
 * climb to is swept.
 */
export class TargetSweep {
  /** Int32[stateCount * LANES]: after `run`, deciseconds from each position to each target; FAR or more when none. */
  readonly laneTime: Int32Array;

  private readonly states: StateHierarchy;
  /** Contracted positions that the chosen states read, however far up, increasing. */
  private readonly needed: Int32Array;
  private readonly queue = new BucketQueue();
  private readonly climbed: number[] = [];

  /** `chosen` lists states, repeats allowed: those whose times will be read. */
  constructor(states: StateHierarchy, chosen: Uint32Array) {
    this.states = states;
    this.laneTime = new Int32Array(states.stateCount * LANES).fill(FAR);
    this.needed = listReadPositions(states, chosen);
  }

  /** Computes the times to targets `target` to `target + LANES - 1`, as far as there are any. */
  run(entries: PlaceLinks, target: number): void {
    const { laneTime, climbed, states } = this;
    const targetCount = entries.firstLink.length - 1;
    for (const slot of climbed) {
      laneTime[slot] = FAR;
    }
    climbed.length = 0;
    laneTime.fill(FAR, 0, states.coreCount * LANES);
    for (const position of this.needed) {
      laneTime.fill(FAR, position * LANES, (position + 1) * LANES);
    }
    for (let lane = 0; lane < LANES && target + lane < targetCount; lane++) {
      this.spread(entries, target + lane, lane);
    }
    this.sweep();
  }

  /** Climbs from the target's entries to the core and settles the core, for one lane. */
  private spread(entries: PlaceLinks, target: number, lane: number): void {
    const { laneTime, queue, climbed, states } = this;
    const { first, links } = states.into;
    for (let link = entries.firstLink[target]; link < entries.firstLink[target + 1]; link++) {
      const slot = states.statePosition[entries.linkState[link]] * LANES + lane;
      if (entries.linkDeciseconds[link] < laneTime[slot]) {
        laneTime[slot] = entries.linkDeciseconds[link];
        queue.push(laneTime[slot], slot, 0);
        climbed.push(slot);
      }
    }
    while (queue.pop()) {
      const slot = queue.payload;
      const known = queue.key;
      if (laneTime[slot] !== known) {
        continue;
      }
      const position = (slot - lane) / LANES;
      for (let link = first[position]; link < first[position + 1]; link += 2) {
        const next = links[link] * LANES + lane;
        const longer = known + links[link + 1];
        if (longer < laneTime[next]) {
          laneTime[next] = longer;
          queue.push(longer, next, 0);
          climbed.push(next);
        }
      }
    }
  }

  /** Takes the least over the up-arcs, for all lanes, at the positions needed. Written out for LANES = 4. */
  private sweep(): void {
    const { laneTime, needed } = this;
    const { first, links } = this.states.up;
    for (let i = 0; i < needed.length; i++) {
      const position = needed[i];
      const base = position << 2;
      let t0 = laneTime[base];
      let t1 = laneTime[base + 1];
      let t2 = laneTime[base + 2];
      let t3 = laneTime[base + 3];
      for (let link = first[position], end = first[position + 1]; link < end; link += 2) {
        const read = links[link] << 2;
        const more = links[link + 1];
        // Minimum without a branch: the difference counts where it is negative.
        const d0 = (laneTime[read] + more - t0) | 0;
        const d1 = (laneTime[read + 1] + more - t1) | 0;
        const d2 = (laneTime[read + 2] + more - t2) | 0;
        const d3 = (laneTime[read + 3] + more - t3) | 0;
        t0 = (t0 + (d0 & (d0 >> 31))) | 0;
        t1 = (t1 + (d1 & (d1 >> 31))) | 0;
        t2 = (t2 + (d2 & (d2 >> 31))) | 0;
        t3 = (t3 + (d3 & (d3 >> 31))) | 0;
      }
      laneTime[base] = t0;
      laneTime[base + 1] = t1;
      laneTime[base + 2] = t2;
      laneTime[base + 3] = t3;
    }
  }
}
