import { type LeftOutReason, listServicePoints, type ServedSite } from "@maillage/coverage";
import type { UnitGround } from "../find-commune-at.ts";
import type { SiteView } from "../views.ts";
import type { Position } from "./change.ts";
import { locateSite } from "./locate-site.ts";

/** A place at which a site receives people: where it stands or, for a travelling one, each of its stops. */
export interface SitePlace extends Position, SiteUnits {
  /** Index among the stops of the site; null for a place that stays. */
  readonly stop: number | null;
}

/** The commune of a place, empty out of the territory, and the cantons that it may be in. */
export type SiteUnits = Pick<SiteView, "communeCode" | "cantonCodes">;

/** A site with the places at which it receives people; none when it travels and nobody has told where it stops. */
export type WithPlaces<Site> = Site & { readonly places: readonly SitePlace[] };

/** A site that counts and of which nobody knows where it receives people: no figure holds what it serves. */
export interface LeftOutSite {
  readonly id: string;
  readonly name: string;
  readonly reason: Extract<LeftOutReason, "stops-unknown" | "no-stop">;
}

type LocatedSite = ServedSite & SiteUnits;

/**
 * Where a site receives people, for every figure of ours: a travelling site at each of its stops, in their order, never at its
 * garage; at none when its stops are unknown. The kernel's own rule says which, so that figures of hours and of people
 * without hours are about the same places.
 *
 * @param locate commune and cantons of a stop; those of a site that stands are its own.
 */
export function listSitePlaces(site: LocatedSite, locate: (stop: Position) => SiteUnits): readonly SitePlace[] {
  const { communeCode, cantonCodes } = site;
  return listServicePoints([site], "all").points.map(({ stop, longitude, latitude }) => ({
    ...{ stop, longitude, latitude },
    ...(stop === null ? { communeCode, cantonCodes } : locate({ longitude, latitude })),
  }));
}

/** Sites with their places, in their order; stops are in the cantons of the communes that they stand in. */
export function placeSites<Site extends LocatedSite>(
  sites: readonly Site[],
  ground: UnitGround,
): readonly WithPlaces<Site>[] {
  return sites.map((site) => placeSite(site, ground));
}

/** One of {@link placeSites}. */
export function placeSite<Site extends LocatedSite>(site: Site, ground: UnitGround): WithPlaces<Site> {
  const locate = (stop: Position) => {
    const { communeCode, cantonCodes } = locateSite(ground, stop, undefined);
    return { communeCode, cantonCodes };
  };
  return { ...site, places: listSitePlaces(site, locate) };
}

/** The sites that receive people nowhere that is known, to be told wherever a share is shown. */
export function listLeftOutSites(sites: readonly WithPlaces<Pick<SiteView, "id" | "name" | "stops">>[]): LeftOutSite[] {
  return sites
    .filter(({ places }) => places.length === 0)
    .map(({ id, name, stops }) => ({ id, name, reason: stops === null ? "stops-unknown" : "no-stop" }));
}
