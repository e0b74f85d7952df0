import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { listDocumentIssues } from "./document-issue.ts";
import { InvalidDocumentError } from "./errors.ts";

export const DECOUPAGE_PACKAGE = "@etalab/decoupage-administratif";

/** What to cite beside any figure that rests on the package. */
export interface DecoupageSource {
  readonly package: string;
  /** Release of the npm package. */
  readonly version: string;
  readonly producer: string;
  readonly licence: string;
  /** Year of the Code officiel géographique: the package's major number says it. */
  readonly vintage: string;
  /** Of the package's `data/communes.json`, where names and populations come from; lower-case hexadecimal. */
  readonly sha256: string;
}

/** The package's README, "Millésimes et versions de package". */
const COG_YEARS: Readonly<Record<string, string>> = { "4": "2024", "5": "2025", "6": "2026" };

export function readDecoupageSource(): DecoupageSource {
  const { version } = readDecoupageJson("package.json", z.object({ version: z.string() }));
  const year = COG_YEARS[version.split(".")[0] ?? ""];
  return {
    package: DECOUPAGE_PACKAGE,
    version,
    producer: "Etalab, d'après l'INSEE (COG, populations légales) et la DGCL (EPCI)",
    licence: "Licence Ouverte",
    vintage: year === undefined ? `version ${version}` : `COG ${year} (version ${version})`,
    sha256: createHash("sha256").update(readBytes("data/communes.json")).digest("hex"),
  };
}

/** @throws {InvalidDocumentError} when the file does not have the shape known. */
export function readDecoupageJson<Shape>(path: string, schema: z.ZodType<Shape>): Shape {
  const document: unknown = JSON.parse(readBytes(path).toString("utf8"));
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  throw new InvalidDocumentError(`${DECOUPAGE_PACKAGE}/${path}`, listDocumentIssues(result.error), {
    cause: result.error,
  });
}

/** The package is CommonJS without an exports map: its JSON files are its interface. */
function readBytes(path: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`${DECOUPAGE_PACKAGE}/${path}`));
}
