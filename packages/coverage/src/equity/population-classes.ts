/**
 * Classes of communes by their number of inhabitants, which INSEE's grid of density does not have: **ours**, not official. Each goes
 * from its bound, included, to the next one, excluded; the first from 0.
 */
export const COMMUNE_POPULATION_BOUNDS: readonly number[] = [0, 200, 500, 2_000, 10_000];

/**
 * Classes by people per square kilometre, for communes of which only the area is known. The bounds are those of the European degree
 * of urbanisation (Regulation (EU) 2019/1130; 50, 300 and 1,500 people in a cell of one square kilometre), which INSEE's communal grid is made
 * from; taking them of a commune's average is **ours**: it is not the official class, which looks at where in the commune people live.
 */
export const DENSITY_BOUNDS: readonly number[] = [0, 50, 300, 1_500];

/** Index of the class of a commune of so many inhabitants. */
export function communePopulationClassOf(communePopulation: number): number {
  return classOf(COMMUNE_POPULATION_BOUNDS, communePopulation);
}

/** Index of the class of so many people per square kilometre. */
export function densityClassOf(peoplePerSquareKilometre: number): number {
  return classOf(DENSITY_BOUNDS, peoplePerSquareKilometre);
}

function classOf(bounds: readonly number[], value: number): number {
  return Math.max(
    bounds.findLastIndex((bound) => value >= bound),
    0,
  );
}
