import { findCommuneAt, type UnitGround } from "../find-commune-at.ts";
import { listCantonsAt } from "../list-cantons-at.ts";
import type { SiteView } from "../views.ts";
import type { Position } from "./change.ts";

/** What follows from where a site stands. */
export interface SiteLocation extends Position, Pick<SiteView, "communeCode" | "communeName" | "cantonCodes"> {
  /** False when the canton that the planner said is not one of the commune's: it is then left out. */
  readonly isCantonThere: boolean;
}

/**
 * Commune and cantons of a point: of a commune that cantons share, the one that the planner says, else the one whose official
 * limits it is in, else all of them.
 * Out of the territory, code and name of the commune are empty and there is no canton: a site there still shortens trips.
 */
export function locateSite(
  ground: UnitGround,
  { longitude, latitude }: Position,
  cantonCode: string | undefined,
): SiteLocation {
  const commune = ground.communeCentres[findCommuneAt(ground, longitude, latitude) ?? -1];
  const isSaid = cantonCode !== undefined && commune?.cantonCodes.includes(cantonCode) === true;
  return {
    longitude,
    latitude,
    communeCode: commune?.code ?? "",
    communeName: commune?.name ?? "",
    cantonCodes: isSaid
      ? [cantonCode]
      : commune === undefined
        ? []
        : listCantonsAt(ground.cantons, commune, longitude, latitude),
    isCantonThere: isSaid || cantonCode === undefined,
  };
}
