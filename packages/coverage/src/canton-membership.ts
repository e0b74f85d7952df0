import { assertLength, assertPopulation } from "./assert-homes.ts";
import { buildCantonUnits, type CantonUnit } from "./canton-units.ts";
import { entryOf } from "./entry-of.ts";
import { InvalidCantonError } from "./errors.ts";

export interface Canton {
  readonly code: string;
  readonly name: string;
}

/**
 * Which cantons homes are in: built once for a territory, used at every change of sites. Canton indexes are those of the
 * list given; the cantons of home `h` are `homeCanton[homeFirstCanton[h]]` to `homeCanton[homeFirstCanton[h + 1] - 1]`.
 */
export interface CantonMembership {
  readonly cantons: readonly Canton[];
  /** Index of each canton by its code. */
  readonly cantonIndex: ReadonlyMap<string, number>;
  /** Float64[homeCount]. */
  readonly homePopulation: Float64Array;
  /** Uint32[homeCount + 1]. */
  readonly homeFirstCanton: Uint32Array;
  /** Uint32: several for a home of a town shared by cantons, when nothing tells which of them it is in. */
  readonly homeCanton: Uint32Array;
  /** Float64[cantonCount]: inhabitants; those of a home shared by n cantons are split in n equal parts. */
  readonly cantonPopulation: Float64Array;
  /** Uint8[cantonCount]: 1 when part of its population is such a split, so an estimate. */
  readonly cantonEstimated: Uint8Array;
  /** People of homes in no canton (Paris, Lyon and some overseas territories have none). */
  readonly populationOutsideCantons: number;
  readonly units: readonly CantonUnit[];
}

/**
 * @param homeCantonCodes - codes of the cantons of each home: one; several where a town is shared; none where there is no
 * canton.
 * @throws {InvalidCantonError} when the list has a code twice, or a home names a canton that is not in it, or the same
 * one twice.
 * @throws {InvalidPopulationError} for a negative or missing population.
 * @throws {LengthMismatchError} when populations and codes are not about the same homes.
 */
export function buildCantonMembership(input: {
  readonly cantons: readonly Canton[];
  readonly homePopulation: Float64Array;
  readonly homeCantonCodes: readonly (readonly string[])[];
}): CantonMembership {
  const { cantons, homePopulation, homeCantonCodes } = input;
  assertPopulation(homePopulation);
  assertLength("homeCantonCodes", homeCantonCodes.length, homePopulation.length);
  const cantonIndex = indexByCode(cantons);

  const homeFirstCanton = new Uint32Array(homePopulation.length + 1);
  const homeCanton: number[] = [];
  const cantonPopulation = new Float64Array(cantons.length);
  const cantonEstimated = new Uint8Array(cantons.length);
  let populationOutsideCantons = 0;
  for (const [home, codes] of homeCantonCodes.entries()) {
    const people = entryOf(homePopulation, home);
    if (codes.length === 0) populationOutsideCantons += people;
    for (const canton of cantonsOf(codes, cantonIndex, `Home ${home}`)) {
      homeCanton.push(canton);
      cantonPopulation[canton] = entryOf(cantonPopulation, canton) + people / codes.length;
      if (codes.length > 1 && people > 0) cantonEstimated[canton] = 1;
    }
    homeFirstCanton[home + 1] = homeCanton.length;
  }
  return {
    cantons,
    cantonIndex,
    homePopulation,
    homeFirstCanton,
    homeCanton: Uint32Array.from(homeCanton),
    cantonPopulation,
    cantonEstimated,
    populationOutsideCantons,
    units: buildCantonUnits(cantons),
  };
}

/**
 * Indexes of the cantons of these codes.
 *
 * @throws {InvalidCantonError} for a code that the list does not have, or has been given twice.
 */
export function cantonsOf(codes: readonly string[], cantonIndex: ReadonlyMap<string, number>, owner: string): number[] {
  if (new Set(codes).size !== codes.length) {
    throw new InvalidCantonError(`${owner} names a canton twice: ${codes.join(", ")}.`, { owner, codes });
  }
  return codes.map((code) => {
    const canton = cantonIndex.get(code);
    if (canton === undefined) {
      throw new InvalidCantonError(`${owner} is in canton ${code}, which is not in the list of cantons.`, {
        owner,
        code,
      });
    }
    return canton;
  });
}

function indexByCode(cantons: readonly Canton[]): ReadonlyMap<string, number> {
  const cantonIndex = new Map(cantons.map(({ code }, canton) => [code, canton]));
  if (cantonIndex.size !== cantons.length) {
    const twice = cantons.find(({ code }, canton) => cantonIndex.get(code) !== canton);
    throw new InvalidCantonError(`The list of cantons has code ${twice?.code} twice.`, { code: twice?.code });
  }
  return cantonIndex;
}
