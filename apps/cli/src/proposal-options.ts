import { french } from "@maillage/errors";
import type { ProposalQuery } from "@maillage/planning";
import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { ALTERNATIVES_MAX_DEFAULT, COST_EUROS_DEFAULT, SEARCH_SECONDS_MAX } from "@maillage/planning/proposal-queries";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { parseObjectives } from "./parse-objectives.ts";
import { listOf, type QuestionOptions, withQuestionOptions } from "./proposal-question-options.ts";
import { type StudyOptions, studyOf, withStudyOptions } from "./study-options.ts";
import { UsageError } from "./usage-error.ts";
import { parseNumberOption } from "./visit-options.ts";

/** Options that say what the sites are for: one of them, and one only; `--objectives` takes `--new` and `--budget` for its limits. */
const GOAL_OPTIONS = ["new", "target", "budget", "close", "move"] as const;
/** What a study that does not look at the goal is asked with. */
const ANY_GOAL: ProposalQuery["goal"] = { kind: "most-people", newSites: 1 };

const METRES_PER_KILOMETRE = 1_000;

/** What {@link withProposalOptions} reads. */
export interface ProposalOptions extends QuestionOptions, StudyOptions {
  readonly objectives: string | undefined;
  readonly new: string | undefined;
  readonly target: string | undefined;
  readonly budget: string | undefined;
  readonly close: string | undefined;
  readonly move: string | undefined;
  readonly "least-time": "mean" | "p90" | undefined;
  readonly candidates: string | undefined;
  readonly "every-canton": "ignored" | "first" | "required";
  readonly "shared-towns": "all" | "one";
  readonly "sites-per-home": 1 | 2;
  readonly keep: string | undefined;
  readonly forbid: string | undefined;
  readonly force: string | undefined;
  readonly "per-epci": string | undefined;
  readonly cost: string;
  readonly apart: string | undefined;
  readonly alternatives: string;
  readonly seconds: string;
  readonly seed: string;
}

/** What is proposed, among what, and under which rules. */
export function withProposalOptions<Options>(yargs: Argv<Options>, say: Say): Argv<Options & ProposalOptions> {
  const text = (fr: string, en: string) => ({ type: "string" as const, describe: say({ fr, en }) });
  const asked = yargs
    .option("new", text("Tant de nouveaux sites, pour le plus d’habitants", "So many new sites, for most people"))
    .option(
      "target",
      text(
        "Le moins de sites pour cette part d’habitants, 0 à 1 ; 0 avec --every-canton required : un par canton",
        "Fewest sites for this share of people, 0 to 1; 0 with --every-canton required: one per canton",
      ),
    )
    .option("budget", text("Le plus d’habitants pour ce budget, en euros", "Most people for this budget, in euros"))
    .option("close", text("Tant de fermetures, pour la moindre perte", "So many closures, for the least loss"))
    .option("move", text("Tant de sites déplacés, pour le plus d’habitants", "So many sites moved, for most people"))
    .option(
      "objectives",
      text(
        "Ce qui doit être le meilleur, dans l’ordre : cantons,people:20,people:30,time,cost,sites ; sommes : 100*cantons+1*people:30",
        "What is to be made best, in order: cantons,people:20,people:30,time,cost,sites; sums: 100*cantons+1*people:30",
      ),
    )
    .option("least-time", {
      choices: ["mean", "p90"] as const,
      describe: say({
        fr: french`Avec --new, le moindre temps plutôt que le plus d'habitants : moyen, ou de neuf habitants sur dix`,
        en: "With --new, the least time rather than most people: the mean, or that of nine people in ten",
      }),
    })
    .option(
      "candidates",
      text(
        "Lieux possibles : CSV id,lon,lat[,name,canton,cost,capacity], XLSX, ODS, GeoJSON, Shapefile, GeoPackage… ; les mairies par défaut",
        "Possible places: CSV id,lon,lat[,name,canton,cost,capacity], XLSX, ODS, GeoJSON, Shapefile, GeoPackage…; town halls by default",
      ),
    )
    .option("every-canton", {
      choices: ["ignored", "first", "required"] as const,
      default: "ignored" as const,
      describe: say({
        fr: "Un site par canton : sans objet, le plus possible avant les habitants, ou exigé",
        en: "A site in every canton: not looked at, as many as can be before people, or required",
      }),
    })
    .option("shared-towns", {
      choices: ["all", "one"] as const,
      default: "all" as const,
      describe: say({
        fr: "Dans une ville partagée, un site vaut pour tous ses cantons, ou pour un seul",
        en: "In a town shared by cantons, a site counts for all of them, or for one",
      }),
    })
    .option("sites-per-home", {
      choices: [1, 2] as const,
      default: 1 as const,
      describe: say({
        fr: "2 : ne compter que qui a deux sites à portée",
        en: "2: count only who has two sites within reach",
      }),
    })
    .option("keep", text("Sites qui restent ouverts, par leurs identifiants", "Sites that stay open, by their ids"))
    .option("forbid", text("Sites ou lieux exclus", "Sites or places excluded"))
    .option("force", text("Lieux imposés", "Places imposed"))
    .option(
      "per-epci",
      text("Au plus tant de sites par intercommunalité", "At most so many sites per intercommunality"),
    )
    .option("cost", {
      ...text("Coût d’un nouveau site, en euros (hypothèse)", "Cost of a new site, in euros (hypothesis)"),
      default: String(COST_EUROS_DEFAULT),
    })
    .option(
      "apart",
      text(
        "Kilomètres au moins entre un nouveau site et tout autre",
        "Kilometres at least between a new site and any other",
      ),
    )
    .option("alternatives", {
      ...text("Plans aussi bons, ou presque, à citer au plus", "Plans as good or nearly to be listed, at most"),
      default: String(ALTERNATIVES_MAX_DEFAULT),
    })
    .option("seconds", {
      ...text("Temps de recherche, en secondes", "Seconds of searching"),
      default: "10",
    })
    .option("seed", {
      ...text("Graine : la même donne la même réponse", "Seed: the same gives the same answer"),
      default: "0",
    });
  // yargs types options one by one, and loses the generic ones below: every option of ProposalOptions is added above or by these two.
  return withStudyOptions(withQuestionOptions(asked, say), say) as unknown as Argv<Options & ProposalOptions>;
}

/** What the options ask. @throws {UsageError} */
export function proposalQuestionOf(
  options: ProposalOptions,
): Omit<Extract<ProposalQuery, { siteNetwork: string }>, "territory" | "siteNetwork" | "thresholdSeconds"> {
  return {
    goal: goalOf(options),
    everyCanton: options["every-canton"],
    sharedTowns: options["shared-towns"],
    sitesPerHome: options["sites-per-home"],
    ...{ keep: listOf(options.keep), forbid: listOf(options.forbid), force: listOf(options.force) },
    ...(options["per-epci"] === undefined ? {} : { sitesPerEpciMax: countOf("--per-epci", options["per-epci"]) }),
    ...(options.apart === undefined
      ? {}
      : { distanceMetresMin: parseNumberOption("--apart", options.apart, 0, 100) * METRES_PER_KILOMETRE }),
    costEuros: parseNumberOption("--cost", options.cost, 0, 1e9),
    alternativesMax: Math.trunc(parseNumberOption("--alternatives", options.alternatives, 0, 20)),
    searchSeconds: parseNumberOption("--seconds", options.seconds, 0.1, SEARCH_SECONDS_MAX),
    seed: Math.trunc(parseNumberOption("--seed", options.seed, 0, 0xffff_ffff)),
  };
}

function goalOf(options: ProposalOptions): ProposalQuery["goal"] {
  const given = GOAL_OPTIONS.filter((name) => options[name] !== undefined);
  if (options.objectives !== undefined) return objectivesOf(options.objectives, options, given);
  const study = studyOf(options);
  if (given.length === 0 && study !== undefined && study.kind !== "why-not") return ANY_GOAL;
  if (given.length !== 1) {
    const list = [...GOAL_OPTIONS, "objectives"].map((name) => `--${name}`).join(", ");
    throw new UsageError({
      fr: french`Donnez l'un de ${list}, et un seul : il dit ce que l'on cherche.`,
      en: `Give one of ${list}, and one only: it says what is looked for.`,
    });
  }
  const measure = options["least-time"];
  if (measure !== undefined && options.new === undefined) {
    throw new UsageError({ fr: french`--least-time va avec --new.`, en: "--least-time goes with --new." });
  }
  if (options.target !== undefined) {
    return { kind: "fewest-sites", share: parseNumberOption("--target", options.target, 0, 1) };
  }
  if (options.budget !== undefined) {
    return { kind: "budget", budgetEuros: parseNumberOption("--budget", options.budget, 0, 1e9) };
  }
  if (options.close !== undefined) return { kind: "fewest-losses", closures: countOf("--close", options.close) };
  if (options.move !== undefined) return { kind: "best-moves", moves: countOf("--move", options.move) };
  const newSites = countOf("--new", options.new ?? "");
  return measure === undefined ? { kind: "most-people", newSites } : { kind: "least-time", newSites, measure };
}

function objectivesOf(
  objectives: string,
  options: ProposalOptions,
  given: readonly (typeof GOAL_OPTIONS)[number][],
): ProposalQuery["goal"] {
  const other = given.find((name) => name !== "new" && name !== "budget");
  if (other !== undefined || options["least-time"] !== undefined) {
    const name = other ?? "least-time";
    throw new UsageError({
      fr: french`--${name} ne va pas avec --objectives : dites-le parmi les objectifs, ou avec --cover.`,
      en: `--${name} does not go with --objectives: say it among the objectives, or with --cover.`,
    });
  }
  return {
    ...{ kind: "objectives", objectives: parseObjectives(objectives) },
    ...(options.new === undefined ? {} : { newSitesMax: countOf("--new", options.new) }),
    ...(options.budget === undefined ? {} : { budgetEuros: parseNumberOption("--budget", options.budget, 0, 1e9) }),
  };
}

/** @throws {UsageError} for what is not a whole number. */
function countOf(option: string, written: string): number {
  const count = parseNumberOption(option, written, 1, NEW_SITE_COUNT_MAX);
  if (Number.isInteger(count)) return count;
  throw new UsageError({
    fr: french`${option} attend un nombre entier ; reçu : « ${written} ».`,
    en: `${option} expects a whole number; got "${written}".`,
  });
}
