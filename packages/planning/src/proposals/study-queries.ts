import { z } from "zod";
import { siteIdSchema } from "../scenario/site-sheet-schema.ts";
import { stateRule } from "../stated-rule.ts";
import { eurosSchema, NEW_SITE_COUNT_MAX } from "./proposal-goals.ts";
import { proposalQuerySchema } from "./proposal-queries.ts";

/*
 * What else may be asked about a question of proposals than its best plan: the years to open in, how many sites are worth it, what each next
 * site brings, and why a place is not chosen.
 */

export const STUDY_KINDS = ["years", "front", "curve", "why-not"] as const;
export type StudyKind = (typeof STUDY_KINDS)[number];

export const YEAR_COUNT_MAX = 10;
const YEAR_MIN = 2000;
const YEAR_MAX = 2100;
/** Each point of a front is a search of its own. */
export const FRONT_SITES_MAX = 30;

const yearSchema = z.strictObject({
  year: z.int().min(YEAR_MIN).max(YEAR_MAX),
  /** What the year allows; not limited when absent. */
  newSites: z.int().min(0).max(NEW_SITE_COUNT_MAX).optional(),
  budgetEuros: eurosSchema.optional(),
});

export const studySchema = z.discriminatedUnion("kind", [
  /** When to open what. The years' limits stand in the place of the goal's own number or budget. */
  z.strictObject({
    kind: z.literal("years"),
    years: z
      .array(yearSchema)
      .min(1)
      .max(YEAR_COUNT_MAX)
      .refine(
        (years) => years.every(({ year }, rank) => year > (years[rank - 1]?.year ?? Number.NEGATIVE_INFINITY)),
        stateRule("years-in-order"),
      ),
    /** What a year leaves, of sites and of money, is the next one's. */
    isCarriedOver: z.boolean().default(false),
  }),
  /** The best plan for each number of new sites, from none on. The goal's own number is not looked at. */
  z.strictObject({ kind: z.literal("front"), newSitesMax: z.int().min(1).max(FRONT_SITES_MAX) }),
  /** The site that adds most today, then the one that adds most beside it, and so on. The goal's own number is not looked at. */
  z.strictObject({ kind: z.literal("curve"), stepsMax: z.int().min(1).max(NEW_SITE_COUNT_MAX) }),
  /** The best plan that has a candidate, beside the best of all. */
  z.strictObject({ kind: z.literal("why-not"), candidate: siteIdSchema }),
]);
export type ProposalStudy = z.output<typeof studySchema>;

export const studyQuerySchema = z.strictObject({
  question: proposalQuerySchema,
  study: studySchema,
  /** As for a proposal: searched anew even though an answer is kept. */
  again: z.boolean().default(false),
});
export type StudyQuery = z.input<typeof studyQuerySchema>;
