import { parseDepartementCode } from "@maillage/official-data";
import { readAdministrativeDepartement } from "@maillage/official-data/node";
import type { LoadedTerritory } from "../../loaded-territory.ts";
import type { HomeAreas } from "./territory-areas.ts";

/** By the territory's homes, which are built once. */
const named = new WeakMap<readonly HomeAreas[], readonly HomeAreas[]>();

/** The units of a territory's homes, arrondissements by the names of the State's package; by their code when it has none. */
export function nameArrondissements({
  homeAreas,
  view,
}: Pick<LoadedTerritory, "homeAreas" | "view">): readonly HomeAreas[] {
  const kept = named.get(homeAreas);
  if (kept !== undefined) return kept;
  // Overseas collectivities have none, and the State's package does not know them all.
  if (homeAreas.every(({ arrondissement }) => arrondissement === null)) return homeAreas;
  const { communes } = readAdministrativeDepartement(parseDepartementCode(view.code));
  const names = new Map(
    communes.flatMap(({ arrondissement }) => (arrondissement ? [[arrondissement.code, arrondissement.name]] : [])),
  );
  const result = homeAreas.map(({ arrondissement, epci }) => ({
    epci,
    arrondissement: arrondissement && {
      code: arrondissement.code,
      name: names.get(arrondissement.code) ?? arrondissement.code,
    },
  }));
  named.set(homeAreas, result);
  return result;
}
