import { createParser } from "nuqs/server";
import { escapeSketchText, unescapeSketchText } from "./escape-sketch-text.ts";
import { roundDegrees } from "./round-degrees.ts";

/** A place where a site could open, as a planner brings it. */
export interface BroughtPlace {
  readonly id: string;
  readonly name: string;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** The question's own cost of a site when absent. */
  readonly costEuros?: number | undefined;
  /** People it can serve, when capacities count; as staff and hours make it when absent. */
  readonly capacityPeople?: number | undefined;
}

/**
 * The text form of places, for an address: `p1,5.1388,48.1113,Poste de Chaumont,30000,1200;p2,…`. Degrees keep 5 decimals; the
 * cost and the people it can serve may be left out.
 */
export function serializePlaces(places: readonly BroughtPlace[]): string {
  return places
    .map(({ id, name, longitude, latitude, costEuros, capacityPeople }) =>
      [
        escapeSketchText(id),
        roundDegrees(longitude),
        roundDegrees(latitude),
        escapeSketchText(name),
        ...(costEuros === undefined && capacityPeople === undefined ? [] : [costEuros ?? ""]),
        ...(capacityPeople === undefined ? [] : [capacityPeople]),
      ].join(","),
    )
    .join(";");
}

/** The inverse of {@link serializePlaces}; null when any of it cannot be read. */
export function parsePlaces(text: string): readonly BroughtPlace[] | null {
  const places = text.split(";").map(parsePlace);
  return places.every((place) => place !== undefined) ? places : null;
}

function parsePlace(text: string): BroughtPlace | undefined {
  const [idText, longitudeText, latitudeText, nameText, costText, capacityText, ...more] = text.split(",");
  const id = unescapeSketchText(idText ?? "");
  const name = unescapeSketchText(nameText ?? "");
  const [longitude, latitude] = [parseNumber(longitudeText), parseNumber(latitudeText)];
  const costEuros = costText === undefined || costText === "" ? undefined : parseNumber(costText);
  const capacityPeople = capacityText === undefined ? undefined : parseNumber(capacityText);
  const isReadable =
    more.length === 0 &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90 &&
    (costEuros === undefined || costEuros >= 0) &&
    (capacityPeople === undefined || capacityPeople >= 0);
  if (!isReadable || !id || !name) return undefined;
  return {
    ...{ id, name, longitude, latitude },
    ...(costEuros === undefined ? {} : { costEuros }),
    ...(capacityPeople === undefined ? {} : { capacityPeople }),
  };
}

/** Not a number for an empty text, which `Number` takes for 0. */
function parseNumber(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text);
}

export const placesParser = createParser<readonly BroughtPlace[]>({
  parse: parsePlaces,
  serialize: serializePlaces,
  eq: (a, b) => serializePlaces(a) === serializePlaces(b),
});
