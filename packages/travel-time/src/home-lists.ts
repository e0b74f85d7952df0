import { UNREACHABLE } from "@maillage/road-network";
import type { HomeHierarchy } from "./home-hierarchy.ts";
import type { LabelEdit } from "./label-edit.ts";
import type { LabelSweep } from "./label-sweep.ts";
import { type NearestSites, NO_SITE } from "./nearest-sites.ts";
import { NO_LABEL, type SiteLabels } from "./site-labels.ts";
import type { SiteSeeds } from "./site-seeds.ts";

/** The public lists of the homes, and how they follow the records of the states. */
export class HomeLists implements NearestSites {
  readonly k: number;
  readonly homeCount: number;
  readonly homeSite: Uint32Array;
  readonly homeDeciseconds: Uint32Array;

  /** The public lists as signed numbers, NO_SITE being -1: what the searches count in. */
  private readonly slotSite: Int32Array;
  private readonly slotTime: Int32Array;
  private readonly hierarchy: HomeHierarchy;
  private readonly labels: SiteLabels;
  private readonly sweep: LabelSweep;
  private readonly edit: LabelEdit;
  /** The record after those of the states: a home is computed there before it is written to its list. */
  private readonly ownRecord: number;
  private readonly seeds: SiteSeeds;
  private readonly changedBuffer: Uint32Array;
  private changedCount = 0;

  constructor(hierarchy: HomeHierarchy, labels: SiteLabels, seeds: SiteSeeds, sweep: LabelSweep, edit: LabelEdit) {
    this.hierarchy = hierarchy;
    this.labels = labels;
    this.sweep = sweep;
    this.edit = edit;
    this.k = labels.k;
    this.homeCount = hierarchy.positionCount - hierarchy.firstHome;
    this.homeSite = new Uint32Array(this.homeCount * this.k).fill(NO_SITE);
    this.homeDeciseconds = new Uint32Array(this.homeCount * this.k).fill(UNREACHABLE);
    this.slotSite = new Int32Array(this.homeSite.buffer);
    this.slotTime = new Int32Array(this.homeDeciseconds.buffer);
    this.ownRecord = hierarchy.firstHome;
    this.seeds = seeds;
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
    for (let home = start; home < end; home++) {
      if (!this.copy(home)) {
        const position = this.hierarchy.firstHome + home;
        this.sweep.run(position, position + 1, this.ownRecord);
        this.publish(home, this.ownRecord, 0);
      }
    }
  }

  /** Brings the list of a home up to date with an edit of one site, once the records it reads are. */
  update(home: number): void {
    if (!this.copy(home)) {
      this.updateSite(home);
    }
  }

  /**
   * Computes the list of a home with one way out and no site on the doorstep: the record at the end of that way. Returns
   * whether the home is of that kind.
   */
  private copy(home: number): boolean {
    const { first, links } = this.hierarchy.up;
    const position = this.hierarchy.firstHome + home;
    const link = first[position];
    if (first[position + 1] !== link + 2 || this.seeds.positionFirst[position] !== -1) {
      return false;
    }
    this.publish(home, links[link], links[link + 1]);
    return true;
  }

  private updateSite(home: number): void {
    const { slotSite, slotTime, k } = this;
    const { site } = this.edit;
    const first = home * k;
    const last = first + k - 1;
    const time = this.edit.computeSiteTime(this.hierarchy.firstHome + home);
    let slot = first;
    while (slot <= last && slotSite[slot] !== site) {
      slot++;
    }
    if (slot <= last) {
      if (time === slotTime[slot]) {
        return;
      }
      if (time > slotTime[slot]) {
        // It may leave the list: what would come in, only the records know.
        this.compute(home, home + 1);
        return;
      }
    } else {
      if (time >= this.labels.emptyTime || !isBefore(time, site, slotTime[last], slotSite[last])) {
        return;
      }
      slot = last;
    }
    for (; slot > first && isBefore(time, site, slotTime[slot - 1], slotSite[slot - 1]); slot--) {
      slotTime[slot] = slotTime[slot - 1];
      slotSite[slot] = slotSite[slot - 1];
    }
    slotTime[slot] = time;
    slotSite[slot] = site;
    this.changedBuffer[this.changedCount++] = home;
  }

  /** Writes a record, `more` deciseconds later, into a home's list, and notes the home if that changes it. */
  private publish(home: number, record: number, more: number): void {
    const { k, slotSite, slotTime } = this;
    const { records, stride, half, emptyTime } = this.labels;
    const base = record * stride;
    const end = base + k;
    let isChanged = false;
    for (let i = base, slot = home * k; i < end; i++, slot++) {
      const later = (records[i] + more) | 0;
      const isWithin = later < emptyTime;
      const time = isWithin ? later : UNREACHABLE;
      const site = isWithin ? records[i + half] : NO_LABEL;
      if (slotTime[slot] !== time || slotSite[slot] !== site) {
        slotTime[slot] = time;
        slotSite[slot] = site;
        isChanged = true;
      }
    }
    if (isChanged) {
      this.changedBuffer[this.changedCount++] = home;
    }
  }
}

function isBefore(time: number, site: number, otherTime: number, otherSite: number): boolean {
  return time < otherTime || (time === otherTime && site < otherSite);
}
