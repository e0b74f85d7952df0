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
