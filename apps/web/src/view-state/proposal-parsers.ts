import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { COST_EUROS_DEFAULT, SEARCH_SECONDS_MAX } from "@maillage/planning/proposal-queries";
import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { placesParser } from "./places-parser.ts";
import { viewStateParsers } from "./view-state.ts";

/** What sites are looked for, in the words of the address. */
export const GOAL_WORDS = ["personnes", "moins-de-sites", "temps", "budget", "fermetures", "deplacements"] as const;
export type GoalWord = (typeof GOAL_WORDS)[number];

/** Seconds given to a search unless told: a département is proven within one, and the rest goes to other plans. */
export const SEARCH_SECONDS = 5;

function wholeNumberBetween(min: number, max: number) {
  return createParser<number>({
    parse: (text) => {
      const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : null;
    },
    serialize: String,
  });
}

function numberBetween(min: number, max: number) {
  return createParser<number>({
    parse: (text) => {
      const value = /^\d{1,10}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : null;
    },
    serialize: String,
  });
}

const idsParser = parseAsArrayOf(parseAsString).withDefault([]);
const { reseau, seuil, facteur, esquisse, scenario, version } = viewStateParsers;

/** Which sites a question is about, and how they are counted: as on the other pages. */
const subjectParsers = { reseau, seuil, facteur, esquisse, scenario, version };

/** All that a question about new sites holds. Without `but`, nothing is asked yet. */
export const proposalParsers = {
  ...subjectParsers,
  but: parseAsStringLiteral(GOAL_WORDS),
  /** Sites to open, to close or to move. */
  nombre: wholeNumberBetween(1, NEW_SITE_COUNT_MAX).withDefault(2),
  /** Percent of the people. */
  part: numberBetween(0, 100).withDefault(95),
  temps: parseAsStringLiteral(["moyen", "p90"]).withDefault("moyen"),
  /** Euros. */
  budget: numberBetween(0, 1_000_000_000).withDefault(2 * COST_EUROS_DEFAULT),
  cantons: parseAsStringLiteral(["non", "d-abord", "tous"]).withDefault("non"),
  /** In a town shared by cantons, a site serves all of them or one. */
  partages: parseAsStringLiteral(["tous", "un"]).withDefault("tous"),
  /** Sites that each home is to have within the threshold. */
  couverture: parseAsStringLiteral(["simple", "double"]).withDefault("simple"),
  garder: idsParser,
  exclure: idsParser,
  imposer: idsParser,
  epci: wholeNumberBetween(1, NEW_SITE_COUNT_MAX),
  /** Kilometres. */
  distance: numberBetween(0, 100),
  /** Euros a year and a site. */
  cout: numberBetween(0, 1_000_000_000).withDefault(COST_EUROS_DEFAULT),
  /** Places to choose from instead of the town halls. */
  lieux: placesParser,
  /** Name under which this browser keeps places that an address cannot hold. */
  memoire: parseAsString,
  /** Seconds. */
  recherche: wholeNumberBetween(1, SEARCH_SECONDS_MAX).withDefault(SEARCH_SECONDS),
  graine: wholeNumberBetween(0, 0xffff_ffff).withDefault(0),
};

export type ProposalAddress = inferParserType<typeof proposalParsers>;

/** Builds the query of a link that asks the same: `serializeProposal("/52/propositions", address)`. */
export const serializeProposal = createSerializer(proposalParsers);
