import { type CommuneGround, findCommuneAt } from "../find-commune-at.ts";
import type { SiteView } from "../views.ts";
import type { Position } from "./change.ts";

/** What follows from where a site stands. */
export interface SiteLocation extends Position, Pick<SiteView, "communeCode" | "communeName" | "cantonCodes"> {
  /** False when the canton that the planner said is not one of the commune's: it is then left out. */
  readonly isCantonThere: boolean;
}

/**
 * Commune and cantons of a point: all those of a commune that cantons share, or the one of them that the planner says.
 * Out of the territory, code and name of the commune are empty and there is no canton: a site there still shortens trips.
 */
export function locateSite(
  ground: CommuneGround,
  { longitude, latitude }: Position,
  cantonCode: string | undefined,
): SiteLocation {
  const commune = ground.communeCentres[findCommuneAt(ground, longitude, latitude) ?? -1];
  const cantonCodes = commune?.cantonCodes ?? [];
  const isSaid = cantonCode !== undefined && cantonCodes.includes(cantonCode);
  return {
    longitude,
    latitude,
    communeCode: commune?.code ?? "",
    communeName: commune?.name ?? "",
    cantonCodes: isSaid ? [cantonCode] : cantonCodes,
    isCantonThere: isSaid || cantonCode === undefined,
  };
}
