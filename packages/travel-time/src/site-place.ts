import type { SnappedPlaces } from "@maillage/road-network";
import { InvalidPlaceError } from "./travel-time-errors.ts";

/** @throws {InvalidPlaceError} when `place` is not the number of one of the places. */
export function assertPlace(places: SnappedPlaces, place: number): void {
  const placeCount = places.placeSegment.length;
  if (!Number.isInteger(place) || place < 0 || place >= placeCount) {
    throw new InvalidPlaceError(`Place ${place} is not one of the ${placeCount} places given`, { place, placeCount });
  }
}

/** @throws {InvalidPlaceError} when a site is not at a whole number of places. */
export function assertPlaceCount(placeCount: number): void {
  if (!Number.isInteger(placeCount) || placeCount < 0) {
    throw new InvalidPlaceError(`A site cannot be at ${placeCount} places`, { placeCount });
  }
}

/** @throws {InvalidPlaceError} when sites do not share out the places in order: from 0, never back, up to all of them. */
export function assertFirstPlaces(siteFirstPlace: Uint32Array, placeCount: number): void {
  const isInOrder = siteFirstPlace.every((first, site) => site === 0 || first >= siteFirstPlace[site - 1]);
  if (siteFirstPlace[0] !== 0 || siteFirstPlace.at(-1) !== placeCount || !isInOrder) {
    throw new InvalidPlaceError(`siteFirstPlace must go from 0 to ${placeCount}, never back`, { placeCount });
  }
}

/** Whether one of the places from `firstPlace` on, before `place`, is on its segment. */
export function isSegmentSeen(places: SnappedPlaces, firstPlace: number, place: number): boolean {
  for (let other = firstPlace; other < place; other++) {
    if (places.placeSegment[other] === places.placeSegment[place]) {
      return true;
    }
  }
  return false;
}

/** A table of one place, as a view of the table given. */
export function pickPlace(places: SnappedPlaces, place: number): SnappedPlaces {
  return {
    placeSegment: places.placeSegment.subarray(place, place + 1),
    placeFraction: places.placeFraction.subarray(place, place + 1),
    placeAccessDeciseconds: places.placeAccessDeciseconds.subarray(place, place + 1),
    placeMetres: places.placeMetres.subarray(place, place + 1),
    placeLongitude: places.placeLongitude.subarray(place, place + 1),
    placeLatitude: places.placeLatitude.subarray(place, place + 1),
  };
}
