import { listPlaceCantons } from "@maillage/planning/scenario";
import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces } from "@maillage/road-network";
import { NearestSiteIndex, type NearestSites } from "@maillage/travel-time";
import { placesOf } from "./places-of.ts";
import type { LivePlace, LiveSite, PlacedSite } from "./protocol.ts";

/** Above so many differences, setting every site anew costs less than as many edits. */
const EDIT_COUNT_MAX = 6;

/**
 * The nearest sites of every home, kept up with a list of sites that changes a little at a time.
 *
 * Every site of the list has its number in the index, with as many places as it receives people at, those that do not count with none: opening, closing and
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

  /** Cantons that the sites of the list serve, place by place: none when one does not count. */
  get placeCantons(): ReturnType<typeof listPlaceCantons> {
    return listPlaceCantons(
      this.#sites.map(({ places }, site) => ({ places: this.#stands[site]?.isServing ? places : [] })),
    );
  }

  listPlaced(): readonly PlacedSite[] {
    return this.#sites.flatMap(({ id, isPlaced, isCounted }, site) => {
      const stand = this.#stands[site];
      if (stand === undefined) return [];
      const { isOnRoad, metresToRoad } = stand;
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
      this.#index.setSites(joinPlaces(stands.map(({ places }) => places)), {
        siteFirstPlace: Uint32Array.of(0, ...sumCounts(stands)),
      });
    } else {
      for (let gone = before.length - 1; gone >= kept; gone--) this.#index.removeSite(gone);
      for (const index of edited) {
        const { places } = stands[index] ?? { places: NOWHERE };
        const count = places.placeSegment.length;
        // The lowest free number is the next of the list: those after were removed.
        if (index < kept) this.#index.moveSite(index, places, 0, count);
        else this.#index.addSite(places, 0, count);
      }
    }
    this.#sites = sites;
    this.#stands = stands;
    return true;
  }

  #stand(site: LiveSite): Standing {
    const places = placesOf(this.#network, site.places);
    const placeMetres = places.placeMetres.filter((_, place) => places.placeSegment[place] !== NOT_SNAPPED);
    // One that receives people nowhere known is left out, and told as such: it is not off the roads.
    const isOnRoad = site.places.length === 0 || placeMetres.length > 0;
    const isServing = site.isCounted && (isOnRoad || !site.isPlaced);
    return {
      places: isServing ? places : NOWHERE,
      ...{ isServing, isOnRoad },
      metresToRoad: placeMetres.length > 0 ? Math.min(...placeMetres) : null,
    };
  }
}

interface Standing {
  /** On the roads, or {@link NOWHERE} for a site that does not count. */
  readonly places: SnappedPlaces;
  readonly isServing: boolean;
  readonly isOnRoad: boolean;
  /** From the nearest of its places; null when no road is near enough to any, or it has none. */
  readonly metresToRoad: number | null;
}

/** No place at all. */
const NOWHERE: SnappedPlaces = joinPlaces([]);

/** How many sites at the head of both lists are the same ones, wherever they stand. */
function countKept(before: readonly LiveSite[], after: readonly LiveSite[]): number {
  const different = after.findIndex(({ id }, index) => before[index]?.id !== id);
  return different === -1 ? Math.min(after.length, before.length) : different;
}

function isSameStand(a: LiveSite, b: LiveSite): boolean {
  const isSamePlace = ({ longitude, latitude }: LivePlace, place: number) =>
    longitude === b.places[place]?.longitude && latitude === b.places[place].latitude;
  return (
    a.places.length === b.places.length &&
    a.places.every(isSamePlace) &&
    a.isCounted === b.isCounted &&
    a.isPlaced === b.isPlaced
  );
}

/** Stands being the same, so are the places, in their order. */
function isSameService(a: LiveSite, b: LiveSite | undefined): boolean {
  const cantonsOf = ({ places }: LiveSite) => places.map(({ cantonCodes }) => cantonCodes.join()).join(";");
  return b !== undefined && a.id === b.id && cantonsOf(a) === cantonsOf(b);
}

/** Where each site's places end in the table of all of them. */
function sumCounts(stands: readonly Standing[]): number[] {
  let placeCount = 0;
  return stands.map(({ places }) => {
    placeCount += places.placeSegment.length;
    return placeCount;
  });
}

function joinPlaces(tables: readonly SnappedPlaces[]): SnappedPlaces {
  const float = (of: (places: SnappedPlaces) => Float64Array) =>
    Float64Array.from(tables.flatMap((places) => [...of(places)]));
  const whole = (of: (places: SnappedPlaces) => Uint32Array) =>
    Uint32Array.from(tables.flatMap((places) => [...of(places)]));
  return {
    placeSegment: whole(({ placeSegment }) => placeSegment),
    placeFraction: float(({ placeFraction }) => placeFraction),
    placeAccessDeciseconds: whole(({ placeAccessDeciseconds }) => placeAccessDeciseconds),
    placeMetres: float(({ placeMetres }) => placeMetres),
    placeLongitude: float(({ placeLongitude }) => placeLongitude),
    placeLatitude: float(({ placeLatitude }) => placeLatitude),
  };
}
