import { DEFAULT_CAPACITY_PARAMETERS } from "@maillage/coverage";
import { z } from "zod";
import { TIME_FACTOR_MAX, TIME_FACTOR_MIN } from "../queries.ts";
import { buildSitesQuestionSchema } from "../scenario/scenario-queries.ts";
import { plainText, positionShape, SITE_AGENTS_MAX, siteIdSchema } from "../scenario/site-sheet-schema.ts";
import { SITE_FORMATS } from "../views.ts";
import { prioritiesSchema } from "./priority-schema.ts";
import {
  eurosSchema,
  goalSchema,
  NEW_SITE_COUNT_MAX,
  sitesPerHomeSchema,
  thresholdSecondsSchema,
} from "./proposal-goals.ts";

/*
 * What may be asked of a proposal, as Zod schemas: parsed by the API at its door and again by `planning`. This entry loads no
 * database and no engine. What may be left out has a default here, and only here.
 */

/** Places that a planner may bring beside town halls: libraries, post offices. */
export const CANDIDATE_COUNT_MAX = 5_000;
const NAMED_SITE_COUNT_MAX = 500;
export const COVER_RULE_COUNT_MAX = 5;
export const SEARCH_SECONDS_MAX = 900;

/**
 * What a site takes each year, when nobody says: the State's own share, which is not the whole cost (45 000 euros a site in 2025,
 * press). A hypothesis, settable, said on screen.
 */
export const COST_EUROS_DEFAULT = 45_000;

export const ALTERNATIVES_MAX_DEFAULT = 5;

const siteIdsSchema = z.array(siteIdSchema).max(NAMED_SITE_COUNT_MAX).default([]);
const positiveSchema = z.number().positive().max(1_000_000);

const candidateSchema = z.strictObject({
  id: siteIdSchema,
  name: plainText(200).min(1),
  ...positionShape,
  /** The question's own cost of a site when absent; added to nothing, whatever the format. */
  costEuros: eurosSchema.optional(),
  /** People it can serve, when capacities count; as the question's staff and hours make it when absent. */
  capacityPeople: z.number().min(0).max(10_000_000).optional(),
});

/** A kind of site that may open at every candidate, one of them at most at each. */
const formatSchema = z.strictObject({
  format: z.enum(SITE_FORMATS),
  costEuros: eurosSchema,
  /** The capacity's own assumption when absent. */
  agents: z.number().positive().max(SITE_AGENTS_MAX).optional(),
  weeklyHours: z.number().positive().max(168).optional(),
});

/** At least this share of people within a time of one site, or of two. */
const coverSchema = z.strictObject({
  thresholdSeconds: thresholdSecondsSchema,
  share: z.number().min(0).max(1),
  sitesPerHome: sitesPerHomeSchema.default(1),
});

/** What turns agents and hours into people served, as the analysis of capacity has it. */
const capacitySchema = z.strictObject({
  requestsPerPersonYear: positiveSchema.default(DEFAULT_CAPACITY_PARAMETERS.requestsPerPersonYear),
  requestsPerAgentHour: positiveSchema.default(DEFAULT_CAPACITY_PARAMETERS.requestsPerAgentHour),
  weeksPerYear: positiveSchema.max(53).default(DEFAULT_CAPACITY_PARAMETERS.weeksPerYear),
  /** Of a site whose staff or hours are not known, and of every new one. */
  assumedAgents: positiveSchema.max(SITE_AGENTS_MAX).default(DEFAULT_CAPACITY_PARAMETERS.assumedAgents),
  assumedWeeklyHours: positiveSchema.max(168).default(DEFAULT_CAPACITY_PARAMETERS.assumedWeeklyHours),
});

const proposalShape = {
  thresholdSeconds: thresholdSecondsSchema,
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).default(1),
  goal: goalSchema,
  /** Not looked at; counted before people, as many as can be; or a rule that every plan must meet. */
  everyCanton: z.enum(["ignored", "first", "required"]).default("ignored"),
  /** In a town shared by cantons a site serves all of them, or one of them only. */
  sharedTowns: z.enum(["all", "one"]).default("all"),
  /** 2: only who has two sites within the threshold is counted, so that one may close. */
  sitesPerHome: sitesPerHomeSchema.default(1),
  /** Shares of people that every plan must reach, each within its own time, beside what the goal asks. */
  cover: z.array(coverSchema).max(COVER_RULE_COUNT_MAX).default([]),
  /** Who counts for more than one person in objectives of people and of mean time; shares to reach count people one by one. */
  priorities: prioritiesSchema.default({ groups: [], communes: [] }),
  /** Given, people within the threshold count only while their sites have room. */
  capacity: capacitySchema.optional(),
  /** The territory's town halls, or these places. */
  candidates: z
    .union([z.literal("town-halls"), z.array(candidateSchema).max(CANDIDATE_COUNT_MAX)])
    .default("town-halls"),
  /** Kinds of site to choose from at each place, each with its cost; one fixed site of `costEuros` when empty. */
  formats: z.array(formatSchema).max(SITE_FORMATS.length).default([]),
  /**
   * Ids of sites that stay, of sites or candidates that are not to be open, of candidates that are. With several formats, a candidate's id
   * alone is all its formats, `id:format` (`mairie-52250:antenna`) is one of them; to impose one, its format must be told.
   */
  keep: siteIdsSchema,
  forbid: siteIdsSchema,
  force: siteIdsSchema,
  /** Sites of today included. */
  sitesPerEpciMax: z.int().min(1).max(NEW_SITE_COUNT_MAX).optional(),
  costEuros: eurosSchema.default(COST_EUROS_DEFAULT),
  /** Between a new site and any other, as the crow flies. */
  distanceMetresMin: z.number().min(0).max(100_000).optional(),
  /** Plans as good or nearly, looked for once the best is proven: each takes a search of its own. */
  alternativesMax: z.int().min(0).max(20).default(ALTERNATIVES_MAX_DEFAULT),
  searchSeconds: z.number().min(0.1).max(SEARCH_SECONDS_MAX).default(10),
  seed: z.int().min(0).max(0xffff_ffff).default(0),
} satisfies z.ZodRawShape;

export const proposalQuerySchema = buildSitesQuestionSchema(proposalShape);
export type ProposalQuery = z.input<typeof proposalQuerySchema>;
export type CheckedProposalQuery = z.output<typeof proposalQuerySchema>;

/** What starts a search: the question, and whether an answer that is kept, cut short by time or not, is to be searched anew. */
export const proposalStartSchema = buildSitesQuestionSchema({ ...proposalShape, again: z.boolean().default(false) });
export type ProposalStart = z.input<typeof proposalStartSchema>;

/** Of a search under way; made from what is asked, so that the same question finds the same search. */
export const proposalIdSchema = z.string().regex(/^[0-9a-f]{64}$/, "a proposal's id, 64 hexadecimal digits");
