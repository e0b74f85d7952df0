import { z } from "zod";
import { stateRule } from "../stated-rule.ts";
import { SITE_FORMATS, SITE_STATUSES } from "../views.ts";
import type { ScenarioChange, SiteChange } from "./change.ts";
import { isoDateSchema, plainText, positionShape, siteIdSchema, siteSheetFieldsSchema } from "./site-sheet-schema.ts";

/** More than a département has sites: what a planner can still read, and what a question may carry. */
export const CHANGE_COUNT_MAX = 500;
const MERGED_SITE_COUNT_MAX = 50;
const COMMENT_LENGTH_MAX = 2_000;
const COST_EUROS_MAX = 1_000_000_000;
/** Years that a change may be programmed for: those of the network's history, and a planner's life. */
const YEAR_MIN = 2000;
const YEAR_MAX = 2100;

const cantonCodeSchema = z.string().regex(/^(?:\d{2}|2[AB])\d{2,3}$/, "a canton code: 5205");

const addSiteSchema = z.strictObject({
  kind: z.literal("add-site"),
  siteId: siteIdSchema,
  ...positionShape,
  name: plainText(200).min(1).nullable(),
  format: z.enum(SITE_FORMATS),
  status: z.enum(SITE_STATUSES),
  cantonCode: cantonCodeSchema.optional(),
  fields: siteSheetFieldsSchema.optional(),
});

const moveSiteSchema = z.strictObject({
  kind: z.literal("move-site"),
  siteId: siteIdSchema,
  ...positionShape,
  cantonCode: cantonCodeSchema.optional(),
});

const setSiteStatusSchema = z.strictObject({
  kind: z.literal("set-status"),
  siteId: siteIdSchema,
  status: z.enum(SITE_STATUSES),
  date: isoDateSchema.nullable(),
});

const editSiteSchema = z.strictObject({
  kind: z.literal("edit-site"),
  siteId: siteIdSchema,
  fields: siteSheetFieldsSchema,
});

const mergeSitesSchema = z.strictObject({
  kind: z.literal("merge-sites"),
  siteId: siteIdSchema,
  mergedSiteIds: z.array(siteIdSchema).min(1).max(MERGED_SITE_COUNT_MAX),
  date: isoDateSchema.nullable().optional(),
});

/** What a change does to the network. Names of sites are not checked: an unknown one is a problem told beside the figures. */
export const siteChangeSchema = z.discriminatedUnion("kind", [
  addSiteSchema,
  moveSiteSchema,
  setSiteStatusSchema,
  editSiteSchema,
  mergeSitesSchema,
]) satisfies z.ZodType<SiteChange>;

/** The changes of a question. */
export const siteChangesSchema: z.ZodType<readonly SiteChange[], readonly SiteChange[]> = z
  .array(siteChangeSchema)
  .max(CHANGE_COUNT_MAX);

const keptShape = {
  id: siteIdSchema,
  at: z.iso.datetime(),
  comment: plainText(COMMENT_LENGTH_MAX).nullable(),
  year: z.int().min(YEAR_MIN).max(YEAR_MAX).nullable(),
  costEuros: z.number().min(0).max(COST_EUROS_MAX).nullable(),
};

/** A change as a scenario keeps it. */
export const scenarioChangeSchema = z.discriminatedUnion("kind", [
  addSiteSchema.extend(keptShape),
  moveSiteSchema.extend(keptShape),
  setSiteStatusSchema.extend(keptShape),
  editSiteSchema.extend(keptShape),
  mergeSitesSchema.extend(keptShape),
]) satisfies z.ZodType<ScenarioChange>;

/** The changes of a scenario: two of them never have the same id. */
export const scenarioChangesSchema: z.ZodType<readonly ScenarioChange[], readonly ScenarioChange[]> = z
  .array(scenarioChangeSchema)
  .max(CHANGE_COUNT_MAX)
  .refine((changes) => new Set(changes.map(({ id }) => id)).size === changes.length, stateRule("duplicate-ids"));
