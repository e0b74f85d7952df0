import { type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";
import { BucketQueue } from "./bucket-queue.ts";
import type { NearestSites } from "./nearest-sites.ts";
import { buildEntries, buildExits, directDeciseconds, type PlaceLinks } from "./place-links.ts";
import { RankedLists } from "./ranked-lists.ts";
import { getReverseGraph, type ReverseGraph } from "./reverse-graph.ts";
import { copyPlace } from "./site-place.ts";
import { InvalidSearchOptionError, NoSuchSiteError } from "./travel-time-errors.ts";

export interface NearestSiteOptions {
  /** Sites kept per home, at least 1; 3 unless told. */
  readonly k?: number;
  /** Sites farther than this are left out; a time equal to the bound is in. No bound unless told. */
  readonly boundSeconds?: number;
}

/**
 * The k nearest sites of every home, kept exact while sites are added, moved and removed.
 *
 * Times are those of people travelling from the home to the site, access legs of both included. Sites at equal time are
 * ranked by increasing id, so the lists depend only on the sites and their ids, never on the order of the edits.
 */
export class NearestSiteIndex {
  /** Updated in place by every edit. */
  readonly nearest: NearestSites;

  private readonly network: RoadNetwork;
  private readonly homes: SnappedPlaces;
  private readonly homeExits: PlaceLinks;
  private readonly reverse: ReverseGraph;
  private readonly boundDeciseconds: number;
  private readonly stateLists: RankedLists;
  private readonly homeLists: RankedLists;
  private readonly queue = new BucketQueue();
  private readonly segmentHomes = new Map<number, number[]>();
  private sites: (SnappedPlaces | undefined)[] = [];
  private changed: Uint32Array = new Uint32Array(0);

  /**
   * @throws {InvalidSearchOptionError} when `k` is not a positive integer or `boundSeconds` is negative or not a number.
   * @throws {InvalidPlaceError} when a home does not fit the network.
   */
  constructor(network: RoadNetwork, homes: SnappedPlaces, options: NearestSiteOptions = {}) {
    const k = options.k ?? 3;
    if (!Number.isInteger(k) || k < 1) {
      throw new InvalidSearchOptionError("k", k, "a positive integer");
    }
    this.network = network;
    this.homes = homes;
    this.boundDeciseconds = toBoundDeciseconds(options.boundSeconds);
    this.reverse = getReverseGraph(network);
    this.homeExits = buildExits(network, homes);
    const homeCount = homes.placeSegment.length;
    this.stateLists = new RankedLists(network.graph.firstArc.length - 1, k);
    this.homeLists = new RankedLists(homeCount, k);
    this.nearest = { k, homeCount, homeSite: this.homeLists.site, homeDeciseconds: this.homeLists.deciseconds };
    for (let home = 0; home < homeCount; home++) {
      const segment = homes.placeSegment[home];
      const others = this.segmentHomes.get(segment);
      if (others === undefined) {
        this.segmentHomes.set(segment, [home]);
      } else {
        others.push(home);
      }
    }
  }

  /** Homes whose list differs from before the last edit, in increasing order. */
  get changedHomes(): Uint32Array {
    return this.changed;
  }

  /** Replaces all sites; site `i` is place `i`. Sites that are not snapped keep their id and are never reached. */
  setSites(sites: SnappedPlaces): void {
    this.sites = Array.from(sites.placeSegment, (_, place) => copyPlace(sites, place));
    this.recompute();
  }

  /** Adds a site at a place and returns its id: the smallest that is free. */
  addSite(sites: SnappedPlaces, place: number): number {
    const added = copyPlace(sites, place);
    const free = this.sites.indexOf(undefined);
    const site = free === -1 ? this.sites.length : free;
    this.sites[site] = added;
    this.recompute();
    return site;
  }

  /** @throws {NoSuchSiteError} */
  moveSite(site: number, sites: SnappedPlaces, place: number): void {
    this.assertSite(site);
    this.sites[site] = copyPlace(sites, place);
    this.recompute();
  }

  /** Removes a site; its id is free for the next one added. @throws {NoSuchSiteError} */
  removeSite(site: number): void {
    this.assertSite(site);
    this.sites[site] = undefined;
    this.recompute();
  }

  private assertSite(site: number): void {
    if (this.sites[site] === undefined) {
      throw new NoSuchSiteError(site);
    }
  }

  private recompute(): void {
    const before = { site: this.homeLists.site.slice(), deciseconds: this.homeLists.deciseconds.slice() };
    this.stateLists.clear();
    this.homeLists.clear();
    this.queue.clear();
    this.sites.forEach((site, id) => {
      if (site !== undefined) {
        this.seed(id, site);
      }
    });
    this.settle();
    this.collectHomes();
    const { k, homeCount, homeSite, homeDeciseconds } = this.nearest;
    const changed: number[] = [];
    for (let home = 0; home < homeCount; home++) {
      for (let i = home * k; i < home * k + k; i++) {
        if (homeSite[i] !== before.site[i] || homeDeciseconds[i] !== before.deciseconds[i]) {
          changed.push(home);
          break;
        }
      }
    }
    this.changed = Uint32Array.from(changed);
  }

  private seed(site: number, places: SnappedPlaces): void {
    const { linkState, linkDeciseconds } = buildEntries(this.network, places);
    linkState.forEach((state, link) => {
      const time = linkDeciseconds[link];
      if (time <= this.boundDeciseconds && this.stateLists.offer(state, site, time)) {
        this.queue.push(time, state, site);
      }
    });
    for (const home of this.segmentHomes.get(places.placeSegment[0]) ?? []) {
      const time = directDeciseconds(this.network, this.homes, home, places, 0);
      if (time <= this.boundDeciseconds) {
        this.homeLists.offer(home, site, time);
      }
    }
  }

  private settle(): void {
    const { queue, stateLists, boundDeciseconds } = this;
    const { firstArc, arcTail, arcDeciseconds } = this.reverse;
    while (queue.pop()) {
      const v = queue.payload;
      const site = queue.tag;
      const time = queue.key;
      if (stateLists.timeOf(v, site) !== time) {
        continue;
      }
      for (let arc = firstArc[v]; arc < firstArc[v + 1]; arc++) {
        const longer = time + arcDeciseconds[arc];
        if (longer <= boundDeciseconds && stateLists.offer(arcTail[arc], site, longer)) {
          queue.push(longer, arcTail[arc], site);
        }
      }
    }
  }

  private collectHomes(): void {
    const { stateLists, homeLists, homeExits, boundDeciseconds } = this;
    const { k, homeCount } = this.nearest;
    for (let home = 0; home < homeCount; home++) {
      for (let link = homeExits.firstLink[home]; link < homeExits.firstLink[home + 1]; link++) {
        const first = homeExits.linkState[link] * k;
        for (let i = first; i < first + k; i++) {
          const time = stateLists.deciseconds[i] + homeExits.linkDeciseconds[link];
          if (time <= boundDeciseconds) {
            homeLists.offer(home, stateLists.site[i], time);
          }
        }
      }
    }
  }
}

/** @throws {InvalidSearchOptionError} when the bound is negative or not a number. */
export function toBoundDeciseconds(boundSeconds: number | undefined): number {
  if (boundSeconds === undefined) {
    return UNREACHABLE - 1;
  }
  if (!(boundSeconds >= 0)) {
    throw new InvalidSearchOptionError("boundSeconds", boundSeconds, "zero or more");
  }
  return Math.min(Math.floor(boundSeconds * 10), UNREACHABLE - 1);
}
