import { poorPeopleOf, toldByAll } from "./analysis/equity/home-traits.ts";
import type { HomeGridContent } from "./territory-content.ts";

/** People of each home who count apart, in the order of homes; `null` for what no home's file tells, zero where one says so. */
export interface HomeGroups {
  /** People of 65 and over. */
  readonly aged65: readonly number[] | null;
  /** People of 80 and over. */
  readonly aged80: readonly number[] | null;
  /** People of poor households: the home's people times the part of its households that are poor. */
  readonly poor: readonly number[] | null;
}

/** Null when the homes tell nothing but how many they are. */
export function buildHomeGroups(homeGrid: HomeGridContent | null): HomeGroups | null {
  if (homeGrid === null) return null;
  const { homes } = homeGrid;
  const aged65 = toldByAll(homes.map(({ population65 }) => population65));
  const aged80 = toldByAll(homes.map(({ population80 }) => population80));
  const poor = toldByAll(
    homes.map(({ population, households, poorHouseholds }) => {
      if (households === null || poorHouseholds === null) return null;
      return poorPeopleOf(population, households, poorHouseholds);
    }),
  );
  return aged65 === null && aged80 === null && poor === null ? null : { aged65, aged80, poor };
}
