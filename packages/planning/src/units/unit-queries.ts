import { z } from "zod";
import {
  THRESHOLD_SECONDS_MAX,
  THRESHOLD_SECONDS_MIN,
  TIME_FACTOR_MAX,
  TIME_FACTOR_MIN,
  territoryCodeSchema,
} from "../queries.ts";
import { buildSitesQuestionSchema } from "../scenario/scenario-queries.ts";

/*
 * What may be asked of administrative units, as Zod schemas: parsed by the API at its door and again by `planning`. This
 * entry loads no database.
 */

/** Levels within a territory, the widest first. EPCI and cantons cut across arrondissements, and each other. */
export const UNIT_KINDS = ["arrondissement", "epci", "canton", "commune"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const countingShape = {
  thresholdSeconds: z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX),
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).default(1),
};

/** INSEE code, or SIREN of an EPCI: letters and digits, for it stands in the address. */
const unitCodeSchema = z.string().regex(/^[0-9A-Z]{2,9}$/, "a unit's code: 521, 5201, 200068658");

export const unitsQuerySchema = buildSitesQuestionSchema({ ...countingShape, kind: z.enum(UNIT_KINDS) });
/** Which units, of which sites, and how counted. */
export type UnitsQuery = z.input<typeof unitsQuerySchema>;

export const unitQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  kind: z.enum(UNIT_KINDS),
  code: unitCodeSchema,
});
/** One unit, of which sites, and how counted. */
export type UnitQuery = z.input<typeof unitQuerySchema>;

export const unitShapesQuerySchema = z.strictObject({ territory: territoryCodeSchema, kind: z.enum(UNIT_KINDS) });
/** The limits of which units. */
export type UnitShapesQuery = z.input<typeof unitShapesQuerySchema>;

export const countryQuerySchema = z.strictObject({ thresholdSeconds: countingShape.thresholdSeconds });
/** Of the latest network of sites of each territory, on its roads in use. */
export type CountryQuery = z.input<typeof countryQuerySchema>;
