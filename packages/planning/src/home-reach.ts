import type { HomesReachView, HomeView } from "./views.ts";

/** Who is on the roads and who is not, from what snapping said of each home. */
export function describeHomesReach(homes: readonly HomeView[], isOnRoads: (home: number) => boolean): HomesReachView {
  const off = homes
    .filter((_, home) => !isOnRoads(home))
    .map(({ id, name, population }) => ({ home: id, name, population }))
    .sort((a, b) => b.population - a.population || (a.home < b.home ? -1 : 1));
  return {
    homeCount: homes.length,
    population: sumPopulation(homes),
    off,
    populationOff: sumPopulation(off),
  };
}

/** Below this share of the people near its roads, a network is of another region. */
const SHARE_ON_ROADS_MIN = 0.5;

/** Exactly half is enough. */
export function isOfAnotherRegion({
  population,
  populationOff,
}: Pick<HomesReachView, "population" | "populationOff">): boolean {
  return population - populationOff < population * SHARE_ON_ROADS_MIN;
}

function sumPopulation(homes: readonly { readonly population: number }[]): number {
  return homes.reduce((sum, { population }) => sum + population, 0);
}
