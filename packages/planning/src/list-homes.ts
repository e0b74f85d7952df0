import type { TerritoryContent } from "./territory-content.ts";
import type { HomeView } from "./views.ts";

/**
 * Where the people of a territory live: its grid, or else the centres of its communes whose population is known. A commune of
 * unknown population is no home, rather than one of nobody.
 */
export function listHomes({ communes, homeGrid }: Pick<TerritoryContent, "communes" | "homeGrid">): HomeView[] {
  if (homeGrid === null) {
    return communes.flatMap(({ code, name, longitude, latitude, population, cantonCodes }) =>
      population === null
        ? []
        : [{ ...{ id: code, name, communeCode: code }, ...{ longitude, latitude, population, cantonCodes } }],
    );
  }
  const communeName = new Map(communes.map(({ code, name }) => [code, name]));
  return homeGrid.homes.map(({ id, communeCode, longitude, latitude, population, cantonCodes }) => ({
    ...{ id, name: communeName.get(communeCode ?? "") ?? id, communeCode },
    ...{ longitude, latitude, population, cantonCodes },
  }));
}
