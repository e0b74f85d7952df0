import { basename } from "node:path";
import { DEFAULT_CAPACITY_PARAMETERS } from "@maillage/coverage";
import { french } from "@maillage/errors";
import type { ProposalQuery } from "@maillage/planning";
import { SITE_FORMATS } from "@maillage/planning/views";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { readTextFile } from "./read-text-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { parseNumberOption } from "./visit-options.ts";

const GROUPS = ["aged65", "aged75", "aged80", "poor"] as const;
const THRESHOLD_MINUTES_MAX = 600;

/** What {@link withQuestionOptions} reads. */
export interface QuestionOptions {
  readonly cover: string | undefined;
  readonly priority: string | undefined;
  readonly "priority-communes": string | undefined;
  readonly capacity: boolean;
  readonly "requests-per-person": string;
  readonly "requests-per-hour": string;
  readonly weeks: string;
  readonly "assumed-agents": string;
  readonly "assumed-hours": string;
  readonly formats: string | undefined;
}

/** Options of what counts: shares to reach, who counts for more, the room that sites have, kinds of site. */
export function withQuestionOptions<Options>(yargs: Argv<Options>, say: Say): Argv<Options & QuestionOptions> {
  const text = (fr: string, en: string) => ({ type: "string" as const, describe: say({ fr, en }) });
  return yargs
    .option(
      "cover",
      text(
        "Parts d’habitants à atteindre, minutes:part[:sites], séparées par des virgules : 30:0.98,20:0.8",
        "Shares of people to reach, minutes:share[:sites], separated by commas: 30:0.98,20:0.8",
      ),
    )
    .option(
      "priority",
      text(
        "Qui compte pour plus d’un, groupe:poids : aged65:2,poor:3 (aged65, aged75, aged80, poor)",
        "Who counts for more than one, group:weight: aged65:2,poor:3 (aged65, aged75, aged80, poor)",
      ),
    )
    .option(
      "priority-communes",
      text(
        "Communes dont les habitants comptent pour plus d’un : fichier de codes Insee, un par ligne, et poids : frr.csv:2",
        "Communes whose people count for more than one: a file of INSEE codes, one a line, and a weight: frr.csv:2",
      ),
    )
    .option("capacity", {
      ...{ type: "boolean" as const, default: false },
      describe: say({
        fr: "Ne compter un habitant que si un site à portée a de la place pour lui",
        en: "Count a person only when a site within reach has room",
      }),
    })
    .option("requests-per-person", {
      ...text("Demandes par habitant et par an", "Requests of a person in a year"),
      default: String(DEFAULT_CAPACITY_PARAMETERS.requestsPerPersonYear),
    })
    .option("requests-per-hour", {
      ...text("Demandes traitées par agent et par heure", "Requests an agent deals with in an hour"),
      default: String(DEFAULT_CAPACITY_PARAMETERS.requestsPerAgentHour),
    })
    .option("weeks", {
      ...text("Semaines d’ouverture par an", "Weeks of opening in a year"),
      default: String(DEFAULT_CAPACITY_PARAMETERS.weeksPerYear),
    })
    .option("assumed-agents", {
      ...text("Agents d’un site nouveau, ou d’effectif inconnu", "Agents of a new site, or of one of unknown staff"),
      default: String(DEFAULT_CAPACITY_PARAMETERS.assumedAgents),
    })
    .option("assumed-hours", {
      ...text(
        "Heures par semaine d’un site nouveau, ou d’horaire inconnu",
        "Hours a week of a new site, or of one of unknown hours",
      ),
      default: String(DEFAULT_CAPACITY_PARAMETERS.assumedWeeklyHours),
    })
    .option(
      "formats",
      text(
        "Sortes de site possibles en chaque lieu, format:coût[:agents[:heures]] : fixed:45000,antenna:20000:1:12",
        "Kinds of site possible at each place, format:cost[:agents[:hours]]: fixed:45000,antenna:20000:1:12",
      ),
    );
}

/** What the options add to a question. @throws {UsageError} */
export async function questionOf(
  options: QuestionOptions,
  terminal: Terminal,
): Promise<Pick<Extract<ProposalQuery, { siteNetwork: string }>, "cover" | "priorities" | "capacity" | "formats">> {
  return {
    cover: listOf(options.cover).map(parseCover),
    priorities: {
      groups: listOf(options.priority).map(parseGroup),
      communes: await Promise.all(listOf(options["priority-communes"]).map((each) => readCommunes(each, terminal))),
    },
    ...(options.capacity
      ? {
          capacity: {
            requestsPerPersonYear: parseNumberOption(
              "--requests-per-person",
              options["requests-per-person"],
              0.001,
              1000,
            ),
            requestsPerAgentHour: parseNumberOption("--requests-per-hour", options["requests-per-hour"], 0.01, 1000),
            weeksPerYear: parseNumberOption("--weeks", options.weeks, 1, 53),
            assumedAgents: parseNumberOption("--assumed-agents", options["assumed-agents"], 0.1, 1000),
            assumedWeeklyHours: parseNumberOption("--assumed-hours", options["assumed-hours"], 0.5, 168),
          },
        }
      : {}),
    formats: listOf(options.formats).map(parseFormat),
  };
}

/** What stands between commas. */
export function listOf(written: string | undefined): string[] {
  return (written ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Minutes, to seconds. @throws {UsageError} */
export function secondsOf(option: string, minutes: string): number {
  return parseNumberOption(option, minutes, 1, THRESHOLD_MINUTES_MAX) * 60;
}

/** One site or two for each person. @throws {UsageError} */
export function sitesPerHomeOf(option: string, written: string): 1 | 2 {
  if (written === "1") return 1;
  if (written === "2") return 2;
  throw new UsageError({
    fr: french`${option} : un habitant compte avec 1 site à portée, ou 2 ; reçu : « ${written} ».`,
    en: `${option}: a person counts with 1 site within reach, or 2; got "${written}".`,
  });
}

function parseCover(written: string) {
  const [minutes = "", share = "", sites] = written.split(":");
  return {
    thresholdSeconds: secondsOf("--cover", minutes),
    share: parseNumberOption("--cover", share, 0, 1),
    ...(sites === undefined ? {} : { sitesPerHome: sitesPerHomeOf("--cover", sites) }),
  };
}

function parseGroup(written: string) {
  const [name, weight = ""] = written.split(":");
  const group = GROUPS.find((each) => each === name);
  if (group === undefined) throw unknownWord("--priority", written, GROUPS);
  return { group, weight: parseNumberOption("--priority", weight, 1, 100) };
}

/** The first five characters of each line that are a code: a header, names and other columns may stand beside. */
async function readCommunes(written: string, terminal: Terminal) {
  const colon = written.lastIndexOf(":");
  const [path, weight] = [written.slice(0, Math.max(colon, 0)), written.slice(colon + 1)];
  if (path === "") {
    throw new UsageError({
      fr: french`--priority-communes attend un fichier et un poids, comme frr.csv:2 ; reçu : « ${written} ».`,
      en: `--priority-communes expects a file and a weight, as frr.csv:2; got "${written}".`,
    });
  }
  const { text } = await readTextFile(path, terminal);
  const communeCodes = text
    .split(/\r?\n/)
    .flatMap((line) => /^\W*([0-9][0-9AB][0-9]{3})(?![0-9A-Za-z])/.exec(line)?.[1] ?? []);
  if (communeCodes.length === 0) {
    throw new UsageError({
      fr: french`${path} : aucune ligne ne commence par un code Insee de commune à cinq caractères.`,
      en: `${path}: no line begins with an INSEE code of a commune, of five characters.`,
    });
  }
  const name = basename(path).replace(/\.[^.]+$/, "");
  return { name, weight: parseNumberOption("--priority-communes", weight, 1, 100), communeCodes };
}

function parseFormat(written: string) {
  const [name, cost = "", agents, hours] = written.split(":");
  const format = SITE_FORMATS.find((each) => each === name);
  if (format === undefined) throw unknownWord("--formats", written, SITE_FORMATS);
  return {
    ...{ format, costEuros: parseNumberOption("--formats", cost, 0, 1e9) },
    ...(agents === undefined || agents === "" ? {} : { agents: parseNumberOption("--formats", agents, 0.1, 1000) }),
    ...(hours === undefined ? {} : { weeklyHours: parseNumberOption("--formats", hours, 0.5, 168) }),
  };
}

/** @returns what to throw. */
export function unknownWord(option: string, written: string, words: readonly string[]): UsageError {
  const list = words.join(", ");
  return new UsageError({
    fr: french`${option} : « ${written} » n'est pas connu. Prenez l'un de ${list}.`,
    en: `${option}: "${written}" is not known. Take one of ${list}.`,
  });
}
