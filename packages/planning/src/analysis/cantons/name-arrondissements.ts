import { InvalidInseeCodeError, parseDepartementCode, UnknownDepartementError } from "@maillage/official-data";
import { readAdministrativeDepartement } from "@maillage/official-data/node";
import type { LoadedTerritory } from "../../loaded-territory.ts";
import type { HomeAreas } from "./territory-areas.ts";

/** By the territory's homes, which are built once. */
const named = new WeakMap<readonly HomeAreas[], readonly HomeAreas[]>();

/**
 * The units of a territory's homes, arrondissements by the names of the State's package; by their code when it has none. An arrondissement is
 * named by its own département, its code but the last figure, so that a territory may be any set of communes.
 */
export function nameArrondissements({ homeAreas }: Pick<LoadedTerritory, "homeAreas">): readonly HomeAreas[] {
  const kept = named.get(homeAreas);
  if (kept !== undefined) return kept;
  const departements = new Set(homeAreas.flatMap(({ arrondissement }) => arrondissement?.code.slice(0, -1) ?? []));
  const names = new Map([...departements].flatMap(listNames));
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

/** Code and name of each arrondissement of a département; none when the package does not know it: some collectivities overseas. */
function listNames(departement: string): [code: string, name: string][] {
  try {
    const { communes } = readAdministrativeDepartement(parseDepartementCode(departement));
    return communes.flatMap(({ arrondissement }) =>
      arrondissement ? [[arrondissement.code, arrondissement.name]] : [],
    );
  } catch (error) {
    if (error instanceof InvalidInseeCodeError || error instanceof UnknownDepartementError) return [];
    throw error;
  }
}
