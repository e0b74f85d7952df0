/**
 * Classes of communes by their number of inhabitants, for want of INSEE's density grid: **ours**, not official. Each goes
 * from its bound, included, to the next one, excluded; the first from 0.
 */
export const COMMUNE_POPULATION_BOUNDS: readonly number[] = [0, 200, 500, 2_000, 10_000];

/** Index of the class of a commune of so many inhabitants. */
export function communePopulationClassOf(communePopulation: number): number {
  return Math.max(
    COMMUNE_POPULATION_BOUNDS.findLastIndex((bound) => communePopulation >= bound),
    0,
  );
}
