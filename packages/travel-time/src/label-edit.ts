import type { HomeHierarchy } from "./home-hierarchy.ts";
import { NO_LABEL, type SiteLabels } from "./site-labels.ts";
import type { SiteSeeds } from "./site-seeds.ts";
import { FAR } from "./trip-limit.ts";

/**
 * Brings the records of contracted positions up to date with an edit of one site, position after position in increasing
 * order. Two things can happen to a record: it had the site, loses it, and what comes next moves up; and the site enters
 * it anew.
 */
export class LabelEdit {
  private readonly hierarchy: HomeHierarchy;
  private readonly labels: SiteLabels;
  private readonly seeds: SiteSeeds;
  /** Int32[firstHome]: new time to the edited site, where it is in the record; FAR elsewhere and between edits. */
  private readonly siteTime: Int32Array;
  /** Positions whose `siteTime` is not FAR: all those whose record holds the edited site. */
  private readonly timed: Int32Array;
  private timedCount = 0;
  /** The site of the running or last edit, or NO_LABEL. */
  site = NO_LABEL;

  constructor(hierarchy: HomeHierarchy, labels: SiteLabels, seeds: SiteSeeds) {
    this.hierarchy = hierarchy;
    this.labels = labels;
    this.seeds = seeds;
    this.siteTime = new Int32Array(hierarchy.firstHome).fill(FAR);
    this.timed = new Int32Array(hierarchy.firstHome);
  }

  /** Makes a site the edited one: the reserves of another are forgotten, those of the same site stay known. */
  start(site: number): void {
    const isOther = site !== this.site;
    for (let i = 0; i < this.timedCount; i++) {
      const position = this.timed[i];
      this.siteTime[position] = FAR;
      if (isOther) {
        this.labels.forgetReserve(position);
      }
    }
    this.timedCount = 0;
    this.site = site;
  }

  /** Forgets the edited site: all records are about to be computed afresh. */
  reset(): void {
    for (let i = 0; i < this.timedCount; i++) {
      this.siteTime[this.timed[i]] = FAR;
    }
    this.timedCount = 0;
    this.site = NO_LABEL;
  }

  /** Notes the edited site's time at a core position, whose record is final. */
  noteCore(position: number): void {
    const time = this.labels.timeOf(position, this.site);
    if (time < this.labels.emptyTime) {
      this.setTime(position, time);
    }
  }

  /**
   * Updates one record. Returns whether those that read it must be updated too: it has, or had, the site. Even when its
   * time is as before: readers take it from `siteTime`, and their reserves from having been visited.
   */
  update(position: number): boolean {
    const { labels, site } = this;
    const time = this.computeSiteTime(position);
    const slot = labels.findSlot(position, site);
    if (slot !== -1) {
      if (labels.isReserveKnown(position) && time < labels.emptyTime) {
        if (labels.retime(position, slot, time)) {
          this.setTime(position, time);
        }
        return true;
      }
      labels.withdraw(position, site);
      if (labels.isLastUnknown(position)) {
        this.refillLast(position);
      }
    }
    if (time < labels.emptyTime && labels.offerEdited(position, site, time)) {
      this.setTime(position, time);
      return true;
    }
    return slot !== -1;
  }

  private setTime(position: number, time: number): void {
    this.siteTime[position] = time;
    this.timed[this.timedCount++] = position;
  }

  /** Least time to the edited site over a position's up-arcs and the site's own seeds; FAR or more when there is none. */
  computeSiteTime(position: number): number {
    const { first, links } = this.hierarchy.up;
    const { siteTime, seeds, site } = this;
    let best = FAR;
    for (let link = first[position], end = first[position + 1]; link < end; link += 2) {
      const through = (siteTime[links[link]] + links[link + 1]) | 0;
      if (through < best) {
        best = through;
      }
    }
    for (let seed = seeds.positionFirst[position]; seed !== -1; seed = seeds.seedNext[seed]) {
      if (seeds.seedSite[seed] === site && seeds.seedTime[seed] < best) {
        best = seeds.seedTime[seed];
      }
    }
    return best;
  }

  /**
   * The site just withdrawn left the last label empty: fills it with the best of the other sites. The labels before it
   * are final, so a site they name is passed over. Of the records read, those that hold the edited site have their k-th
   * other one in the reserve.
   */
  private refillLast(position: number): void {
    const { labels, site, seeds } = this;
    const { first, links } = this.hierarchy.up;
    const { records, stride, half, k, emptyTime } = labels;
    const base = position * stride;
    const last = base + k - 1;
    labels.emptyLast(position);
    if (k > 1 && records[last - 1] === emptyTime) {
      // Fewer than k sites were within reach even with the one withdrawn.
      return;
    }
    let bestTime = emptyTime;
    let bestSite = NO_LABEL;
    for (let link = first[position], end = first[position + 1]; link < end; link += 2) {
      const read = links[link] * stride;
      const more = links[link + 1];
      for (let i = read; i <= read + k; i++) {
        const through = (records[i] + more) | 0;
        if (through > bestTime) {
          break;
        }
        const candidate = records[i + half];
        if (candidate >= 0 && candidate !== site && (through < bestTime || candidate < bestSite)) {
          let j = base + half;
          while (j < last + half && records[j] !== candidate) {
            j++;
          }
          if (j === last + half) {
            bestTime = through;
            bestSite = candidate;
          }
        }
      }
    }
    records[last] = bestTime;
    records[last + half] = bestSite;
    for (let seed = seeds.positionFirst[position]; seed !== -1; seed = seeds.seedNext[seed]) {
      if (seeds.seedSite[seed] !== site) {
        labels.offer(position, seeds.seedSite[seed], seeds.seedTime[seed]);
      }
    }
  }
}
