import { type Bilingual, french } from "@maillage/errors";
import { bbox } from "@turf/bbox";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import { z } from "zod";
import { listDocumentIssues } from "./document-issue.ts";
import { InvalidDocumentError } from "./errors.ts";
import { type CantonCode, readInseeCode } from "./insee-codes.ts";
import { parseJsonFile } from "./parse-json-file.ts";
import type { TextFile } from "./text-file.ts";

/** A canton with its limits: what tells in which canton of a shared town a site stands. */
export interface CantonPolygon {
  readonly code: CantonCode;
  readonly name: string;
  /** WGS84 degrees. */
  readonly geometry: Polygon | MultiPolygon;
}

/** Issues told of a file whose shape is wrong. */
const ISSUES_MAX = 5;

const ringSchema = z
  .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number()))
  .min(4);
const geometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ringSchema) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ringSchema)) }),
]);
const collectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()), geometry: geometrySchema })).min(1),
});

/** Names under which files give a canton's code, complete ones first: IGN from 4.0, Etalab and others, INSEE. */
const CODE_KEYS = ["code_insee", "code", "code_canton", "CAN"];
const NAME_KEYS = ["nom_officiel", "nom", "name", "NOM", "LIBELLE"];

/**
 * Reads canton limits from GeoJSON in degrees (ADMIN EXPRESS 3.x and 4.0 exports, and the usual public extracts).
 *
 * @throws {InvalidDocumentError} naming the file, the feature and what is wrong with it: no JSON, another geometry,
 *   coordinates that are not degrees (a projected file), no canton code, a code twice.
 */
export function readCantonPolygons(file: TextFile): CantonPolygon[] {
  const parsed = collectionSchema.safeParse(parseJsonFile(file));
  if (!parsed.success) {
    // A projected file has as many problems as coordinates: the first ones tell enough.
    const issues = listDocumentIssues(parsed.error).slice(0, ISSUES_MAX);
    throw new InvalidDocumentError(file.name, issues, { cause: parsed.error });
  }
  const seen = new Set<CantonCode>();
  return parsed.data.features.map(({ properties, geometry }, feature) => {
    const code = readCantonCode(properties);
    if (code === undefined || seen.has(code)) {
      const problem = code === undefined ? withoutCode(Object.keys(properties)) : repeatedCode(code);
      throw new InvalidDocumentError(file.name, [{ field: `features[${feature}].properties`, problem }]);
    }
    seen.add(code);
    return { code, name: findText(properties, NAME_KEYS) ?? code, geometry };
  });
}

function withoutCode(names: readonly string[]): Bilingual {
  const [found, expected] = [names.join(", "), CODE_KEYS.join(", ")];
  return {
    fr: french`n'a pas de code de canton lisible (propriétés : ${found}) ; nommez-le ${expected}, ou INSEE_CAN avec INSEE_DEP`,
    en: `has no canton code that can be read (properties: ${found}); name it ${expected}, or INSEE_CAN with INSEE_DEP`,
  };
}

function repeatedCode(code: CantonCode): Bilingual {
  return { fr: `est encore le canton ${code}, déjà donné plus haut`, en: `is canton ${code} again` };
}

/** Tells which canton a point is in, among limits that were read once. */
export function buildCantonLocator(
  cantons: readonly CantonPolygon[],
): (longitude: number, latitude: number) => CantonCode | undefined {
  const boxes = cantons.map(({ geometry }) => bbox(geometry));
  return (longitude, latitude) =>
    cantons.find(({ geometry }, canton) => {
      const [west, south, east, north] = boxes[canton] ?? [0, 0, 0, 0];
      const isInBox = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
      return isInBox && booleanPointInPolygon([longitude, latitude], geometry);
    })?.code;
}

/**
 * The canton's code whatever the producer's habit: complete (`5207`); département and three digits (`52007`); or, up to
 * ADMIN EXPRESS 3.x, two digits beside a département.
 */
function readCantonCode(properties: Readonly<Record<string, unknown>>): CantonCode | undefined {
  const written = findText(properties, CODE_KEYS);
  const departement = findText(properties, ["INSEE_DEP", "code_insee_du_departement"]) ?? "";
  const local = findText(properties, ["INSEE_CAN"]);
  const candidates = [written, written?.replace(/^(.{2,3})0(\d{2})$/, "$1$2"), local && `${departement}${local}`];
  for (const candidate of candidates) {
    const result = readInseeCode<CantonCode>("canton", candidate ?? "");
    // `97101` is complete, `52007` is not one of canton: only the right reading passes.
    if ("code" in result) return result.code;
  }
  return undefined;
}

function findText(properties: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  const value = keys.map((key) => properties[key]).find((each) => typeof each === "string" && each !== "");
  return typeof value === "string" ? value : undefined;
}
