/** People of each home who may be asked about apart from everyone. */
export const PEOPLE_GROUPS = ["aged65", "aged75", "aged80", "poor"] as const;
export type PeopleGroup = (typeof PEOPLE_GROUPS)[number];

/**
 * What homes tell of their people besides their number, each list in the order of the homes. Null for what not every home tells: a figure
 * of the others would be another one.
 */
export interface HomeTraits {
  /** People, 0 or more: of 65, 75, 80 and over; of poor households. */
  readonly people: Readonly<Record<PeopleGroup, readonly number[] | null>>;
  /** People per square kilometre of the commune or of the cell; null of a home where it is not known, and when it is of none. */
  readonly density: readonly (number | null)[] | null;
  /** The class of density that a file gives, in its own words, before any made from `density`. */
  readonly densityClass: readonly (string | null)[] | null;
}

/** Homes that tell nothing but how many they are. */
export const NO_TRAITS: HomeTraits = {
  people: { aged65: null, aged75: null, aged80: null, poor: null },
  density: null,
  densityClass: null,
};

/** People of poor households: a home's people times the part of its households that are poor. */
export function poorPeopleOf(population: number, households: number, poorHouseholds: number): number {
  return households === 0 ? 0 : (population * Math.min(poorHouseholds, households)) / households;
}

/** A list that every home tells; null otherwise: a sum over the others would be another figure. */
export function toldByAll<Value>(homeValues: readonly (Value | null)[]): readonly Value[] | null {
  const told = homeValues.filter((value) => value !== null);
  return told.length === homeValues.length && told.length > 0 ? told : null;
}

/** A list that some homes tell; null when none does. */
export function toldBySome<Value>(homeValues: readonly (Value | null)[]): readonly (Value | null)[] | null {
  return homeValues.some((value) => value !== null) ? homeValues : null;
}
