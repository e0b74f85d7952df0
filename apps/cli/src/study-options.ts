import { french } from "@maillage/errors";
import type { StudyQuery } from "@maillage/planning";
import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import { FRONT_SITES_MAX } from "@maillage/planning/study-queries";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { listOf } from "./proposal-question-options.ts";
import { UsageError } from "./usage-error.ts";
import { parseNumberOption } from "./visit-options.ts";

type Study = StudyQuery["study"];

/** Options that ask for more than the best plan: one of them, and one only. */
const STUDY_OPTIONS = ["years", "pareto", "curve", "why-not", "bus"] as const;

/** What {@link withStudyOptions} reads. */
export interface StudyOptions {
  readonly years: string | undefined;
  readonly "carry-over": boolean;
  readonly pareto: string | undefined;
  readonly curve: string | undefined;
  readonly "why-not": string | undefined;
  readonly bus: string | undefined;
  readonly "bus-garage": string | undefined;
  readonly "bus-driving": string;
  readonly "bus-cost": string | undefined;
  readonly "bus-after": string | undefined;
  readonly "bus-closed": string | undefined;
}

/** Years, numbers of sites, one place, a bus. */
export function withStudyOptions<Options>(yargs: Argv<Options>, say: Say): Argv<Options & StudyOptions> {
  const text = (fr: string, en: string) => ({ type: "string" as const, describe: say({ fr, en }) });
  return yargs
    .option(
      "years",
      text(
        "Quand ouvrir quoi : année:sites[:euros], séparées par des virgules : 2027:2,2028:1:90000",
        "When to open what: year:sites[:euros], separated by commas: 2027:2,2028:1:90000",
      ),
    )
    .option("carry-over", {
      ...{ type: "boolean" as const, default: false },
      describe: say({ fr: "Ce qu’une année laisse va à la suivante", en: "What a year leaves goes to the next" }),
    })
    .option(
      "pareto",
      text(
        "Le meilleur plan pour chaque nombre de nouveaux sites, jusqu’à celui-ci",
        "The best plan for each number of new sites, up to this one",
      ),
    )
    .option(
      "curve",
      text(
        "Tant de sites, chacun le meilleur après les précédents, sans regarder plus loin",
        "So many sites, each the best after those before, without looking further",
      ),
    )
    .option(
      "why-not",
      text(
        "Pourquoi pas ce lieu : le meilleur plan qui l’a, et ce qu’il perd",
        "Why not this place: the best plan that has it, and what it loses",
      ),
    )
    .option(
      "bus",
      text(
        "Une tournée de bus pour qui reste loin, jours:arrêts par jour:heures par arrêt : 5:2:3",
        "A bus round for those left far, days:stops a day:hours a stop: 5:2:3",
      ),
    )
    .option(
      "bus-garage",
      text("Site ou lieu d’où part le bus et où il revient", "Site or place the bus leaves from and returns to"),
    )
    .option("bus-driving", {
      ...text(
        "Minutes de route par jour au plus, avec --bus-garage",
        "Minutes of driving a day at most, with --bus-garage",
      ),
      default: "120",
    })
    .option(
      "bus-cost",
      text(
        "Coût de la tournée, pour la comparer à des sites fixes",
        "Cost of the round, to hold it against fixed sites",
      ),
    )
    .option("bus-after", text("Lieux ouverts avant la tournée", "Places opened before the round"))
    .option("bus-closed", text("Sites fermés avant la tournée", "Sites closed before the round"));
}

/** The study that the options ask for; undefined when they ask for a plan alone. @throws {UsageError} */
export function studyOf(options: StudyOptions): Study | undefined {
  const [first, ...others] = STUDY_OPTIONS.filter((name) => options[name] !== undefined);
  if (others.length > 0) {
    const list = [first, ...others].map((name) => `--${name}`).join(", ");
    throw new UsageError({
      fr: french`Une étude à la fois : ${list} ne vont pas ensemble.`,
      en: `One study at a time: ${list} do not go together.`,
    });
  }
  switch (first) {
    case "years":
      return { kind: "years", years: listOf(options.years).map(parseYear), isCarriedOver: options["carry-over"] };
    case "pareto":
      return { kind: "front", newSitesMax: wholeOf("--pareto", options.pareto, 1, FRONT_SITES_MAX) };
    case "curve":
      return { kind: "curve", stepsMax: wholeOf("--curve", options.curve, 1, NEW_SITE_COUNT_MAX) };
    case "why-not":
      return { kind: "why-not", candidate: options["why-not"] ?? "" };
    case "bus":
      return parseBus(options);
    case undefined:
      return undefined;
  }
}

function parseYear(written: string) {
  const [year = "", sites = "", euros] = written.split(":");
  return {
    year: wholeOf("--years", year, 2000, 2100),
    ...(sites === "" ? {} : { newSites: wholeOf("--years", sites, 0, NEW_SITE_COUNT_MAX) }),
    ...(euros === undefined ? {} : { budgetEuros: parseNumberOption("--years", euros, 0, 1e9) }),
  };
}

function parseBus(options: StudyOptions): Study {
  const [days = "", stops = "", hours = ""] = (options.bus ?? "").split(":");
  return {
    kind: "bus-round",
    daysPerWeek: wholeOf("--bus", days, 1, 7),
    stopsPerDayMax: wholeOf("--bus", stops, 1, 6),
    hoursPerStop: parseNumberOption("--bus", hours, 0.25, 12),
    opened: listOf(options["bus-after"]),
    closed: listOf(options["bus-closed"]),
    drivingSecondsMax: parseNumberOption("--bus-driving", options["bus-driving"], 0, 480) * 60,
    ...(options["bus-garage"] === undefined ? {} : { garage: options["bus-garage"] }),
    ...(options["bus-cost"] === undefined
      ? {}
      : { costEuros: parseNumberOption("--bus-cost", options["bus-cost"], 0, 1e9) }),
  };
}

function wholeOf(option: string, written: string | undefined, min: number, max: number): number {
  const value = parseNumberOption(option, written ?? "", min, max);
  if (Number.isInteger(value)) return value;
  throw new UsageError({
    fr: french`${option} attend un nombre entier ; reçu : « ${written ?? ""} ».`,
    en: `${option} expects a whole number; got "${written ?? ""}".`,
  });
}
