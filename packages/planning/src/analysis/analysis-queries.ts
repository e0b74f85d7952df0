import { z } from "zod";
import {
  siteChangesSchema,
  siteNetworkSlugSchema,
  THRESHOLD_SECONDS_MAX,
  THRESHOLD_SECONDS_MIN,
  TIME_FACTOR_MAX,
  TIME_FACTOR_MIN,
  territoryCodeSchema,
} from "../queries.ts";

/*
 * What may be asked of an analysis, as Zod schemas: parsed by the API at its door and again by `planning`. This entry loads no
 * database and no engine. What may be left out has a default here, and only here.
 */

const thresholdSecondsSchema = z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX);

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

const subjectShape = {
  territory: territoryCodeSchema,
  siteNetwork: siteNetworkSlugSchema,
  /** Made one after the other to the network before anything is counted. */
  changes: siteChangesSchema.default([]),
  thresholdSeconds: thresholdSecondsSchema,
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).default(1),
};

/** The sites and the threshold of any analysis. */
export const analysisSubjectSchema = z.strictObject(subjectShape);
export type AnalysisSubjectQuery = z.input<typeof analysisSubjectSchema>;

/** The units that are counted: cantons, or where there are none, another that the user chooses. */
export const AREA_KINDS = ["canton", "arrondissement", "epci"] as const;

export const cantonsQuerySchema = z.strictObject({
  ...subjectShape,
  /** Cantons where there are some, else arrondissements, when left out. */
  areaKind: z.enum(AREA_KINDS).optional(),
});
export type CantonsQuery = z.input<typeof cantonsQuerySchema>;

export const uncertaintyQuerySchema = z.strictObject({
  ...subjectShape,
  /** Speeds may be lower or higher by this part. */
  speedShare: z.number().min(0).max(0.6).default(0.15),
  /** Times at the busiest hours over those of the network. */
  peakFactor: z.number().min(1).max(TIME_FACTOR_MAX).default(1),
  /** The model's own mean error on modelled roads, 0 on others, when left out. */
  modelErrorShare: z.number().min(0).max(0.6).optional(),
  includesSnapping: z.boolean().default(true),
});
export type UncertaintyQuery = z.input<typeof uncertaintyQuerySchema>;

export const modesQuerySchema = z.strictObject({
  ...subjectShape,
  bicycleThresholdSeconds: thresholdSecondsSchema.default(MODE_THRESHOLD_SECONDS_DEFAULT),
  footThresholdSeconds: thresholdSecondsSchema.default(MODE_THRESHOLD_SECONDS_DEFAULT),
  carlessShare: z.number().min(0).max(1).default(CARLESS_SHARE_DEFAULT),
});
export type ModesQuery = z.input<typeof modesQuerySchema>;

export const explainHomeQuerySchema = z.strictObject({
  ...subjectShape,
  /** Code of the commune, or id of the home. */
  home: z.string().min(1).max(64),
});
export type ExplainHomeQuery = z.input<typeof explainHomeQuerySchema>;
