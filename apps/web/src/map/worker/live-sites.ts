import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces } from "@maillage/road-network";
import { NearestSiteIndex, type NearestSites } from "@maillage/travel-time";
import { placesOf } from "./places-of.ts";
import type { LiveSite, PlacedSite } from "./protocol.ts";

/** Above so many differences, setting every site anew costs less than as many edits. */
const EDIT_COUNT_MAX = 6;

/**
 * The nearest sites of every home, kept up with a list of sites that changes a little at a time.
 *
 * Every site of the list has its place in the index, those that do not count as places on no road: opening, closing and
 * moving are then one edit each, and the sites that count keep the order of the list. The engine ranks sites at equal
 * time by that order, so the figures are, to the byte, those of the list set from nothing.
 */
export class LiveSites {
  readonly #network: RoadNetwork;
  readonly #index: NearestSiteIndex;
  #sites: readonly LiveSite[] = [];
  /** Where each site of the list stands, whether it counts or not. */
  #stands: readonly Standing[] = [];

  /** @param homePlaces places of the homes on the network. */
  constructor(network: RoadNetwork, homePlaces: SnappedPlaces) {
    this.#network = network;
    this.#index = new NearestSiteIndex(network, homePlaces);
  }

  /** Lists of the homes: sites by their index in the list. Updated in place by {@link change}. */
  get nearest(): NearestSites {
    return this.#index.nearest;
  }

  get ids(): readonly string[] {
    return this.#sites.map(({ id }) => id);
  }

  /** Cantons that each site of the list serves: none when it does not count. */
  get cantonCodes(): readonly (readonly string[])[] {
    return this.#sites.map(({ cantonCodes }, site) => (this.#stands[site]?.isServing ? cantonCodes : []));
  }

  listPlaced(): readonly PlacedSite[] {
    return this.#sites.flatMap(({ id, isPlaced, isCounted }, site) => {
      const stand = this.#stands[site];
      if (stand === undefined) return [];
      const { metresToRoad } = stand;
      const isOnRoad = metresToRoad !== null;
      return isPlaced || (isCounted && !isOnRoad) ? [{ siteId: id, isPlaced, isOnRoad, metresToRoad }] : [];
    });
  }

  /** Makes the list this one. Whether anything that figures depend on is different. */
  change(sites: readonly LiveSite[]): boolean {
    const before = this.#sites;
    const kept = countKept(before, sites);
    const stands = sites.map((site, index) => {
      const known = index < kept ? before[index] : undefined;
      const stand = this.#stands[index];
      return known !== undefined && stand !== undefined && isSameStand(known, site) ? stand : this.#stand(site);
    });
    const isSame =
      sites.length === before.length &&
      sites.every((site, index) => stands[index] === this.#stands[index] && isSameService(site, before[index]));
    if (isSame) return false;

    const edited = stands.flatMap((stand, index) => (stand === this.#stands[index] ? [] : [index]));
    const goneCount = before.length - kept;
    if (edited.length + goneCount > EDIT_COUNT_MAX) {
      this.#index.setSites(joinPlaces(stands));
    } else {
      for (let gone = before.length - 1; gone >= kept; gone--) this.#index.removeSite(gone);
      for (const index of edited) {
        const { place } = stands[index] ?? { place: NOWHERE };
        // The lowest free number is the next of the list: those after were removed.
        if (index < kept) this.#index.moveSite(index, place, 0);
        else this.#index.addSite(place, 0);
      }
    }
    this.#sites = sites;
    this.#stands = stands;
    return true;
  }

  #stand(site: LiveSite): Standing {
    const place = placesOf(this.#network, [site]);
    const isOnRoad = place.placeSegment[0] !== NOT_SNAPPED;
    const isServing = site.isCounted && (isOnRoad || !site.isPlaced);
    return {
      place: isServing ? place : NOWHERE,
      isServing,
      metresToRoad: isOnRoad ? (place.placeMetres[0] ?? null) : null,
    };
  }
}

interface Standing {
  /** One place: on the roads, or {@link NOWHERE} for a site that does not count. */
  readonly place: SnappedPlaces;
  readonly isServing: boolean;
  /** Null when no road is near enough. */
  readonly metresToRoad: number | null;
}

const NOWHERE: SnappedPlaces = {
  placeSegment: Uint32Array.of(NOT_SNAPPED),
  placeFraction: Float64Array.of(0),
  placeAccessDeciseconds: Uint32Array.of(0),
  placeMetres: Float64Array.of(Number.POSITIVE_INFINITY),
  placeLongitude: Float64Array.of(0),
  placeLatitude: Float64Array.of(0),
};

/** How many sites at the head of both lists are the same ones, wherever they stand. */
function countKept(before: readonly LiveSite[], after: readonly LiveSite[]): number {
  const different = after.findIndex(({ id }, index) => before[index]?.id !== id);
  return different === -1 ? Math.min(after.length, before.length) : different;
}

function isSameStand(a: LiveSite, b: LiveSite): boolean {
  return (
    a.longitude === b.longitude && a.latitude === b.latitude && a.isCounted === b.isCounted && a.isPlaced === b.isPlaced
  );
}

function isSameService(a: LiveSite, b: LiveSite | undefined): boolean {
  return b !== undefined && a.id === b.id && a.cantonCodes.join() === b.cantonCodes.join();
}

function joinPlaces(stands: readonly Standing[]): SnappedPlaces {
  const float = (of: (place: SnappedPlaces) => Float64Array) =>
    Float64Array.from(stands, ({ place }) => of(place)[0] ?? 0);
  const whole = (of: (place: SnappedPlaces) => Uint32Array) =>
    Uint32Array.from(stands, ({ place }) => of(place)[0] ?? 0);
  return {
    placeSegment: whole(({ placeSegment }) => placeSegment),
    placeFraction: float(({ placeFraction }) => placeFraction),
    placeAccessDeciseconds: whole(({ placeAccessDeciseconds }) => placeAccessDeciseconds),
    placeMetres: float(({ placeMetres }) => placeMetres),
    placeLongitude: float(({ placeLongitude }) => placeLongitude),
    placeLatitude: float(({ placeLatitude }) => placeLatitude),
  };
}
