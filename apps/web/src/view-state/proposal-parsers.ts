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
import { coverEntries, formatEntries, objectiveEntries, parseAsEntries, priorityEntries } from "./question-lists.ts";
import { viewStateParsers } from "./view-state.ts";

/** What sites are looked for, in the words of the address. */
export const GOAL_WORDS = [
  "personnes",
  "moins-de-sites",
  "temps",
  "budget",
  "fermetures",
  "deplacements",
  "objectifs",
] as const;
export type GoalWord = (typeof GOAL_WORDS)[number];

/** Seconds given to a search unless told: a département is proven within one, and the rest goes to other plans. */
export const SEARCH_SECONDS = 5;

export function wholeNumberBetween(min: number, max: number) {
  return createParser<number>({
    parse: (text) => {
      const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : null;
    },
    serialize: String,
  });
}

export function numberBetween(min: number, max: number) {
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
  /** What is made best, for the goal `objectifs`: in that order, or as a sum of weights. */
  ordre: parseAsEntries(objectiveEntries),
  methode: parseAsStringLiteral(["ordre", "poids"]).withDefault("ordre"),
  /** Euros that the goal `objectifs` may take; no limit without it. */
  plafond: numberBetween(0, 1_000_000_000),
  /** Shares to reach, each within its own time. */
  parts: parseAsEntries(coverEntries),
  /** Groups of people who count for more, and communes, by their codes, where everyone does. */
  priorites: parseAsEntries(priorityEntries),
  prioritaires: idsParser,
  "prioritaires-nom": parseAsString,
  "prioritaires-poids": numberBetween(1, 100).withDefault(2),
  /** Whether sites have room for so many people only. */
  capacite: parseAsStringLiteral(["non", "oui"]).withDefault("non"),
  /** Of a new site, and of one whose staff or hours are not known; planning's own assumption without it. */
  agents: numberBetween(0.1, 100),
  heures: numberBetween(1, 168),
  /** Requests a year and a person. */
  demandes: numberBetween(0.001, 100),
  /** Kinds of site, each with its cost; one fixed site at `cout` when empty. */
  formats: parseAsEntries(formatEntries),
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
