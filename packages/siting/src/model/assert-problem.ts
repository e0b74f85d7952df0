import type { SitingProblem } from "../problem.ts";
import { InvalidCostError, InvalidSitingProblemError, NoHomeError } from "../siting-errors.ts";

/**
 * @throws {NoHomeError} when there is no home, or nobody in any.
 * @throws {InvalidCostError} when a cost or a capacity is negative or not finite.
 * @throws {InvalidSitingProblemError} with the first other broken invariant and where it is.
 */
export function assertProblem(problem: SitingProblem): void {
  const { homeCount, siteCount } = problem;
  assertLength("homePopulation", problem.homePopulation, homeCount);
  assertNotNegative("homePopulation", problem.homePopulation);
  assertLength("homePriority", problem.homePriority, homeCount);
  assertNotNegative("homePriority", problem.homePriority);
  if (!problem.homePopulation.some((people) => people > 0)) {
    throw new NoHomeError(`none of the ${homeCount} homes has people`, { homeCount });
  }

  assertSparseRows("siteFirstEntry", problem.siteFirstEntry, "entryHome", problem.entryHome, siteCount, homeCount);
  assertLength("entryDeciseconds", problem.entryDeciseconds, problem.entryHome.length);
  if (!(problem.boundDeciseconds > 0)) throw broken("boundDeciseconds", 0, problem.boundDeciseconds);
  const late = problem.entryDeciseconds.findIndex((deciseconds) => deciseconds > problem.boundDeciseconds);
  if (late !== -1) throw broken("entryDeciseconds", late, problem.entryDeciseconds[late]);

  assertLength("siteIsOpen", problem.siteIsOpen, siteCount);
  const { siteFirstCanton, siteCanton, cantonCount } = problem;
  assertSparseRows("siteFirstCanton", siteFirstCanton, "siteCanton", siteCanton, siteCount, cantonCount);
  for (const name of ["siteGroup", "sitePlace", "siteLongitude", "siteLatitude"] as const) {
    assertLength(name, problem[name], siteCount);
  }
  for (const name of ["siteCost", "siteCapacity"] as const) {
    const values = problem[name];
    assertLength(name, values, siteCount);
    const site = values?.findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY)) ?? -1;
    if (site !== -1) {
      const value = values?.[site];
      throw new InvalidCostError(`${name}[${site}] is ${value}`, { name, site, value });
    }
  }
}

function assertLength(name: string, array: ArrayLike<number> | undefined, length: number): void {
  if (array !== undefined && array.length !== length) {
    const context = { name, length: array.length, expected: length };
    throw new InvalidSitingProblemError(`${name} has ${array.length} entries, not ${length}`, context);
  }
}

function assertNotNegative(name: string, values: Float64Array | undefined): void {
  const index = values?.findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY)) ?? -1;
  if (index !== -1) throw broken(name, index, values?.[index]);
}

/** Rows from 0 to the number of entries, never decreasing; entries increasing within a row, below `limit`. */
function assertSparseRows(
  firstName: string,
  first: Uint32Array,
  entryName: string,
  entries: Uint32Array,
  rowCount: number,
  limit: number,
): void {
  assertLength(firstName, first, rowCount + 1);
  if (first[0] !== 0 || first[rowCount] !== entries.length) throw broken(firstName, rowCount, first[rowCount]);
  for (let row = 0; row < rowCount; row++) {
    if (first[row + 1] < first[row]) throw broken(firstName, row + 1, first[row + 1]);
    for (let entry = first[row]; entry < first[row + 1]; entry++) {
      const isIncreasing = entry === first[row] || entries[entry] > entries[entry - 1];
      if (!isIncreasing || entries[entry] >= limit) throw broken(entryName, entry, entries[entry]);
    }
  }
}

function broken(name: string, index: number, value: number | undefined): InvalidSitingProblemError {
  return new InvalidSitingProblemError(`${name}[${index}] is ${value}`, { name, index, value });
}
