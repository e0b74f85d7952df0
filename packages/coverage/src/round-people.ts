/** About a millionth of a person. A power of two, so that multiples of it add and subtract exactly below 2^33 people. */
const PEOPLE_STEP = 2 ** -20;

/**
 * People to the nearest 2^-20. Homes may hold fractions of people (cells of a grid), whose sums depend on their order;
 * once totals are rounded so, a whole and its parts agree exactly, whatever is added or taken away. Keeps order: what was
 * no more than another stays so. Whole numbers are as they were.
 */
export function roundPeople(people: number): number {
  return Math.round(people / PEOPLE_STEP) * PEOPLE_STEP;
}
