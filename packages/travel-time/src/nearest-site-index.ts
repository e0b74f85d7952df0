import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces } from "@maillage/road-network";
import { BucketQueue } from "./bucket-queue.ts";
import { assertNotCancelled, type CancelSignal } from "./cancel-signal.ts";
import { buildHomeHierarchy, type HomeHierarchy, NOT_READ } from "./home-hierarchy.ts";
import { HomeLists } from "./home-lists.ts";
import { LabelEdit } from "./label-edit.ts";
import { createLabelSweep, type LabelSweep } from "./label-sweep.ts";
import type { NearestSites } from "./nearest-sites.ts";
import { assertOnNetwork, directDeciseconds } from "./place-links.ts";
import { PositionSet } from "./position-set.ts";
import { SiteClimb } from "./site-climb.ts";
import { SiteLabels } from "./site-labels.ts";
import { assertFirstPlaces, assertPlace, assertPlaceCount, isSegmentSeen } from "./site-place.ts";
import { SiteSeeds } from "./site-seeds.ts";
import { InvalidSearchOptionError, NoSuchSiteError } from "./travel-time-errors.ts";
import { toBoundDeciseconds } from "./trip-limit.ts";

export interface NearestSiteOptions {
  /** Sites kept per home, at least 1; 3 unless told. */
  readonly k?: number;
  /** Sites farther than this are left out; a time equal to the bound is in. No bound unless told. */
  readonly boundSeconds?: number;
}

export interface SetSitesOptions {
  readonly signal?: CancelSignal;
  /**
   * Uint32[siteCount + 1], for sites that receive people at several places, such as the stops of a bus: site `i` is at the
   * places from `siteFirstPlace[i]` to `siteFirstPlace[i + 1] - 1`, none of them perhaps; the time to it is that to the nearest.
   */
  readonly siteFirstPlace?: Uint32Array;
}

/** Positions swept between two looks at the cancel flag. */
const SWEEP_BLOCK = 1 << 16;

/**
 * The k nearest sites of every home, kept exact while sites are added, moved and removed. A site is at one place, or at
 * several: it is then one entry of a list, at the time to the nearest of its places.
 *
 * Times are those of people travelling from the home to the site, access legs of both included. Sites at equal time are
 * ranked by increasing id, so the lists depend only on the sites and their ids, never on the order of the edits. Trips of
 * 2^30 deciseconds (3.4 years) and more are out of reach.
 *
 * Over one network, indexes share the hierarchy that the first of them builds. Nothing is allocated by an edit once its
 * arrays have grown. Tables of places are read while a method runs and not kept.
 */
export class NearestSiteIndex {
  /** Updated in place by every edit. */
  readonly nearest: NearestSites;

  private readonly homeLists: HomeLists;
  private readonly network: RoadNetwork;
  private readonly homes: SnappedPlaces;
  private readonly hierarchy: HomeHierarchy;
  private readonly labels: SiteLabels;
  private readonly seeds: SiteSeeds;
  private readonly sweep: LabelSweep;
  private readonly edit: LabelEdit;
  private readonly queue = new BucketQueue();
  /** Contracted positions and homes whose record must be recomputed. */
  private readonly stale: PositionSet;
  /** Core positions whose record changed in the running edit, each once. */
  private readonly touched: Int32Array;
  private readonly isTouched: Uint8Array;
  private touchedCount = 0;
  private readonly climb: SiteClimb;
  /** Whether each site id is in use. */
  private readonly isHeld: boolean[] = [];

  /**
   * @throws {InvalidSearchOptionError} when `k` is not a positive integer or `boundSeconds` is negative or not a number.
   * @throws {InvalidPlaceError} when a home does not fit the network.
   */
  constructor(network: RoadNetwork, homes: SnappedPlaces, options: NearestSiteOptions = {}) {
    const k = options.k ?? 3;
    if (!Number.isInteger(k) || k < 1) {
      throw new InvalidSearchOptionError("k", k, "a positive integer");
    }
    const boundDeciseconds = toBoundDeciseconds(options.boundSeconds);
    this.network = network;
    this.homes = homes;
    this.hierarchy = buildHomeHierarchy(network, homes);
    const { positionCount, firstHome, states } = this.hierarchy;
    this.labels = new SiteLabels(firstHome + 1, k, boundDeciseconds);
    this.seeds = new SiteSeeds(positionCount);
    this.sweep = createLabelSweep(this.hierarchy, this.labels, this.seeds);
    this.edit = new LabelEdit(this.hierarchy, this.labels, this.seeds);
    this.stale = new PositionSet(positionCount);
    this.touched = new Int32Array(states.coreCount);
    this.isTouched = new Uint8Array(states.coreCount);
    this.climb = new SiteClimb(network, states, boundDeciseconds);
    this.homeLists = new HomeLists(this.hierarchy, this.labels, this.seeds, this.sweep, this.edit);
    this.nearest = this.homeLists;
  }

  /** Homes whose list differs from before the last edit, in increasing order. A view: valid until the next edit. */
  get changedHomes(): Uint32Array {
    return this.homeLists.changed;
  }

  /**
   * Replaces all sites; site `i` is place `i`, or the places that `siteFirstPlace` gives it. Sites without a snapped place
   * keep their id and are never reached.
   *
   * @throws {InvalidPlaceError} when a site does not fit the network; the index is then as before.
   * @throws {ComputationCancelledError} when the flag is up; the index then holds no site.
   */
  setSites(sites: SnappedPlaces, options: SetSitesOptions = {}): void {
    const placeCount = sites.placeSegment.length;
    for (let place = 0; place < placeCount; place++) {
      assertOnNetwork(this.network, sites, place);
    }
    const { siteFirstPlace } = options;
    if (siteFirstPlace !== undefined) {
      assertFirstPlaces(siteFirstPlace, placeCount);
    }
    this.clear();
    const siteCount = siteFirstPlace === undefined ? placeCount : siteFirstPlace.length - 1;
    for (let site = 0; site < siteCount; site++) {
      const first = siteFirstPlace === undefined ? site : siteFirstPlace[site];
      const end = siteFirstPlace === undefined ? site + 1 : siteFirstPlace[site + 1];
      this.isHeld.push(true);
      this.seedSite(site, sites, first, end - first);
    }
    try {
      this.settleCore(options.signal);
      const { firstHome, states } = this.hierarchy;
      for (let start = states.coreCount; start < firstHome; start += SWEEP_BLOCK) {
        assertNotCancelled(options.signal);
        this.sweep.run(start, Math.min(start + SWEEP_BLOCK, firstHome), start);
      }
    } catch (error) {
      this.clear();
      this.labels.clear(0, this.hierarchy.firstHome);
      this.stale.clear();
      this.homeLists.compute(0, this.homeLists.homeCount);
      throw error;
    }
    this.stale.clear();
    this.forgetTouched();
    this.homeLists.compute(0, this.homeLists.homeCount);
  }

  /**
   * Adds a site at a place, or at `placeCount` places from that one on, and returns its id: the smallest that is free.
   *
   * @throws {InvalidPlaceError}
   */
  addSite(sites: SnappedPlaces, place: number, placeCount = 1): number {
    this.assertFits(sites, place, placeCount);
    const free = this.isHeld.indexOf(false);
    const site = free === -1 ? this.isHeld.length : free;
    this.isHeld[site] = true;
    this.startEdit(site);
    this.seedSite(site, sites, place, placeCount);
    this.finishEdit();
    return site;
  }

  /** Puts a site at a place, or at several, as {@link addSite}. @throws {NoSuchSiteError} @throws {InvalidPlaceError} */
  moveSite(site: number, sites: SnappedPlaces, place: number, placeCount = 1): void {
    this.assertSite(site);
    this.assertFits(sites, place, placeCount);
    this.startEdit(site);
    this.withdrawSite(site);
    this.seedSite(site, sites, place, placeCount);
    this.finishEdit();
  }

  /** Removes a site; its id is free for the next one added. @throws {NoSuchSiteError} */
  removeSite(site: number): void {
    this.assertSite(site);
    this.isHeld[site] = false;
    this.startEdit(site);
    this.withdrawSite(site);
    this.finishEdit();
  }

  private assertSite(site: number): void {
    if (!this.isHeld[site]) {
      throw new NoSuchSiteError(site);
    }
  }

  private assertFits(sites: SnappedPlaces, firstPlace: number, placeCount: number): void {
    assertPlaceCount(placeCount);
    for (let place = firstPlace; place < firstPlace + placeCount; place++) {
      assertPlace(sites, place);
      assertOnNetwork(this.network, sites, place);
    }
  }

  /** No site any more; records of contracted positions and homes are left for the sweep to overwrite. */
  private clear(): void {
    this.isHeld.length = 0;
    this.seeds.clear();
    this.edit.reset();
    this.queue.clear();
    this.forgetTouched();
    this.labels.clear(0, this.hierarchy.states.coreCount);
    this.homeLists.forgetChanged();
  }

  private startEdit(site: number): void {
    this.queue.clear();
    this.homeLists.forgetChanged();
    this.edit.start(site);
  }

  /** Spreads the edited site's core seeds, then updates what reads a changed record, and only that. */
  private finishEdit(): void {
    const { firstHome } = this.hierarchy;
    const { stale, edit } = this;
    this.settleCore(undefined);
    for (let i = 0; i < this.touchedCount; i++) {
      edit.noteCore(this.touched[i]);
      this.addReaders(this.touched[i]);
    }
    this.forgetTouched();
    // Homes come last, in increasing order.
    for (let position = stale.takeLowest(); position !== -1; position = stale.takeLowest()) {
      if (position >= firstHome) {
        this.homeLists.update(position - firstHome);
      } else if (edit.update(position)) {
        this.addReaders(position);
      }
    }
  }

  private addReaders(position: number): void {
    const { first, others } = this.hierarchy.readers;
    for (let i = first[position]; i < first[position + 1]; i++) {
      this.stale.add(others[i]);
    }
  }

  /**
   * Seeds of a site: positions above its entries, and homes on its segments, each once with the time to the nearest of the
   * site's places. Core seeds are queued.
   */
  private seedSite(site: number, sites: SnappedPlaces, firstPlace: number, placeCount: number): void {
    const { climb } = this;
    const { states, ownPosition } = this.hierarchy;
    climb.run(sites, firstPlace, placeCount);
    for (let i = 0; i < climb.count; i++) {
      const time = climb.takeTime(climb.positions[i]);
      const position = ownPosition[climb.positions[i]];
      if (position === NOT_READ) {
        continue;
      }
      this.seeds.add(site, position, time);
      if (position < states.coreCount) {
        this.offerToCore(position, site, time);
      } else {
        this.stale.add(position);
      }
    }
    for (let place = firstPlace; place < firstPlace + placeCount; place++) {
      if (sites.placeSegment[place] !== NOT_SNAPPED && !isSegmentSeen(sites, firstPlace, place)) {
        this.seedHomes(site, sites, place, firstPlace + placeCount);
      }
    }
  }

  /** Homes on the segment of a place, which no place before it is on; the places after it may be. */
  private seedHomes(site: number, sites: SnappedPlaces, place: number, endPlace: number): void {
    const { firstHome, segmentHomes } = this.hierarchy;
    const segment = sites.placeSegment[place];
    for (let i = segmentHomes.first[segment]; i < segmentHomes.first[segment + 1]; i++) {
      const home = segmentHomes.others[i];
      let time = directDeciseconds(this.network, this.homes, home, sites, place);
      for (let other = place + 1; other < endPlace; other++) {
        if (sites.placeSegment[other] === segment) {
          time = Math.min(time, directDeciseconds(this.network, this.homes, home, sites, other));
        }
      }
      if (time < this.labels.emptyTime) {
        this.seeds.add(site, firstHome + home, time);
        this.stale.add(firstHome + home);
      }
    }
  }

  /** Takes a site out of all core records, and lets others take its place: they are final for the other sites again. */
  private withdrawSite(site: number): void {
    const { seeds, labels, stale } = this;
    const { coreCount, into } = this.hierarchy.states;
    const firstWithdrawn = this.touchedCount;
    for (let seed = seeds.firstOf(site); seed !== -1; seed = seeds.seedNextOfSite[seed]) {
      const position = seeds.seedPosition[seed];
      if (position >= coreCount) {
        stale.add(position);
      } else if (labels.withdraw(position, site)) {
        this.touch(position);
      }
    }
    // Whoever has the site in its record got it along positions that all have it: following those finds them all.
    for (let i = firstWithdrawn; i < this.touchedCount; i++) {
      const v = this.touched[i];
      for (let link = into.first[v]; link < into.first[v + 1]; link += 2) {
        if (labels.withdraw(into.links[link], site)) {
          this.touch(into.links[link]);
        }
      }
    }
    seeds.deleteOf(site);
    const withdrawnCount = this.touchedCount;
    for (let i = firstWithdrawn; i < withdrawnCount; i++) {
      if (labels.isLastUnknown(this.touched[i])) {
        labels.emptyLast(this.touched[i]);
        this.refill(this.touched[i]);
      }
    }
    this.settleCore(undefined);
  }

  /** Offers a core record the labels of the records it reads, and its own seeds. */
  private refill(position: number): void {
    const { labels, seeds } = this;
    const { records, stride, half, k } = labels;
    const { first, links } = this.hierarchy.states.coreOut;
    for (let seed = seeds.positionFirst[position]; seed !== -1; seed = seeds.seedNext[seed]) {
      this.offerToCore(position, seeds.seedSite[seed], seeds.seedTime[seed]);
    }
    for (let link = first[position]; link < first[position + 1]; link += 2) {
      const base = links[link] * stride;
      for (let i = base; i < base + k && records[i] < labels.emptyTime; i++) {
        this.offerToCore(position, records[i + half], records[i] + links[link + 1]);
      }
    }
  }

  private offerToCore(position: number, site: number, time: number): void {
    const { labels } = this;
    const isEntered =
      site === this.edit.site ? labels.offerEdited(position, site, time) : labels.offer(position, site, time);
    if (isEntered) {
      this.touch(position);
      this.queue.push(time, position, site);
    }
  }

  private touch(position: number): void {
    if (this.isTouched[position] === 0) {
      this.isTouched[position] = 1;
      this.touched[this.touchedCount++] = position;
    }
  }

  private forgetTouched(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      this.isTouched[this.touched[i]] = 0;
    }
    this.touchedCount = 0;
  }

  /** Spreads the queued labels through the core, in order of time. */
  private settleCore(signal: CancelSignal | undefined): void {
    const { queue, labels } = this;
    const { first, links } = this.hierarchy.states.into;
    const { records, stride, half, k } = labels;
    let popCount = 0;
    while (queue.pop()) {
      if ((++popCount & 0xffff) === 0) {
        assertNotCancelled(signal);
      }
      const v = queue.payload;
      const site = queue.tag;
      const known = queue.key;
      // A label that was since bettered, or pushed out, has nothing to tell.
      if (labels.timeOf(v, site) !== known) {
        continue;
      }
      for (let link = first[v], end = first[v + 1]; link < end; link += 2) {
        const u = links[link];
        const time = (known + links[link + 1]) | 0;
        // Most labels come too late: told here, without a call.
        const last = u * stride + k - 1;
        const worst = records[last];
        if (time < worst || (time === worst && site < records[last + half])) {
          this.offerToCore(u, site, time);
        }
      }
    }
  }
}
