import { DEFAULT_CAPACITY_PARAMETERS } from "@maillage/coverage";
import type { Priorities } from "./priority-schema.ts";
import type { ObjectiveQuery } from "./proposal-goals.ts";
import { ALTERNATIVES_MAX_DEFAULT, type CheckedProposalQuery, COST_EUROS_DEFAULT } from "./proposal-queries.ts";

/** The file that a command line reads candidates from, when they are not the town halls. */
export const CANDIDATES_FILE = "candidats.csv";

/** The options of `propose` that ask what a question asks. What is at its default is left out. */
export function proposalOptions(query: CheckedProposalQuery): string[] {
  const { everyCanton, sharedTowns, sitesPerHome, candidates, keep, forbid, force } = query;
  return [
    ...goalOptions(query.goal),
    ...(everyCanton === "ignored" ? [] : ["--every-canton", everyCanton]),
    ...(sharedTowns === "all" ? [] : ["--shared-towns", sharedTowns]),
    ...(sitesPerHome === 1 ? [] : ["--sites-per-home", String(sitesPerHome)]),
    ...listOption("--cover", query.cover.map(writeCover)),
    ...priorityOptions(query.priorities),
    ...capacityOptions(query.capacity),
    ...listOption("--formats", query.formats.map(writeFormat)),
    ...(candidates === "town-halls" ? [] : ["--candidates", CANDIDATES_FILE]),
    ...listOption("--keep", keep),
    ...listOption("--forbid", forbid),
    ...listOption("--force", force),
    ...numberOption("--per-epci", query.sitesPerEpciMax),
    ...numberOption("--cost", query.costEuros === COST_EUROS_DEFAULT ? undefined : query.costEuros),
    ...numberOption("--apart", query.distanceMetresMin === undefined ? undefined : query.distanceMetresMin / 1000),
    ...numberOption(
      "--alternatives",
      query.alternativesMax === ALTERNATIVES_MAX_DEFAULT ? undefined : query.alternativesMax,
    ),
    ...["--seconds", String(query.searchSeconds)],
    ...numberOption("--seed", query.seed === 0 ? undefined : query.seed),
  ];
}

function goalOptions(goal: CheckedProposalQuery["goal"]): string[] {
  switch (goal.kind) {
    case "most-people":
      return ["--new", String(goal.newSites)];
    case "fewest-sites":
      return ["--target", String(goal.share)];
    case "least-time":
      return ["--new", String(goal.newSites), "--least-time", goal.measure];
    case "budget":
      return ["--budget", String(goal.budgetEuros)];
    case "fewest-losses":
      return ["--close", String(goal.closures)];
    case "best-moves":
      return ["--move", String(goal.moves)];
    case "objectives":
      return [
        ...["--objectives", goal.objectives.map(writeObjective).join(",")],
        ...numberOption("--new", goal.newSitesMax),
        ...numberOption("--budget", goal.budgetEuros),
      ];
  }
}

function writeCover({ thresholdSeconds, share, sitesPerHome }: CheckedProposalQuery["cover"][number]): string {
  return `${thresholdSeconds / 60}:${share}${sitesPerHome === 1 ? "" : `:${sitesPerHome}`}`;
}

/** A list of communes is written as the file that the command would read it from, named after it. */
function priorityOptions({ groups, communes }: Priorities): string[] {
  return [
    ...listOption(
      "--priority",
      groups.map(({ group, weight }) => `${group}:${weight}`),
    ),
    ...listOption(
      "--priority-communes",
      communes.map(({ name, weight }) => `${name.replaceAll(/[\s,:]+/g, "-")}.csv:${weight}`),
    ),
  ];
}

function capacityOptions(capacity: CheckedProposalQuery["capacity"]): string[] {
  if (capacity === undefined) return [];
  const written = (option: string, name: keyof typeof DEFAULT_CAPACITY_PARAMETERS) =>
    numberOption(option, capacity[name] === DEFAULT_CAPACITY_PARAMETERS[name] ? undefined : capacity[name]);
  return [
    ...["--capacity", ...written("--requests-per-person", "requestsPerPersonYear")],
    ...[...written("--requests-per-hour", "requestsPerAgentHour"), ...written("--weeks", "weeksPerYear")],
    ...[...written("--assumed-agents", "assumedAgents"), ...written("--assumed-hours", "assumedWeeklyHours")],
  ];
}

function writeFormat({ format, costEuros, agents, weeklyHours }: CheckedProposalQuery["formats"][number]): string {
  const staff = agents === undefined && weeklyHours === undefined ? "" : `:${agents ?? ""}`;
  return `${format}:${costEuros}${staff}${weeklyHours === undefined ? "" : `:${weeklyHours}`}`;
}

/** `people:20`, `people:30:2` (minutes, sites), `cantons`, `cost`, `sites`, `time`, `time:0.9` (share), a sum with `+` and `*`. */
function writeObjective(objective: ObjectiveQuery): string {
  switch (objective.kind) {
    case "weighted":
      return objective.terms.map(({ objective: term, weight }) => `${weight}*${writeObjective(term)}`).join("+");
    case "people": {
      const minutes = objective.thresholdSeconds === undefined ? "" : `:${objective.thresholdSeconds / 60}`;
      return `people${minutes}${objective.sitesPerHome === undefined ? "" : `${minutes === "" ? ":" : ""}:${objective.sitesPerHome}`}`;
    }
    case "time-quantile":
      return `time:${objective.share}`;
    case "new-sites":
      return "sites";
    case "mean-time":
      return "time";
    default:
      return objective.kind;
  }
}

function listOption(option: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [option, ids.join(",")];
}

function numberOption(option: string, value: number | undefined): string[] {
  return value === undefined ? [] : [option, String(value)];
}
