import { z } from "zod";
import { siteIdSchema } from "../scenario/site-sheet-schema.ts";
import { stateRule } from "../stated-rule.ts";
import { eurosSchema, NEW_SITE_COUNT_MAX } from "./proposal-goals.ts";
import { proposalQuerySchema } from "./proposal-queries.ts";

/*
 * What else may be asked about a question of proposals than its best plan: the years to open in, how many sites are worth it, what each next
 * site brings, why a place is not chosen, and what a bus could do for those whom fixed sites leave out of reach.
 */

export const YEAR_COUNT_MAX = 10;
const YEAR_MIN = 2000;
const YEAR_MAX = 2100;
/** A bus that opens so long in a day would leave nobody the time to drive. */
const BUS_DAY_HOURS_MAX = 12;
/** With the stops of the longest day it still ends before midnight. */
const BUS_DRIVING_SECONDS_MAX = 28_800;
/** Each point of a front is a search of its own. */
export const FRONT_SITES_MAX = 30;

const yearSchema = z.strictObject({
  year: z.int().min(YEAR_MIN).max(YEAR_MAX),
  /** What the year allows; not limited when absent. */
  newSites: z.int().min(0).max(NEW_SITE_COUNT_MAX).optional(),
  budgetEuros: eurosSchema.optional(),
});

const studySchema = z.discriminatedUnion("kind", [
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
  /** The best week of a bus for people out of reach of the sites of today and of a plan, if one is told. The goal is not looked at. */
  z
    .strictObject({
      kind: z.literal("bus-round"),
      daysPerWeek: z.int().min(1).max(7).default(5),
      stopsPerDayMax: z.int().min(1).max(6).default(2),
      /** Open at each stop; each comes once a week. */
      hoursPerStop: z.number().gt(0).max(BUS_DAY_HOURS_MAX).default(3),
      /** The plan it comes after: candidates opened, sites of today closed. */
      opened: z.array(siteIdSchema).max(NEW_SITE_COUNT_MAX).default([]),
      closed: z.array(siteIdSchema).max(NEW_SITE_COUNT_MAX).default([]),
      /** A site or a candidate that the bus leaves from and comes back to; without it driving is not looked at. */
      garage: siteIdSchema.optional(),
      /** From the garage, by the stops, and back, in a day. */
      drivingSecondsMax: z.number().min(0).max(BUS_DRIVING_SECONDS_MAX).default(7_200),
      /** What the round costs, to be held against fixed sites for as much; against one site when absent. */
      costEuros: eurosSchema.optional(),
    })
    .refine(
      ({ stopsPerDayMax, hoursPerStop }) => stopsPerDayMax * hoursPerStop <= BUS_DAY_HOURS_MAX,
      stateRule("day-too-long"),
    ),
]);
export type ProposalStudy = z.output<typeof studySchema>;
export type StudyKind = ProposalStudy["kind"];

export const studyQuerySchema = z.strictObject({
  question: proposalQuerySchema,
  study: studySchema,
  /** As for a proposal: searched anew even though an answer is kept. */
  again: z.boolean().default(false),
});
export type StudyQuery = z.input<typeof studyQuerySchema>;
