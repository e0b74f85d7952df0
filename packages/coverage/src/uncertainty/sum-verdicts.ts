import { assertLength } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import { roundPeople } from "../round-people.ts";
import { UNCERTAINTY_VERDICTS, type UncertaintyParts } from "./compute-uncertainty.ts";

/** Homes by group, a home being of one, of several or of none: those of home `h` are `homeGroup[homeFirstGroup[h]]` on. */
export interface GroupedHomes {
  readonly groupCount: number;
  /** Uint32[homeCount + 1]. */
  readonly homeFirstGroup: Uint32Array;
  /** Uint32: indexes of groups. */
  readonly homeGroup: Uint32Array;
}

/** Every home in one group. @param homeClass Uint32[homeCount]: below `groupCount`. */
export function groupByClass(homeClass: Uint32Array, groupCount: number): GroupedHomes {
  return {
    groupCount,
    homeFirstGroup: Uint32Array.from({ length: homeClass.length + 1 }, (_, i) => i),
    homeGroup: homeClass,
  };
}

/**
 * The three parts of the people of each group, which sum to them; a home of several groups is split equally among them, as its
 * population is where it is counted.
 *
 * @param homeVerdict Uint8[homeCount]: as `computeUncertainty` gives it.
 * @param homePeople Float64[homeCount]: the people asked about.
 * @throws {LengthMismatchError} when the arrays are not about the same homes.
 */
export function sumVerdicts(
  homeVerdict: Uint8Array,
  homePeople: Float64Array,
  { groupCount, homeFirstGroup, homeGroup }: GroupedHomes,
): UncertaintyParts[] {
  assertLength("homeVerdict", homeVerdict.length, homePeople.length);
  assertLength("homeFirstGroup", homeFirstGroup.length, homePeople.length + 1);
  const verdictCount = UNCERTAINTY_VERDICTS.length;
  const groupVerdictPeople = new Float64Array(groupCount * verdictCount);
  for (let home = 0; home < homePeople.length; home++) {
    const first = wordOf(homeFirstGroup, home);
    const end = wordOf(homeFirstGroup, home + 1);
    for (let i = first; i < end; i++) {
      const cell = wordOf(homeGroup, i) * verdictCount + (homeVerdict[home] ?? Number.NaN);
      groupVerdictPeople[cell] = entryOf(groupVerdictPeople, cell) + entryOf(homePeople, home) / (end - first);
    }
  }
  return Array.from({ length: groupCount }, (_, group) => {
    const peopleOf = (verdict: number) => roundPeople(entryOf(groupVerdictPeople, group * verdictCount + verdict));
    return { surelyCovered: peopleOf(0), depends: peopleOf(1), surelyNot: peopleOf(2) };
  });
}
