import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { viewStateParsers } from "../../view-state/view-state.ts";

/** Columns that rankings may be sorted by, as the address names them. */
export const RANKING_COLUMNS = [
  "nom",
  "habitants",
  "couverts",
  "part",
  "vingt",
  "sites",
  "moyenne",
  "lointains",
  "cantons",
  "communes",
  "loin",
  "etat",
] as const;
export type RankingColumnId = (typeof RANKING_COLUMNS)[number];

/** How a ranking is looked at: all in the address, so that it can be shared and needs no script. */
export const rankingParsers = {
  tri: parseAsStringLiteral(RANKING_COLUMNS),
  sens: parseAsStringLiteral(["croissant", "decroissant"]).withDefault("croissant"),
  /** Part of a name or of a code. */
  filtre: parseAsString.withDefault(""),
  /** Only those without a site. */
  sans: parseAsBoolean.withDefault(false),
  /** All rows, where a first few are shown. */
  tout: parseAsBoolean.withDefault(false),
};

export type RankingView = inferParserType<typeof rankingParsers>;

export const loadRankingView = createLoader(rankingParsers);

/** Builds the address of a ranking that keeps the view: `serializeRanking("/52/tableau-de-bord/canton", {...})`. */
export const serializeRanking = createSerializer({ ...viewStateParsers, ...rankingParsers });
