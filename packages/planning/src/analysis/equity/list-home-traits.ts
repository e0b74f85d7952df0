import type { LoadedTerritory } from "../../loaded-territory.ts";
import { type HomeTraits, toldBySome } from "./home-traits.ts";

/** What a territory's homes tell of their people; density is that of their commune, from its area. */
export function listHomeTraits({
  homeGroups,
  homes,
  communes,
}: Pick<LoadedTerritory, "homeGroups" | "homes" | "communes">): HomeTraits {
  const communePopulation = new Map<string, number>();
  for (const { communeCode, population } of homes) {
    const code = communeCode ?? "";
    communePopulation.set(code, (communePopulation.get(code) ?? 0) + population);
  }
  const communeArea = new Map(communes.map(({ code, areaSquareKilometres }) => [code, areaSquareKilometres]));
  const density = homes.map(({ communeCode }) => {
    const area = communeCode === null ? null : (communeArea.get(communeCode) ?? null);
    return area === null || area <= 0 ? null : (communePopulation.get(communeCode ?? "") ?? 0) / area;
  });
  return {
    people: {
      aged65: homeGroups?.aged65 ?? null,
      // Grids have 65 and 80 and over; a file of one's own may have 75.
      aged75: null,
      aged80: homeGroups?.aged80 ?? null,
      poor: homeGroups?.poor ?? null,
    },
    density: toldBySome(density),
    densityClass: null,
  };
}
