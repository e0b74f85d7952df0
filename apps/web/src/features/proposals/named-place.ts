import type { CommuneCentre, SiteView } from "@maillage/planning";
import type { BroughtPlace } from "../../view-state/places-parser.ts";

/** A site or a place that a rule may name. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: "site" | "place";
}

/**
 * What rules may name: open sites, then the places to choose from.
 *
 * @param places null for the town halls, one a commune.
 */
export function listNamedPlaces(
  sites: readonly Pick<SiteView, "id" | "name">[],
  communes: readonly Pick<CommuneCentre, "code" | "name">[],
  places: readonly BroughtPlace[] | null,
): readonly NamedPlace[] {
  const choices = places ?? communes.map(({ code, name }) => ({ id: `mairie-${code}`, name }));
  const openIds = new Set(sites.map(({ id }) => id));
  return [
    ...sites.map(({ id, name }): NamedPlace => ({ id, name, kind: "site" })),
    ...choices.filter(({ id }) => !openIds.has(id)).map(({ id, name }): NamedPlace => ({ id, name, kind: "place" })),
  ];
}

/** Each place in each of the formats that may open there, as a question that has several names them; as they are where it has one or none. */
export function withFormats(
  places: readonly NamedPlace[],
  formats: readonly { readonly id: string; readonly name: string }[],
): readonly NamedPlace[] {
  if (formats.length < 2) return places;
  return places.flatMap((place) =>
    formats.map(({ id, name }) => ({ ...place, id: `${place.id}:${id}`, name: `${place.name} (${name})` })),
  );
}
