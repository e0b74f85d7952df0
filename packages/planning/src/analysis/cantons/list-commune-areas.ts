import { InvalidInseeCodeError, parseDepartementCode, UnknownDepartementError } from "@maillage/official-data";
import { type AdministrativeCommune, readAdministrativeDepartement } from "@maillage/official-data/node";
import type { LoadedTerritory } from "../../loaded-territory.ts";
import type { CommuneUnitsView } from "../../sites/site-views.ts";
import type { HomeAreas } from "./territory-areas.ts";

/** A commune with the units that it is in. */
export interface CommuneAreas extends HomeAreas {
  readonly code: string;
  readonly name: string;
  /** Several for a town shared by cantons. */
  readonly cantonCodes: readonly string[];
}

/** By the territory's communes and homes, which are built once. */
const keptCommunes = new WeakMap<readonly CommuneUnitsView[], readonly CommuneAreas[]>();
const keptHomes = new WeakMap<LoadedTerritory["homes"], readonly HomeAreas[]>();

/**
 * The units of communes, in their order. Arrondissements have the names of the State's package, their code when it has none. A commune whose
 * files tell neither arrondissement nor intercommunality is in those that the package tells of its code: official lists of limits often
 * have names alone.
 */
export function listCommuneAreas({ communes }: Pick<LoadedTerritory, "communes">): readonly CommuneAreas[] {
  const kept = keptCommunes.get(communes);
  if (kept !== undefined) return kept;
  const official = readDepartements(communes);
  const officialOf = new Map(official.map((commune) => [commune.code as string, commune]));
  const nameOf = new Map(
    official.flatMap(({ arrondissement }) => (arrondissement ? [[arrondissement.code, arrondissement.name]] : [])),
  );
  const result = communes.map(({ code, name, cantonCodes, arrondissementCode, epciCode, epciName }): CommuneAreas => {
    const known = officialOf.get(code);
    return {
      ...{ code, name, cantonCodes },
      arrondissement:
        arrondissementCode === null
          ? (known?.arrondissement ?? null)
          : { code: arrondissementCode, name: nameOf.get(arrondissementCode) ?? arrondissementCode },
      epci:
        epciCode === null
          ? (known?.epci && { code: known.epci.siren, name: known.epci.name }) || null
          : { code: epciCode, name: epciName ?? epciCode },
    };
  });
  keptCommunes.set(communes, result);
  return result;
}

/** The units of homes besides their cantons, in their order: those of the communes that they are in. */
export function listHomeAreas(territory: Pick<LoadedTerritory, "communes" | "homes">): readonly HomeAreas[] {
  const { homes } = territory;
  const kept = keptHomes.get(homes);
  if (kept !== undefined) return kept;
  const areasOf = new Map(
    listCommuneAreas(territory).map(({ code, arrondissement, epci }) => [code, { arrondissement, epci }]),
  );
  const nowhere = { arrondissement: null, epci: null };
  const result = homes.map(({ communeCode }) => areasOf.get(communeCode ?? "") ?? nowhere);
  keptHomes.set(homes, result);
  return result;
}

/** The package's communes of the départements that these are in: a territory may be any set of communes. */
function readDepartements(communes: readonly CommuneUnitsView[]): readonly AdministrativeCommune[] {
  const departements = new Set(communes.map(({ code }) => code.slice(0, /^9[78]/.test(code) ? 3 : 2)));
  return [...departements].flatMap((departement) => {
    try {
      return readAdministrativeDepartement(parseDepartementCode(departement)).communes;
    } catch (error) {
      // Some collectivities overseas, and codes that a file alone gives.
      if (error instanceof InvalidInseeCodeError || error instanceof UnknownDepartementError) return [];
      throw error;
    }
  });
}
