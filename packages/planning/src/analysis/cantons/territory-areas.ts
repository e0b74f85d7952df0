import { buildCantonMembership, type CantonMembership } from "@maillage/coverage";
import type { CoverageGround } from "../../coverage-ground.ts";
import type { AreaKind } from "./cantons-view.ts";

/** A unit that communes are in. */
export interface AreaName {
  readonly code: string;
  readonly name: string;
}

/** The units of each home other than its cantons; null where nobody says. */
export interface HomeAreas {
  readonly arrondissement: AreaName | null;
  readonly epci: AreaName | null;
}

/**
 * Which units of each kind homes are in: cantons where there are some; elsewhere (Paris, the Métropole de Lyon, Martinique,
 * Guyane have none) the user chooses among the others. Kinds that no home has are left out.
 */
export function listAreaMemberships(
  ground: CoverageGround,
  homeAreas: readonly HomeAreas[],
): ReadonlyMap<AreaKind, CantonMembership> {
  const memberships = new Map<AreaKind, CantonMembership>();
  if (ground.membership.cantons.length > 0) memberships.set("canton", ground.membership);
  for (const kind of ["arrondissement", "epci"] as const) {
    const areas = new Map(homeAreas.flatMap((each) => (each[kind] === null ? [] : [[each[kind].code, each[kind]]])));
    if (areas.size === 0) continue;
    const membership = buildCantonMembership({
      cantons: [...areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
      homePopulation: ground.homePopulation,
      homeCantonCodes: homeAreas.map((each) => (each[kind] === null ? [] : [each[kind].code])),
    });
    memberships.set(kind, membership);
  }
  return memberships;
}
