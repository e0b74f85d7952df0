import {
  DEFAULT_CAPACITY_PARAMETERS,
  DEFAULT_DISTANCE_ZONES,
  DEFAULT_USEFUL_MINUTES,
  DEFAULT_WAIT_MINUTES,
  type DistanceZone,
  INCLUSION_RULES,
} from "@maillage/coverage";
import { z } from "zod";
import {
  roadNetworkHashSchema,
  siteNetworkSlugSchema,
  THRESHOLD_SECONDS_MAX,
  THRESHOLD_SECONDS_MIN,
  TIME_FACTOR_MAX,
  TIME_FACTOR_MIN,
  territoryCodeSchema,
} from "../queries.ts";
import { siteChangesSchema } from "../scenario/change-schema.ts";
import { buildSitesQuestionSchema, scenarioIdSchema } from "../scenario/scenario-queries.ts";
import { SITE_AGENTS_MAX } from "../scenario/site-sheet-schema.ts";
import { stateRule } from "../stated-rule.ts";
import { FIGURES } from "./explain/figures.ts";
import { USUAL_UNCERTAINTY } from "./uncertainty/compute-certainty.ts";

/*
 * What may be asked of an analysis, as Zod schemas: parsed by the API at its door and again by `planning`. This entry loads no
 * database. What may be left out has a default here, and only here. Which sites: a network with or without changes, or a
 * scenario, as in every question.
 */

const thresholdSecondsSchema = z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX);
const minutesSchema = z.number().min(0).max(480);
const wordSchema = z.string().trim().min(1).max(120);

/**
 * Part of people without a car, when nobody says: 19 % of the households of France have none (INSEE, census of 2021: 81 % have
 * one or more). A hypothesis, to be replaced by the territory's own figure; it counts people as if households were alike.
 */
export const CARLESS_SHARE_DEFAULT = 0.19;
/**
 * Thresholds on foot and by bicycle, when nobody says: the goal's own 30 minutes, which no text ties to a mode (circular
 * n° 6094-SG of 1 July 2019). At 5 and 15 km/h, 2.5 and 7.5 km.
 */
export const MODE_THRESHOLD_SECONDS_DEFAULT = 1800;
/** When people leave home, when nobody says: after a day of work, when many sites are about to close. */
export const MOMENT_DEFAULT = "mardi 17:30";
const PARTNER_COUNT_MAX = 12;

/** Points of a road cut, drawn by hand. */
const CUT_LINE_POINT_COUNT_MAX = 200;

const countingShape = {
  thresholdSeconds: thresholdSecondsSchema,
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).default(1),
};

/** The sites and the threshold of any analysis. */
export const analysisSubjectSchema = buildSitesQuestionSchema(countingShape);
export type AnalysisSubjectQuery = z.input<typeof analysisSubjectSchema>;

/** The units that are counted: cantons, or where there are none, another that the user chooses. */
export const AREA_KINDS = ["canton", "arrondissement", "epci"] as const;

export const cantonsQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  /** Cantons where there are some, else arrondissements, when left out. */
  areaKind: z.enum(AREA_KINDS).optional(),
});
export type CantonsQuery = z.input<typeof cantonsQuerySchema>;

export const hoursQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  /** When people leave home, in French or English: `mardi 17:30`, `tue 17h30`; `2026-12-24T17:30` for that day and its exceptions. */
  at: wordSchema.default(MOMENT_DEFAULT),
  usefulMinutes: minutesSchema.default(DEFAULT_USEFUL_MINUTES),
  waitMinutes: minutesSchema.default(DEFAULT_WAIT_MINUTES),
  include: z.enum(INCLUSION_RULES).default("all"),
  /** Names of partners who must all be there: `dgfip`, « Pôle emploi ». */
  partners: z.array(wordSchema).max(PARTNER_COUNT_MAX).default([]),
});
export type HoursQuery = z.input<typeof hoursQuerySchema>;

export const partnersQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  usefulMinutes: minutesSchema.default(DEFAULT_USEFUL_MINUTES),
  include: z.enum(INCLUSION_RULES).default("all"),
  /** Names of partners wanted together. */
  partners: z.array(wordSchema).max(PARTNER_COUNT_MAX).default([]),
});
export type PartnersQuery = z.input<typeof partnersQuerySchema>;

export const uncertaintyQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  /** Speeds may be lower or higher by this part. */
  speedShare: z.number().min(0).max(0.6).default(USUAL_UNCERTAINTY.speedShare),
  /** Times at the busiest hours over those of the network. */
  peakFactor: z.number().min(1).max(TIME_FACTOR_MAX).default(1),
  /** When left out: the largest measured error of modelled roads, unknown where none was measured; 0 on others. */
  modelErrorShare: z.number().min(0).max(0.6).optional(),
  includesSnapping: z.boolean().default(true),
});
export type UncertaintyQuery = z.input<typeof uncertaintyQuerySchema>;

export const modesQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  bicycleThresholdSeconds: thresholdSecondsSchema.default(MODE_THRESHOLD_SECONDS_DEFAULT),
  footThresholdSeconds: thresholdSecondsSchema.default(MODE_THRESHOLD_SECONDS_DEFAULT),
  carlessShare: z.number().min(0).max(1).default(CARLESS_SHARE_DEFAULT),
});
export type ModesQuery = z.input<typeof modesQuerySchema>;

/** Whole seconds: two rings that differ by less than the engine counts would be one. */
const ringSecondsSchema = z.int().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX);
const positiveSchema = z.number().positive().max(1_000_000);

/** A ring is farther than the one before it, and weighs no more. */
function isBeyond(zone: DistanceZone, previous: DistanceZone | undefined): boolean {
  return previous === undefined || (zone.toSeconds > previous.toSeconds && zone.weight <= previous.weight);
}

export const capacityQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  requestsPerPersonYear: positiveSchema.default(DEFAULT_CAPACITY_PARAMETERS.requestsPerPersonYear),
  requestsPerAgentHour: positiveSchema.default(DEFAULT_CAPACITY_PARAMETERS.requestsPerAgentHour),
  weeksPerYear: positiveSchema.max(53).default(DEFAULT_CAPACITY_PARAMETERS.weeksPerYear),
  assumedAgents: positiveSchema.max(SITE_AGENTS_MAX).default(DEFAULT_CAPACITY_PARAMETERS.assumedAgents),
  assumedWeeklyHours: positiveSchema.max(168).default(DEFAULT_CAPACITY_PARAMETERS.assumedWeeklyHours),
  /** Rings around each site, outwards; weights that do not grow. */
  zones: z
    .array(z.strictObject({ toSeconds: ringSecondsSchema, weight: z.number().positive().max(1) }))
    .min(1)
    .max(10)
    .refine((zones) => zones.every((zone, ring) => isBeyond(zone, zones[ring - 1])), stateRule("rings"))
    .default([...DEFAULT_DISTANCE_ZONES]),
});
export type CapacityQuery = z.input<typeof capacityQuerySchema>;

export const explainHomeQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  /** Code or name of the commune, or id of the home. */
  home: wordSchema,
});
export type ExplainHomeQuery = z.input<typeof explainHomeQuerySchema>;

const degreesSchema = (max: number) => z.number().min(-max).max(max);

export const stressQuerySchema = buildSitesQuestionSchema({
  ...countingShape,
  /** Roads that this line crosses are cut there; none when it is empty. Longitude, latitude. */
  cutLine: z
    .array(z.tuple([degreesSchema(180), degreesSchema(90)]))
    .max(CUT_LINE_POINT_COUNT_MAX)
    .refine((line) => line.length !== 1, stateRule("single-point"))
    .default([]),
  /** Every travel time is multiplied by it, on top of the time factor. */
  winterFactor: z.number().min(1).max(TIME_FACTOR_MAX).default(1),
});
export type StressQuery = z.input<typeof stressQuerySchema>;

export const explainFigureQuerySchema = buildSitesQuestionSchema({ ...countingShape, figure: z.enum(FIGURES) });
export type ExplainFigureQuery = z.input<typeof explainFigureQuerySchema>;

/** The roads in use when left out. */
const roadsShape = { roadNetwork: roadNetworkHashSchema.optional() };
/** A state of a territory: the sites of a network, changed or not, or of a scenario; on its roads in use or on others. */
const stateSchema = z.union([
  z.strictObject({ siteNetwork: siteNetworkSlugSchema, changes: siteChangesSchema.optional(), ...roadsShape }),
  z.strictObject({ scenario: scenarioIdSchema, version: z.int().min(1).optional(), ...roadsShape }),
]);

export const decomposeQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  from: stateSchema,
  to: stateSchema,
  ...countingShape,
});
export type DecomposeQuery = z.input<typeof decomposeQuerySchema>;
