import { UNREACHABLE } from "@maillage/road-network";
import type { HomeHierarchy } from "./home-hierarchy.ts";
import type { LabelEdit } from "./label-edit.ts";
import type { LabelSweep } from "./label-sweep.ts";
import { type NearestSites, NO_SITE } from "./nearest-sites.ts";
import type { SiteLabels } from "./site-labels.ts";

/** Homes computed at once, into records of their own, before they are written to the public lists. */
export const HOME_BLOCK = 256;

/** The public lists of the homes, and how they follow the records of the states. */
export class HomeLists implements NearestSites {
  readonly k: number;
  readonly homeCount: number;
  readonly homeSite: Uint32Array;
  readonly homeDeciseconds: Uint32Array;

  private readonly hierarchy: HomeHierarchy;
  private readonly labels: SiteLabels;
  private readonly sweep: LabelSweep;
  private readonly edit: LabelEdit;
  /** The first of HOME_BLOCK records after those of the states. */
  private readonly blockRecord: number;
  private readonly changedBuffer: Uint32Array;
  private changedCount = 0;

  constructor(hierarchy: HomeHierarchy, labels: SiteLabels, sweep: LabelSweep, edit: LabelEdit) {
    this.hierarchy = hierarchy;
    this.labels = labels;
    this.sweep = sweep;
    this.edit = edit;
    this.k = labels.k;
    this.homeCount = hierarchy.positionCount - hierarchy.firstHome;
    this.homeSite = new Uint32Array(this.homeCount * this.k).fill(NO_SITE);
    this.homeDeciseconds = new Uint32Array(this.homeCount * this.k).fill(UNREACHABLE);
    this.blockRecord = hierarchy.states.stateCount;
    this.changedBuffer = new Uint32Array(this.homeCount);
  }

  /** Homes whose list changed since `forgetChanged`, in the order in which they were computed. */
  get changed(): Uint32Array {
    return this.changedBuffer.subarray(0, this.changedCount);
  }

  forgetChanged(): void {
    this.changedCount = 0;
  }

  /** Computes the lists of homes `start` to `end - 1`. */
  compute(start: number, end: number): void {
    const { firstHome } = this.hierarchy;
    for (let block = start; block < end; block += HOME_BLOCK) {
      const blockEnd = Math.min(block + HOME_BLOCK, end);
      this.sweep.run(firstHome + block, firstHome + blockEnd, this.blockRecord);
      for (let home = block; home < blockEnd; home++) {
        if (this.publish(home, this.blockRecord + home - block)) {
          this.changedBuffer[this.changedCount++] = home;
        }
      }
    }
  }

  /** Brings the list of a home up to date with an edit of one site, once the records it reads are. */
  update(home: number): void {
    const { homeSite, homeDeciseconds, k } = this;
    const { site } = this.edit;
    const first = home * k;
    const last = first + k - 1;
    const time = this.edit.computeSiteTime(this.hierarchy.firstHome + home);
    let slot = first;
    while (slot <= last && homeSite[slot] !== site) {
      slot++;
    }
    if (slot <= last) {
      if (time === homeDeciseconds[slot]) {
        return;
      }
      if (time > homeDeciseconds[slot]) {
        // It may leave the list: what would come in, only the records know.
        this.compute(home, home + 1);
        return;
      }
    } else {
      if (time >= this.labels.emptyTime || !isBefore(time, site, homeDeciseconds[last], homeSite[last])) {
        return;
      }
      slot = last;
    }
    for (; slot > first && isBefore(time, site, homeDeciseconds[slot - 1], homeSite[slot - 1]); slot--) {
      homeDeciseconds[slot] = homeDeciseconds[slot - 1];
      homeSite[slot] = homeSite[slot - 1];
    }
    homeDeciseconds[slot] = time;
    homeSite[slot] = site;
    this.changedBuffer[this.changedCount++] = home;
  }

  /** Writes a record into a home's list. Returns whether that changes it. */
  private publish(home: number, record: number): boolean {
    const { k, homeSite, homeDeciseconds } = this;
    const { records, stride, half, emptyTime } = this.labels;
    const base = record * stride;
    const end = base + k;
    let isChanged = false;
    for (let i = base, slot = home * k; i < end; i++, slot++) {
      const time = records[i] < emptyTime ? records[i] : UNREACHABLE;
      // As an unsigned number, NO_LABEL is NO_SITE.
      const site = records[i + half] >>> 0;
      if (homeDeciseconds[slot] !== time || homeSite[slot] !== site) {
        homeDeciseconds[slot] = time;
        homeSite[slot] = site;
        isChanged = true;
      }
    }
    return isChanged;
  }
}

function isBefore(time: number, site: number, otherTime: number, otherSite: number): boolean {
  return time < otherTime || (time === otherTime && site < otherSite);
}
