import { z } from "zod";
import { THRESHOLD_SECONDS_MAX, THRESHOLD_SECONDS_MIN, TIME_FACTOR_MAX, TIME_FACTOR_MIN } from "../queries.ts";
import { buildSitesQuestionSchema } from "../scenario/scenario-queries.ts";

const AREA_COUNT_MAX = 10;

/** Areas around the sites of a question: {@link analysisSubjectSchema} with their minutes. */
export const accessAreasQuerySchema = buildSitesQuestionSchema({
  thresholdSeconds: z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX),
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).default(1),
  minutes: z
    .array(
      z
        .number()
        .min(1)
        .max(THRESHOLD_SECONDS_MAX / 60),
    )
    .min(1)
    .max(AREA_COUNT_MAX),
});
export type AccessAreasQuery = z.input<typeof accessAreasQuerySchema>;
