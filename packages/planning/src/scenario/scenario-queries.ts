import { z } from "zod";
import {
  siteNetworkSlugSchema,
  THRESHOLD_SECONDS_MAX,
  THRESHOLD_SECONDS_MIN,
  TIME_FACTOR_MAX,
  TIME_FACTOR_MIN,
  territoryCodeSchema,
} from "../queries.ts";
import type { ScenarioChange, SiteChange } from "./change.ts";
import { CHANGE_COUNT_MAX, scenarioChangesSchema, siteChangesSchema } from "./change-schema.ts";
import { plainText, siteIdSchema } from "./site-sheet-schema.ts";

/*
 * What may be asked of scenarios, as Zod schemas: parsed by the API at its door and again by `planning`. This entry loads
 * no database and no engine.
 */

export const SCENARIO_NAME_LENGTH_MAX = 120;
const SCENARIO_DESCRIPTION_LENGTH_MAX = 4_000;
export const COMPARED_COUNT_MIN = 2;
export const COMPARED_COUNT_MAX = 6;

/** Which sites a question is about: a network as it is or with changes, or a scenario, at its latest version unless told. */
export type SitesQuestion = NetworkQuestion | ScenarioQuestion;

export interface NetworkQuestion {
  readonly territory: string;
  readonly siteNetwork: string;
  /** None when absent. */
  readonly changes?: readonly SiteChange[] | undefined;
}

export interface ScenarioQuestion {
  readonly territory: string;
  readonly scenario: string;
  readonly version?: number | undefined;
}

export interface NewScenario {
  readonly territory: string;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly siteNetwork: string;
  readonly changes: readonly ScenarioChange[];
}

/** What is given is written; what is left out stays. */
export interface ScenarioSaving {
  readonly id: string;
  /** The version that the changes were made to: when it is no longer the latest, nothing is written. */
  readonly expectedVersion: number;
  readonly name?: string | undefined;
  readonly description?: string | null | undefined;
  readonly siteNetwork?: string | undefined;
  readonly changes?: readonly ScenarioChange[] | undefined;
}

export interface ScenarioRebase {
  readonly id: string;
  readonly expectedVersion: number;
  /** The network to go to. */
  readonly siteNetwork: string;
  /** Ids of the changes to give up, as their author decided before the conflicts. */
  readonly dropped: readonly string[];
}

export interface ScenarioDuplicate {
  readonly id: string;
  /** The latest when absent. */
  readonly version?: number | undefined;
  readonly name: string;
}

/** How figures of a comparison, a programme or a timeline are counted. */
export interface CountingParameters {
  readonly thresholdSeconds: number;
  readonly timeFactor?: number | undefined;
}

export interface ScenarioComparisonQuery extends CountingParameters {
  readonly territory: string;
  /** {@link COMPARED_COUNT_MIN} to {@link COMPARED_COUNT_MAX}. */
  readonly compared: readonly (Omit<NetworkQuestion, "territory"> | Omit<ScenarioQuestion, "territory">)[];
}

export type ProgrammeQuery = SitesQuestion & CountingParameters;

export type HomeTimesQuery = SitesQuestion & Pick<CountingParameters, "timeFactor">;

export interface ScenarioGainsQuery extends CountingParameters {
  readonly territory: string;
}

/** Made at random; stands in addresses. */
export const scenarioIdSchema = z.string().regex(/^[0-9a-z]{10}$/, "a scenario's id, ten letters and digits");

const versionSchema = z.int().min(1).max(1_000_000);
const nameSchema = plainText(SCENARIO_NAME_LENGTH_MAX).trim().min(1);
const descriptionSchema = plainText(SCENARIO_DESCRIPTION_LENGTH_MAX).nullable();

const countingShape = {
  thresholdSeconds: z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX),
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).optional(),
};
const networkShape = { siteNetwork: siteNetworkSlugSchema, changes: siteChangesSchema.optional() };
const scenarioShape = { scenario: scenarioIdSchema, version: versionSchema.optional() };

/**
 * Schema of a question about some sites, which says which ones and whatever else `shape` holds.
 *
 * @example buildSitesQuestionSchema({ thresholdSeconds: z.number() })
 */
export function buildSitesQuestionSchema<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([
    z.strictObject({ territory: territoryCodeSchema, ...networkShape, ...shape }),
    z.strictObject({ territory: territoryCodeSchema, ...scenarioShape, ...shape }),
  ]);
}

export const programmeQuerySchema = buildSitesQuestionSchema(countingShape) satisfies z.ZodType<ProgrammeQuery>;

export const homeTimesQuerySchema = buildSitesQuestionSchema({
  timeFactor: countingShape.timeFactor,
}) satisfies z.ZodType<HomeTimesQuery>;

export const scenarioGainsQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  ...countingShape,
}) satisfies z.ZodType<ScenarioGainsQuery>;

export const scenarioComparisonQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  compared: z
    .array(z.union([z.strictObject(networkShape), z.strictObject(scenarioShape)]))
    .min(COMPARED_COUNT_MIN)
    .max(COMPARED_COUNT_MAX),
  ...countingShape,
}) satisfies z.ZodType<ScenarioComparisonQuery>;

export const scenarioQuerySchema = z.strictObject({ id: scenarioIdSchema, version: versionSchema.optional() });

export const newScenarioSchema = z.strictObject({
  territory: territoryCodeSchema,
  name: nameSchema,
  description: descriptionSchema.optional(),
  siteNetwork: siteNetworkSlugSchema,
  changes: scenarioChangesSchema,
}) satisfies z.ZodType<NewScenario>;

export const scenarioSavingSchema = z.strictObject({
  id: scenarioIdSchema,
  expectedVersion: versionSchema,
  name: nameSchema.optional(),
  description: descriptionSchema.optional(),
  siteNetwork: siteNetworkSlugSchema.optional(),
  changes: scenarioChangesSchema.optional(),
}) satisfies z.ZodType<ScenarioSaving>;

export const scenarioRebaseSchema = z.strictObject({
  id: scenarioIdSchema,
  expectedVersion: versionSchema,
  siteNetwork: siteNetworkSlugSchema,
  dropped: z.array(siteIdSchema).max(CHANGE_COUNT_MAX),
}) satisfies z.ZodType<ScenarioRebase>;

export const scenarioDuplicateSchema = z.strictObject({
  id: scenarioIdSchema,
  version: versionSchema.optional(),
  name: nameSchema,
}) satisfies z.ZodType<ScenarioDuplicate>;
