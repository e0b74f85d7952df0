import { z } from "zod";

/*
 * What the figures API answers, as Zod schemas: its documentation is made from them, and its answers go through them, so that
 * the two cannot disagree. Names and units are a promise to other people's programs: what is added breaks nobody, what is
 * renamed does.
 */

const nameSchema = z.object({ code: z.string().describe("INSEE code, or SIREN of an EPCI"), name: z.string() });
const peopleSchema = z.number().min(0).describe("People; fractions come from grids and from towns shared by cantons");
const secondsSchema = z.number().min(0).nullable().describe("Seconds; null when nobody reaches a site");
const dateSchema = z.iso.date();

export const territoriesSchema = z.object({ territories: z.array(nameSchema) });

const sourceSchema = z.object({
  name: z.string(),
  producer: z.string(),
  licence: z.string(),
  vintage: z.string(),
  sha256: z.string(),
});

export const territorySchema = nameSchema.extend({
  population: peopleSchema,
  homeKind: z.string().describe("What a home is: communes (their centres), cells of a grid, addresses"),
  homeCount: z.int(),
  communeCount: z.int(),
  cantonCount: z.int(),
  networks: z
    .array(
      z.object({
        ...{ slug: z.string(), date: dateSchema, siteCount: z.int(), countedSiteCount: z.int() },
        neighbourSiteCount: z.int().describe("Of those that count, the ones of another département"),
      }),
    )
    .describe("Dated networks of sites; those that count are labelled"),
  sources: z.array(sourceSchema.extend({ kind: z.string() })),
});

const certaintySchema = z
  .object({ surelyCovered: peopleSchema, depends: peopleSchema, surelyNot: peopleSchema })
  .nullable()
  .describe("People, whatever the error of travel times; null where nothing bounds it");

export const figuresSchema = nameSchema.extend({
  population: peopleSchema,
  estimated: z.boolean().describe("Part of this population is a shared town's, split equally"),
  covered: peopleSchema.describe("People within the threshold, `<=`"),
  share: z.number().min(0).max(1).nullable().describe("covered / population; null where nobody lives"),
  certainty: certaintySchema,
  borderline: peopleSchema.describe("People between 28 and 32 minutes"),
  within20Minutes: peopleSchema,
  unreachable: peopleSchema,
  meanSeconds: secondsSchema,
  medianSeconds: secondsSchema,
  p90Seconds: secondsSchema,
  service: z
    .enum(["served", "possible", "none"])
    .describe("Whether a site is in it: surely, perhaps (a shared town), or not"),
  sites: z.array(z.object({ id: z.string(), name: z.string() })),
  cantons: z
    .object({ total: z.int(), withSite: z.int(), possiblyWithSite: z.int() })
    .nullable()
    .describe("Its cantons that have a site; null where there are none"),
});

const basisSchema = z
  .object({
    date: dateSchema,
    siteNetwork: z.object({ slug: z.string() }),
    scenario: z.object({ id: z.string(), name: z.string(), version: z.int() }).nullable(),
    siteCount: z.int(),
    thresholdSeconds: z.number(),
    timeFactor: z.number(),
    roadNetwork: z.object({
      origin: z.string().describe("modelled: times are estimated from distances, not read from roads"),
      hash: z.string(),
    }),
    inputs: z.record(z.string(), z.string()).describe("Hash of each thing the figures came from; `run` is that of all"),
    command: z.string().describe("The command line that computes the same again"),
  })
  .describe("What the figures rest on");

export const territoryFiguresSchema = z.object({ basis: basisSchema, figures: figuresSchema });
export const unitsFiguresSchema = z.object({ basis: basisSchema, units: z.array(figuresSchema) });
export const faultSchema = z.object({ code: z.string(), message: z.string() });
