import type { Locale } from "@maillage/errors";
import {
  buildCoverageGround,
  buildFileAnalyses,
  type CoverageGround,
  FILES_QUESTION,
  type FormatRuleView,
  type HoursView,
  type ModesView,
  type PartnersView,
} from "@maillage/planning";
import type { RoadNetwork } from "@maillage/road-network";
import { linesOfBundles } from "../describe-partners.ts";
import { linesOfVisit } from "../describe-visit.ts";
import { linesOfCarless, type ModeRoads } from "../mode-options.ts";
import { createNumberWords } from "../number-words.ts";
import type { CoverageFiles } from "../read-coverage-files.ts";
import { parseNumberOption, partnersOf, visitMinutesOf } from "../visit-options.ts";

/** What `coverage` adds to its answer, each when its option is there. */
export interface CoverageAnalyses {
  /** `--at`: who is received somewhere, leaving home then; with `--partner`, by these partners. */
  readonly visit?: Omit<HoursView, "basis">;
  /** `--partner`. */
  readonly partners?: Omit<PartnersView, "basis">;
  /** `--include`. */
  readonly inclusion?: FormatRuleView;
  /** `--mode`. */
  readonly mode?: NonNullable<ModeRoads["told"]>;
  /** `--carless-share`. */
  readonly carless?: ModesView["carless"];
}

interface CoverageState {
  readonly files: CoverageFiles;
  /** On the roads of the mode asked for. */
  readonly ground: CoverageGround;
  /** The network given. */
  readonly cars: RoadNetwork;
  readonly hash: string;
  /** Which national partners there are. */
  readonly date: string;
}

interface CoverageFlags {
  readonly at: string | undefined;
  readonly "useful-minutes": string;
  readonly "wait-minutes": string;
  readonly partner: string | undefined;
  readonly include: FormatRuleView["rule"] | undefined;
  readonly "carless-share": string | undefined;
}

/** @throws {UsageError}, {InvalidMomentError}, {UnknownPartnerError} for options that cannot be followed. */
export async function runCoverageAnalyses(
  { files, ground, cars, hash, date }: CoverageState,
  flags: CoverageFlags,
  counting: { readonly thresholdSeconds: number; readonly timeFactor: number; readonly mode: ModeRoads["told"] },
): Promise<CoverageAnalyses> {
  const { sites, homeTraits, hashes } = files;
  const state = { sites, homeTraits, date, hashes, fileOptions: [] };
  const analyses = buildFileAnalyses({ ...state, ground });
  const { thresholdSeconds, timeFactor, mode } = counting;
  const question = { ...FILES_QUESTION, thresholdSeconds, timeFactor };
  const include = flags.include ?? "all";
  const partners = partnersOf(flags);
  const { usefulMinutes, waitMinutes } = visitMinutesOf(flags);

  const visit =
    flags.at === undefined
      ? undefined
      : await analyses.analyseHours({ ...question, at: flags.at, usefulMinutes, waitMinutes, include, partners });
  const bundles =
    partners.length === 0
      ? undefined
      : await analyses.analysePartners({ ...question, include, partners, usefulMinutes });
  const rules = flags.include === undefined ? [] : (await analyses.analyseFormats(question)).rules;
  const inclusion = rules.find(({ rule }) => rule === include);
  const carless =
    flags["carless-share"] === undefined
      ? undefined
      : await buildFileAnalyses({
          ...state,
          ground: buildCoverageGround(cars, hash, files.homes, files.cantons),
        }).analyseModes({
          ...question,
          carlessShare: parseNumberOption("--carless-share", flags["carless-share"], 0, 1),
        });
  return {
    ...(visit && { visit: withoutBasis(visit) }),
    ...(bundles && { partners: withoutBasis(bundles) }),
    ...(inclusion && { inclusion }),
    ...(mode && { mode }),
    ...(carless && { carless: carless.carless }),
  };
}

/** What the figures rest on is in the answer already. */
function withoutBasis<Answer extends { readonly basis: unknown }>({
  basis: _,
  ...answer
}: Answer): Omit<Answer, "basis"> {
  return answer;
}

/** The same for people, after the two goals. */
export function linesOfCoverageAnalyses({ visit, partners, carless }: CoverageAnalyses, locale: Locale): string[] {
  const words = createNumberWords(locale);
  return [
    ...(visit === undefined ? [] : linesOfVisit(visit, words, locale)),
    ...(partners === undefined ? [] : linesOfBundles(partners, words, locale)),
    ...(carless === undefined ? [] : linesOfCarless(carless, words, locale)),
  ];
}
