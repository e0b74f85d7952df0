import { z } from "zod";
import { THRESHOLD_SECONDS_MAX, THRESHOLD_SECONDS_MIN } from "../queries.ts";

/*
 * What the sites proposed are for. The first kinds are what is asked most often, said in one choice; `objectives` is the long form: what is
 * made best, in the order that the planner chooses.
 */

export const NEW_SITE_COUNT_MAX = 100;
export const OBJECTIVE_COUNT_MAX = 6;
const COST_EUROS_MAX = 1_000_000_000;
const WEIGHT_MAX = 1_000_000;

const siteCountSchema = z.int().min(1).max(NEW_SITE_COUNT_MAX);
export const eurosSchema = z.number().min(0).max(COST_EUROS_MAX);
export const thresholdSecondsSchema = z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX);
export const sitesPerHomeSchema = z.union([z.literal(1), z.literal(2)]);

/** Something to make large (people, cantons) or small (the others); what is left out of `people` is the question's own. */
const simpleObjectiveSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("people"),
    thresholdSeconds: thresholdSecondsSchema.optional(),
    sitesPerHome: sitesPerHomeSchema.optional(),
  }),
  z.strictObject({ kind: z.literal("cantons") }),
  z.strictObject({ kind: z.literal("new-sites") }),
  z.strictObject({ kind: z.literal("cost") }),
  z.strictObject({ kind: z.literal("mean-time") }),
]);
export type SimpleObjectiveQuery = z.output<typeof simpleObjectiveSchema>;

const objectiveSchema = z.union([
  simpleObjectiveSchema,
  /** Time within which this share of people reach a site. */
  z.strictObject({ kind: z.literal("time-quantile"), share: z.number().gt(0).max(1).default(0.9) }),
  /** A sum, each term in its own unit (a person, a canton, a site, a euro, a second of mean time) times its weight. */
  z.strictObject({
    kind: z.literal("weighted"),
    terms: z
      .array(z.strictObject({ objective: simpleObjectiveSchema, weight: z.number().gt(0).max(WEIGHT_MAX) }))
      .min(1)
      .max(OBJECTIVE_COUNT_MAX),
  }),
]);
export type ObjectiveQuery = z.output<typeof objectiveSchema>;

export const goalSchema = z.discriminatedUnion("kind", [
  /** So many new sites, for most people within the threshold. */
  z.strictObject({ kind: z.literal("most-people"), newSites: siteCountSchema }),
  /** As few new sites as the share of people asks, and the rule of cantons when it stands. */
  z.strictObject({ kind: z.literal("fewest-sites"), share: z.number().min(0).max(1) }),
  /** So many new sites, for the least time: the mean, or that within which nine people in ten reach a site. */
  z.strictObject({ kind: z.literal("least-time"), newSites: siteCountSchema, measure: z.enum(["mean", "p90"]) }),
  /** As many new sites as the money allows, for most people within the threshold. */
  z.strictObject({ kind: z.literal("budget"), budgetEuros: eurosSchema }),
  /** So many sites closed, for the least loss. */
  z.strictObject({ kind: z.literal("fewest-losses"), closures: siteCountSchema }),
  /** So many sites moved, each closed for one opened, for most people within the threshold. */
  z.strictObject({ kind: z.literal("best-moves"), moves: siteCountSchema }),
  /**
   * Each objective made best without losing anything on those before it, `everyCanton: "first"` before all of them. Without a number nor a
   * budget as many sites may open as there are places: an objective or a share to reach must then hold them back.
   */
  z.strictObject({
    kind: z.literal("objectives"),
    objectives: z.array(objectiveSchema).min(1).max(OBJECTIVE_COUNT_MAX),
    newSitesMax: siteCountSchema.optional(),
    budgetEuros: eurosSchema.optional(),
  }),
]);
