import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import {
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { SHOWN_AT_FIRST, SITE_COLUMNS } from "./site-columns.ts";

export const CRITERIA_FILTERS = ["manquants", "inconnus"] as const;

const SORTS = SITE_COLUMNS.flatMap((column) => [column, `-${column}`] as const);

/** All that a shared address says of the table of sites. What cannot be read is what a newcomer sees. */
export const sitesViewParsers = {
  reseau: parseAsString,
  scenario: parseAsString,
  version: parseAsInteger,
  texte: parseAsString.withDefault(""),
  statut: parseAsArrayOf(parseAsStringLiteral(SITE_STATUSES)).withDefault([]),
  format: parseAsArrayOf(parseAsStringLiteral(SITE_FORMATS)).withDefault([]),
  canton: parseAsString,
  epci: parseAsString,
  /** Identity of a partner: see `PartnerReference`. */
  partenaire: parseAsString,
  criteres: parseAsStringLiteral(CRITERIA_FILTERS),
  /** A column, with a minus sign before it when descending. */
  tri: parseAsStringLiteral(SORTS),
  colonnes: parseAsArrayOf(parseAsStringLiteral(SITE_COLUMNS)).withDefault([...SHOWN_AT_FIRST]),
};

export type SitesViewState = inferParserType<typeof sitesViewParsers>;

/** Which sites, out of all that an address says: what the server needs, and what links between pages of sites keep. */
export const sitesChoiceParsers = {
  reseau: sitesViewParsers.reseau,
  scenario: sitesViewParsers.scenario,
  version: sitesViewParsers.version,
};

/** `serializeSitesChoice("/52/sites/297", { scenario: "abc" })` */
export const serializeSitesChoice = createSerializer(sitesChoiceParsers);
