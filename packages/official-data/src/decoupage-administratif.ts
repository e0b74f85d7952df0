import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { french } from "@maillage/errors";
import { z } from "zod";
import { listDocumentIssues } from "./document-issue.ts";
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
  readonly source: {
    readonly package: string;
    /** Release of the npm package. */
    readonly version: string;
    readonly producer: string;
    readonly licence: string;
    /** Year of the Code officiel géographique: the package's major number says it. */
    readonly vintage: string;
    /** Of the package's `data/communes.json`, where names and populations come from; lower-case hexadecimal. */
    readonly sha256: string;
  };
}

const PACKAGE = "@etalab/decoupage-administratif";

/** The package's README, "Millésimes et versions de package". */
const COG_YEARS: Readonly<Record<string, string>> = { "4": "2024", "5": "2025", "6": "2026" };

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
  const arrondissements = new Map(readJson("data/arrondissements.json", z.array(namedSchema)).map((a) => [a.code, a]));
  const departement = readJson("data/departements.json", z.array(namedSchema)).find((each) => each.code === code);
  const communes = readJson("data/communes.json", z.array(communeSchema))
    .filter((commune) => commune.departement === code && commune.type === "commune-actuelle")
    .map((commune): AdministrativeCommune => {
      if (commune.population === undefined) {
        const problem = { fr: french`n'a pas de population`, en: "has no population" };
        throw new InvalidDocumentError(PACKAGE, [{ field: `commune ${commune.code} ${commune.nom}`, problem }]);
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
    throw new UnknownDepartementError(`${PACKAGE} has no commune of département ${code}.`, { departement: code });
  }
  return { code, name: departement.nom, communes, source: readSource() };
}

function epciByCommune(departement: DepartementCode): ReadonlyMap<string, { siren: string; name: string }> {
  const epciOf = new Map<string, { siren: string; name: string }>();
  for (const { code: siren, nom: name, membres } of readJson("data/epci.json", z.array(epciSchema))) {
    for (const { code } of membres) {
      if (code.startsWith(departement)) epciOf.set(code, { siren, name });
    }
  }
  return epciOf;
}

function communeCodeOf(text: string): CommuneCode {
  const result = readInseeCode<CommuneCode>("commune", text);
  if ("code" in result) return result.code;
  throw new InvalidDocumentError(PACKAGE, [{ field: `commune ${text}`, problem: result.fault.problem }]);
}

function readSource(): AdministrativeDepartement["source"] {
  const { version } = readJson("package.json", z.object({ version: z.string() }));
  const year = COG_YEARS[version.split(".")[0] ?? ""];
  return {
    package: PACKAGE,
    version,
    producer: "Etalab, d'après l'INSEE (COG, populations légales) et la DGCL (EPCI)",
    licence: "Licence Ouverte",
    vintage: year === undefined ? `version ${version}` : `COG ${year} (version ${version})`,
    sha256: createHash("sha256").update(readBytes("data/communes.json")).digest("hex"),
  };
}

function readJson<Shape>(path: string, schema: z.ZodType<Shape>): Shape {
  const document: unknown = JSON.parse(readBytes(path).toString("utf8"));
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  throw new InvalidDocumentError(`${PACKAGE}/${path}`, listDocumentIssues(result.error), { cause: result.error });
}

/** The package is CommonJS without an exports map: its JSON files are its interface. */
function readBytes(path: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${path}`));
}
