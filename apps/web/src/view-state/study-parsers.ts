import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { FRONT_SITES_MAX, YEAR_COUNT_MAX } from "@maillage/planning/study-queries";
import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { numberBetween, wholeNumberBetween } from "./proposal-parsers.ts";

/** What is looked at of a question: its best plan, or a study of it. */
export const STUDY_TABS = ["plan", "annees", "combien", "pourquoi", "bus"] as const;
export type StudyTab = (typeof STUDY_TABS)[number];

/** Stops of a bus in a day, at most. */
export const BUS_STOPS_MAX = 6;

/** Which study of the question the page shows, and what it asks besides. */
export const studyParsers = {
  onglet: parseAsStringLiteral(STUDY_TABS).withDefault("plan"),
  /** First year of a programme, and how many; none is asked without `duree`. */
  debut: wholeNumberBetween(2000, 2100),
  duree: wholeNumberBetween(1, YEAR_COUNT_MAX),
  /** What each year allows: sites, euros; at least one of both is asked for. */
  "par-an": wholeNumberBetween(0, NEW_SITE_COUNT_MAX),
  "budget-an": numberBetween(0, 1_000_000_000),
  /** What a year leaves is the next one's. */
  report: parseAsStringLiteral(["oui", "non"]).withDefault("oui"),
  /** How many sites the front goes to; not drawn without it. */
  jusqu: wholeNumberBetween(1, FRONT_SITES_MAX),
  /** Id of the candidate of “why not us?”. */
  pourquoi: parseAsString,
  /** Days a week of a bus, its stops a day and hours at each; no round is asked without `jours`. */
  jours: wholeNumberBetween(1, 7),
  arrets: wholeNumberBetween(1, BUS_STOPS_MAX).withDefault(2),
  "heures-arret": numberBetween(0.5, 12).withDefault(3),
  /** Id of where it leaves from, and minutes it may drive in a day. */
  garage: parseAsString,
  conduite: wholeNumberBetween(0, 480).withDefault(120),
  "cout-bus": numberBetween(0, 1_000_000_000),
  /** Whether the round comes after the question's plan, or beside the sites of today alone. */
  apres: parseAsStringLiteral(["plan", "rien"]).withDefault("plan"),
};

export type StudyAddress = inferParserType<typeof studyParsers>;
