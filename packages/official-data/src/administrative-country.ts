import { z } from "zod";
import { type DecoupageSource, readDecoupageJson, readDecoupageSource } from "./decoupage-package.ts";

/** The 18 regions and their 101 départements, with what to cite beside them. */
export interface AdministrativeCountry {
  /** By code, mainland first, then overseas. */
  readonly regions: readonly CountryRegion[];
  readonly source: DecoupageSource;
}

export interface CountryRegion {
  /** INSEE code: `44`, `01`. */
  readonly code: string;
  readonly name: string;
  /** By code. */
  readonly departements: readonly CountryDepartement[];
}

export interface CountryDepartement {
  readonly code: string;
  readonly name: string;
  /** Sum of the municipal populations of its communes, of the package's vintage. */
  readonly population: number;
  readonly communeCount: number;
}

/** Mainland France and the five overseas départements; the collectivities (`com`) are no département. */
const ZONES = ["metro", "drom"];

const zonedSchema = z.object({ code: z.string(), nom: z.string().min(1), zone: z.string() });
const departementSchema = zonedSchema.extend({ region: z.string() });
const communeSchema = z.object({
  type: z.string(),
  departement: z.string().optional(),
  population: z.number().nonnegative().optional(),
});

/**
 * Regions and départements of France with their population, from the npm package `@etalab/decoupage-administratif`. Reads some
 * 12 MB of JSON: keep what it gives.
 *
 * @throws {InvalidDocumentError} when the package's files do not have the shape known.
 */
export function readAdministrativeCountry(): AdministrativeCountry {
  const sums = new Map<string, { population: number; communeCount: number }>();
  for (const { type, departement, population } of readDecoupageJson("data/communes.json", z.array(communeSchema))) {
    if (type !== "commune-actuelle" || departement === undefined || population === undefined) continue;
    const sum = sums.get(departement) ?? { population: 0, communeCount: 0 };
    sums.set(departement, { population: sum.population + population, communeCount: sum.communeCount + 1 });
  }
  const departements = readDecoupageJson("data/departements.json", z.array(departementSchema));
  const regions = readDecoupageJson("data/regions.json", z.array(zonedSchema))
    .filter(({ zone }) => ZONES.includes(zone))
    .toSorted((a, b) => ZONES.indexOf(a.zone) - ZONES.indexOf(b.zone) || (a.code < b.code ? -1 : 1))
    .map(
      ({ code, nom }): CountryRegion => ({
        ...{ code, name: nom },
        departements: departements
          .filter(({ region }) => region === code)
          .toSorted((a, b) => (a.code < b.code ? -1 : 1))
          .map((each) => ({
            ...{ code: each.code, name: each.nom },
            ...(sums.get(each.code) ?? { population: 0, communeCount: 0 }),
          })),
      }),
    );
  return { regions, source: readDecoupageSource() };
}
