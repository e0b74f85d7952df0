import type { TerritoryView } from "@maillage/planning";

/** What the two goals rest on, in the order in which it is best brought in. */
export const TERRITORY_NEEDS = ["communes", "cantons", "homes", "sites", "roads"] as const;
export type TerritoryNeed = (typeof TERRITORY_NEEDS)[number];

/** Where there is no canton at all: Paris, Martinique, Guyane, and the collectivities that are no département. */
const WITHOUT_CANTONS: ReadonlySet<string> = new Set([
  "75",
  "972",
  "973",
  "975",
  "977",
  "978",
  "984",
  "986",
  "987",
  "988",
  "989",
]);

/** What a territory still lacks for its figures; empty once they can be computed. */
export function listMissingData({
  code,
  communeCount,
  cantonCount,
  population,
  siteNetworks,
  roadNetwork,
}: Pick<
  TerritoryView,
  "code" | "communeCount" | "cantonCount" | "population" | "siteNetworks" | "roadNetwork"
>): readonly TerritoryNeed[] {
  const isThere: Readonly<Record<TerritoryNeed, boolean>> = {
    communes: communeCount > 0,
    cantons: cantonCount > 0 || WITHOUT_CANTONS.has(code),
    homes: population > 0,
    sites: siteNetworks.length > 0,
    roads: roadNetwork.junctionCount > 0,
  };
  return TERRITORY_NEEDS.filter((need) => !isThere[need]);
}
