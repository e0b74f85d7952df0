import { z } from "zod";
import {
  CHANGE_COUNT_MAX,
  scenarioChangeSchema,
  scenarioChangesSchema,
  siteChangeSchema,
  siteChangesSchema,
} from "./scenario/change-schema.ts";
import { SITE_AGENTS_MAX } from "./scenario/site-sheet-schema.ts";
import type { CoverageQuery, RoadNetworkComparisonQuery, RouteQuery } from "./views.ts";

/*
 * What may be asked, as Zod schemas: parsed by the API at its door and again by `planning`, which the command line calls
 * without the API. This entry loads no database and no engine.
 */

export {
  CHANGE_COUNT_MAX,
  SITE_AGENTS_MAX,
  scenarioChangeSchema,
  scenarioChangesSchema,
  siteChangeSchema,
  siteChangesSchema,
};

export const THRESHOLD_SECONDS_MIN = 60;
export const THRESHOLD_SECONDS_MAX = 10_800;
/** What every travel time of a run may be multiplied by: half as long, to three times. */
export const TIME_FACTOR_MIN = 0.5;
export const TIME_FACTOR_MAX = 3;
/** A file of roads sent by a browser. */
export const ROADS_FILE_BYTE_COUNT_MAX = 2 * 1024 ** 3;

/** INSEE code of a département, Corsica and overseas included. */
export const territoryCodeSchema = z.string().regex(/^(?:\d{2,3}|2[AB])$/, "a département code: 52, 2A, 974");

/** Stands in the URL. */
export const siteNetworkSlugSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "a network's short name: 2024-08-01");

/** Name of an artifact. Letters and digits only: it becomes a file name. */
export const roadNetworkHashSchema = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

export const roadNetworkQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  hash: roadNetworkHashSchema,
});

/** The name of a file that is sent: shown as it is and never used as a path. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}/\\]+$/u, "a file's name, without its folders");

export const roadsUploadSchema = z.object({ fileName: fileNameSchema });

const positionShape = {
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
};

export const siteNetworkQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  siteNetwork: siteNetworkSlugSchema,
});

export const coverageQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  siteNetwork: siteNetworkSlugSchema,
  thresholdSeconds: z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX),
  changes: siteChangesSchema,
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).default(1),
}) satisfies z.ZodType<CoverageQuery>;

export const roadNetworkComparisonQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  hash: roadNetworkHashSchema,
  siteNetwork: siteNetworkSlugSchema,
  thresholdSeconds: z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX),
}) satisfies z.ZodType<RoadNetworkComparisonQuery>;

export const routeQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  from: z.strictObject(positionShape),
  to: z.strictObject(positionShape),
}) satisfies z.ZodType<RouteQuery>;
