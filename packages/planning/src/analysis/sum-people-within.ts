import type { Reach } from "@maillage/coverage";

/** Float64[siteCount]: people who reach each place within the bound of the reach, other places or not. */
export function sumPeopleWithin(
  { homeCount, siteCount, homeFirstEntry, entrySite }: Reach,
  homePopulation: Float64Array,
): Float64Array {
  const placePeople = new Float64Array(siteCount);
  for (let home = 0; home < homeCount; home++) {
    for (const place of entrySite.subarray(homeFirstEntry[home], homeFirstEntry[home + 1])) {
      placePeople[place] = (placePeople[place] ?? Number.NaN) + (homePopulation[home] ?? Number.NaN);
    }
  }
  return placePeople;
}
