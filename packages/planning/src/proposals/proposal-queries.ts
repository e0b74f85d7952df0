import { z } from "zod";
import { THRESHOLD_SECONDS_MAX, THRESHOLD_SECONDS_MIN, TIME_FACTOR_MAX, TIME_FACTOR_MIN } from "../queries.ts";
import { buildSitesQuestionSchema } from "../scenario/scenario-queries.ts";
import { plainText, positionShape, siteIdSchema } from "../scenario/site-sheet-schema.ts";

/*
 * What may be asked of a proposal, as Zod schemas: parsed by the API at its door and again by `planning`. This entry loads no
 * database and no engine. What may be left out has a default here, and only here.
 */

export const NEW_SITE_COUNT_MAX = 100;
/** Places that a planner may bring beside town halls: libraries, post offices. */
export const CANDIDATE_COUNT_MAX = 5_000;
const NAMED_SITE_COUNT_MAX = 500;
const COST_EUROS_MAX = 1_000_000_000;
export const SEARCH_SECONDS_MAX = 900;

/**
 * What a site takes each year, when nobody says: the State's own share, which is not the whole cost (45 000 euros a site in 2025,
 * press). A hypothesis, settable, said on screen.
 */
export const COST_EUROS_DEFAULT = 45_000;

export const ALTERNATIVES_MAX_DEFAULT = 5;

const siteCountSchema = z.int().min(1).max(NEW_SITE_COUNT_MAX);
const siteIdsSchema = z.array(siteIdSchema).max(NAMED_SITE_COUNT_MAX).default([]);
const eurosSchema = z.number().min(0).max(COST_EUROS_MAX);

/** What the sites proposed are for. */
export const PROPOSAL_GOALS = [
  "most-people",
  "fewest-sites",
  "least-time",
  "budget",
  "fewest-losses",
  "best-moves",
] as const;
export type ProposalGoalKind = (typeof PROPOSAL_GOALS)[number];

const goalSchema = z.discriminatedUnion("kind", [
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
]);

const candidateSchema = z.strictObject({
  id: siteIdSchema,
  name: plainText(200).min(1),
  ...positionShape,
  /** The question's own cost of a site when absent. */
  costEuros: eurosSchema.optional(),
});

export const proposalQuerySchema = buildSitesQuestionSchema({
  thresholdSeconds: z.number().min(THRESHOLD_SECONDS_MIN).max(THRESHOLD_SECONDS_MAX),
  timeFactor: z.number().min(TIME_FACTOR_MIN).max(TIME_FACTOR_MAX).default(1),
  goal: goalSchema,
  /** Not looked at; counted before people, as many as can be; or a rule that every plan must meet. */
  everyCanton: z.enum(["ignored", "first", "required"]).default("ignored"),
  /** In a town shared by cantons a site serves all of them, or one of them only. */
  sharedTowns: z.enum(["all", "one"]).default("all"),
  /** 2: only who has two sites within the threshold is counted, so that one may close. */
  sitesPerHome: z.union([z.literal(1), z.literal(2)]).default(1),
  /** The territory's town halls, or these places. */
  candidates: z
    .union([z.literal("town-halls"), z.array(candidateSchema).max(CANDIDATE_COUNT_MAX)])
    .default("town-halls"),
  /** Ids of sites that stay, of sites or candidates that are not to be open, of candidates that are. */
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
});
export type ProposalQuery = z.input<typeof proposalQuerySchema>;
export type CheckedProposalQuery = z.output<typeof proposalQuerySchema>;

/** Of a search under way; made from what is asked, so that the same question finds the same search. */
export const proposalIdSchema = z.string().regex(/^[0-9a-f]{64}$/, "a proposal's id, 64 hexadecimal digits");
