import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "./nearest-sites.ts";

/**
 * For each of `ownerCount` owners (states of a graph, or homes), the k nearest sites known so far: nearest first, equal
 * times by increasing site id, each site at most once. Entry `rank` of an owner is at `owner * k + rank`.
 */
export class RankedLists {
  readonly k: number;
  /** Uint32[ownerCount * k]: site id, or NO_SITE. */
  readonly site: Uint32Array;
  /** Uint32[ownerCount * k]: deciseconds, or UNREACHABLE. */
  readonly deciseconds: Uint32Array;

  constructor(ownerCount: number, k: number) {
    this.k = k;
    this.site = new Uint32Array(ownerCount * k).fill(NO_SITE);
    this.deciseconds = new Uint32Array(ownerCount * k).fill(UNREACHABLE);
  }

  /** Forgets every site. */
  clear(): void {
    this.site.fill(NO_SITE);
    this.deciseconds.fill(UNREACHABLE);
  }

  /**
   * Enters a site at a time below UNREACHABLE if it is among the owner's k nearest so far, or nearer than before.
   * Returns whether the list changed.
   */
  offer(owner: number, site: number, deciseconds: number): boolean {
    const sites = this.site;
    const times = this.deciseconds;
    const first = owner * this.k;
    let slot = first + this.k - 1;
    const worst = times[slot];
    if (deciseconds > worst || (deciseconds === worst && site >= sites[slot])) {
      return false;
    }
    for (let i = first; i < slot; i++) {
      if (sites[i] === site) {
        slot = i;
      }
    }
    if (sites[slot] === site && times[slot] <= deciseconds) {
      return false;
    }
    while (slot > first) {
      const better = times[slot - 1];
      if (better < deciseconds || (better === deciseconds && sites[slot - 1] < site)) {
        break;
      }
      times[slot] = better;
      sites[slot] = sites[slot - 1];
      slot--;
    }
    times[slot] = deciseconds;
    sites[slot] = site;
    return true;
  }

  /** Time of a site in an owner's list, or UNREACHABLE when it is not in it. */
  timeOf(owner: number, site: number): number {
    const first = owner * this.k;
    for (let i = first; i < first + this.k; i++) {
      if (this.site[i] === site) {
        return this.deciseconds[i];
      }
    }
    return UNREACHABLE;
  }
}
