import { type HomeTraits, PEOPLE_GROUPS } from "../analysis/equity/home-traits.ts";
import type { HomeView } from "../views.ts";
import type { Priorities } from "./priority-schema.ts";
import { NoPriorityCommuneError, UntoldPriorityError } from "./proposal-errors.ts";
import type { PriorityView } from "./proposal-views.ts";

export interface HomePriority {
  /** Float64[homeCount]: how much a person of the home counts for, 1 or more; undefined when everyone counts for one. */
  readonly homePriority: Float64Array | undefined;
  readonly priorities: readonly PriorityView[];
}

/**
 * How much people of each home count for: 1, and for each group what its weight adds times its part of the home's people, and what each list
 * of communes that the home's is in adds. Homes tell how many people are in each group, not who is in two: what two groups add is summed.
 *
 * @param territoryCommunes codes of its communes, those without a home included.
 * @throws {UntoldPriorityError} for a group that the homes loaded do not tell: a weight on it would weigh nothing, or others.
 * @throws {NoPriorityCommuneError} for a list of communes none of which is in the territory.
 */
export function computeHomePriority(
  { groups, communes }: Priorities,
  homes: readonly Pick<HomeView, "communeCode" | "population">[],
  homeTraits: HomeTraits,
  territoryCommunes: Iterable<string>,
): HomePriority {
  if (groups.length === 0 && communes.length === 0) return { homePriority: undefined, priorities: [] };
  const homePriority = new Float64Array(homes.length).fill(1);
  const priorities: PriorityView[] = [];
  for (const { group, weight } of groups) {
    const homePeople = homeTraits.people[group];
    if (homePeople === null) throw new UntoldPriorityError(group, listTold(homeTraits));
    for (const [home, { population }] of homes.entries()) {
      if (population > 0) add(home, (weight - 1) * Math.min(1, (homePeople[home] ?? Number.NaN) / population));
    }
    const people = homePeople.reduce((sum, each) => sum + each, 0);
    priorities.push({ kind: group, name: null, weight, people, communeCount: null, communeCountElsewhere: null });
  }
  const known = new Set([...territoryCommunes, ...homes.flatMap(({ communeCode }) => communeCode ?? [])]);
  for (const { name, weight, communeCodes } of communes) {
    const listed = new Set(communeCodes).intersection(known);
    if (listed.size === 0) throw new NoPriorityCommuneError(name, communeCodes.length);
    let people = 0;
    for (const [home, { communeCode, population }] of homes.entries()) {
      if (communeCode === null || !listed.has(communeCode)) continue;
      add(home, weight - 1);
      people += population;
    }
    const communeCountElsewhere = new Set(communeCodes).size - listed.size;
    priorities.push({
      ...{ kind: "communes", name, weight, people },
      communeCount: listed.size,
      communeCountElsewhere,
    });
  }
  return { homePriority, priorities };

  function add(home: number, more: number): void {
    homePriority[home] = (homePriority[home] ?? Number.NaN) + more;
  }
}

function listTold({ people }: HomeTraits) {
  return PEOPLE_GROUPS.filter((group) => people[group] !== null);
}
