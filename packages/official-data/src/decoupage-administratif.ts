import { french } from "@maillage/errors";
import { z } from "zod";
import {
  DECOUPAGE_PACKAGE,
  type DecoupageSource,
  readDecoupageJson,
  readDecoupageSource,
} from "./decoupage-package.ts";
import { InvalidDocumentError, UnknownDepartementError } from "./errors.ts";
import { type CommuneCode, type DepartementCode, readInseeCode } from "./insee-codes.ts";

/** A commune as the State's own package describes it. */
export interface AdministrativeCommune {
  readonly code: CommuneCode;
  readonly name: string;
  /** Municipal population of the vintage. */
  readonly population: number;
  /** The intercommunality with its own taxes; null for the few communes (islands) in none. */
  readonly epci: { readonly siren: string; readonly name: string } | null;
  /** Null where the source gives none (some overseas territories). */
  readonly arrondissement: { readonly code: string; readonly name: string } | null;
}

/** Communes of a département, with what to cite beside any figure that rests on them. */
export interface AdministrativeDepartement {
  readonly code: DepartementCode;
  readonly name: string;
  /** Communes of today (no former, delegated or associated one), by increasing code. */
  readonly communes: readonly AdministrativeCommune[];
  readonly source: DecoupageSource;
}

const communeSchema = z.object({
  code: z.string(),
  nom: z.string().min(1),
  type: z.string(),
  departement: z.string().optional(),
  arrondissement: z.string().optional(),
  population: z.number().nonnegative().optional(),
});
const epciSchema = z.object({
  code: z.string(),
  nom: z.string().min(1),
  membres: z.array(z.object({ code: z.string() })),
});
const namedSchema = z.object({ code: z.string(), nom: z.string().min(1) });

/**
 * The communes of a département: name, population, EPCI, arrondissement, from the npm package
 * `@etalab/decoupage-administratif` (INSEE, DGCL; Licence Ouverte). Reads some 12 MB of JSON: about a tenth of a second.
 *
 * @throws {UnknownDepartementError} when the package has no commune of it.
 * @throws {InvalidDocumentError} when the package's files do not have the shape known, or a commune has no population.
 */
export function readAdministrativeDepartement(code: DepartementCode): AdministrativeDepartement {
  const epciOf = epciByCommune(code);
  const arrondissements = new Map(
    readDecoupageJson("data/arrondissements.json", z.array(namedSchema)).map((a) => [a.code, a]),
  );
  const departement = readDecoupageJson("data/departements.json", z.array(namedSchema)).find(
    (each) => each.code === code,
  );
  const communes = readDecoupageJson("data/communes.json", z.array(communeSchema))
    .filter((commune) => commune.departement === code && commune.type === "commune-actuelle")
    .map((commune): AdministrativeCommune => {
      if (commune.population === undefined) {
        const problem = { fr: french`n'a pas de population`, en: "has no population" };
        throw new InvalidDocumentError(DECOUPAGE_PACKAGE, [
          { field: `commune ${commune.code} ${commune.nom}`, problem },
        ]);
      }
      const arrondissement = arrondissements.get(commune.arrondissement ?? "");
      return {
        code: communeCodeOf(commune.code),
        name: commune.nom,
        population: commune.population,
        epci: epciOf.get(commune.code) ?? null,
        arrondissement: arrondissement ? { code: arrondissement.code, name: arrondissement.nom } : null,
      };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  if (departement === undefined || communes.length === 0) {
    throw new UnknownDepartementError(`${DECOUPAGE_PACKAGE} has no commune of département ${code}.`, {
      departement: code,
    });
  }
  return { code, name: departement.nom, communes, source: readDecoupageSource() };
}

function epciByCommune(departement: DepartementCode): ReadonlyMap<string, { siren: string; name: string }> {
  const epciOf = new Map<string, { siren: string; name: string }>();
  for (const { code: siren, nom: name, membres } of readDecoupageJson("data/epci.json", z.array(epciSchema))) {
    for (const { code } of membres) {
      if (code.startsWith(departement)) epciOf.set(code, { siren, name });
    }
  }
  return epciOf;
}

function communeCodeOf(text: string): CommuneCode {
  const result = readInseeCode<CommuneCode>("commune", text);
  if ("code" in result) return result.code;
  throw new InvalidDocumentError(DECOUPAGE_PACKAGE, [{ field: `commune ${text}`, problem: result.fault.problem }]);
}
