import type { SnappedPlaces } from "@maillage/road-network";
import { InvalidPlaceError } from "./travel-time-errors.ts";

/** @throws {InvalidPlaceError} when `place` is not the number of one of the places. */
export function assertPlace(places: SnappedPlaces, place: number): void {
  const placeCount = places.placeSegment.length;
  if (!Number.isInteger(place) || place < 0 || place >= placeCount) {
    throw new InvalidPlaceError(`Place ${place} is not one of the ${placeCount} places given`, { place, placeCount });
  }
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
