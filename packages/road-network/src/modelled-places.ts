import { type Bilingual, french, PlatformError } from "@maillage/errors";

/** A place that a modelled network joins to its neighbours: usually a commune, at its centre. */
export interface ModelledPlace {
  readonly code: string;
  readonly name?: string;
  /** Degrees. */
  readonly longitude: number;
  /** Degrees. */
  readonly latitude: number;
  /** Inhabitants; absent when unknown. */
  readonly population?: number;
}

/** Places or axes from which no network can be modelled. */
export class InvalidModelledPlacesError extends PlatformError {
  readonly code = "road-network/invalid-modelled-places";

  constructor(problem: Bilingual, context: Readonly<Record<string, unknown>>) {
    super(problem.en, { problem, ...context });
  }
}

/**
 * The index of each place by its code.
 *
 * @throws {InvalidModelledPlacesError} when there are fewer than two places, a code comes twice, a position is out of
 *   range or too near a pole for a map (85 degrees), or a population is negative.
 */
export function indexPlaces(places: readonly ModelledPlace[]): ReadonlyMap<string, number> {
  if (places.length < 2) {
    throw new InvalidModelledPlacesError(
      {
        fr: `Un réseau se modélise à partir de deux lieux ou plus, et non de ${places.length}`,
        en: `A network is modelled from two places or more, not ${places.length}`,
      },
      { placeCount: places.length },
    );
  }
  const placeByCode = new Map<string, number>();
  for (const [place, { code, longitude, latitude, population }] of places.entries()) {
    if (placeByCode.has(code)) {
      throw new InvalidModelledPlacesError(
        {
          fr: `Le code ${code} est celui de deux lieux`,
          en: `The code ${code} is that of two places, ${placeByCode.get(code)} and ${place}`,
        },
        { place, code },
      );
    }
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85)) {
      throw new InvalidModelledPlacesError(
        {
          fr: french`Le lieu ${code} est à la longitude ${longitude} et à la latitude ${latitude} : aucune route ne peut y passer`,
          en: `Place ${place} (${code}) is at longitude ${longitude} and latitude ${latitude}: no place of a road network`,
        },
        { place, code, longitude, latitude },
      );
    }
    if (population !== undefined && !(population >= 0 && population < Number.POSITIVE_INFINITY)) {
      throw new InvalidModelledPlacesError(
        {
          fr: `Le lieu ${code} a une population de ${population}`,
          en: `Place ${place} (${code}) has a population of ${population}`,
        },
        { place, code, population },
      );
    }
    placeByCode.set(code, place);
  }
  return placeByCode;
}
