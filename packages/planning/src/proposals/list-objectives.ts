import type { Objective, SimpleObjective } from "@maillage/siting";
import type { ObjectiveQuery, SimpleObjectiveQuery } from "./proposal-goals.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

type Counting = Pick<CheckedProposalQuery, "thresholdSeconds" | "sitesPerHome" | "priorities">;

/**
 * What a question makes best, in order. Where the engine looks at times (`hasTimes`), the mean time decides between plans that serve as many;
 * where the planner's own objectives count nobody within a time, people within the question's decide last: every answer tells them.
 */
export function listObjectives(query: CheckedProposalQuery, hasTimes: boolean): readonly Objective[] {
  const { goal, everyCanton } = query;
  const people = buildObjective({ kind: "people" }, query);
  const meanTime = buildObjective({ kind: "mean-time" }, query);
  const first: readonly Objective[] = everyCanton === "first" ? [{ kind: "cantons" }] : [];
  const last = hasTimes ? [meanTime] : [];
  switch (goal.kind) {
    case "fewest-sites":
      return [...first, { kind: "new-sites" }, people, ...last];
    case "least-time":
      return [...first, goal.measure === "mean" ? meanTime : { kind: "time-quantile" }, people];
    case "objectives": {
      const asked = goal.objectives.map((objective) => buildAny(objective, query));
      const countsPeople = asked.some(({ kind }) => kind === "people");
      return [...first, ...asked, ...(countsPeople ? [] : [people])];
    }
    default:
      return [...first, people, ...last];
  }
}

/** What a study by steps makes best: what a question makes small, its number of sites or their cost, is what the steps themselves tell. */
export function listStepObjectives(query: CheckedProposalQuery, hasTimes: boolean): readonly Objective[] {
  const steps = listObjectives(query, hasTimes).filter(({ kind }) => kind !== "new-sites" && kind !== "cost");
  return steps.length === 0 ? [buildObjective({ kind: "people" }, query)] : steps;
}

/** Whether times beyond the thresholds have to be known. */
export function isAboutTimes({ goal }: Pick<CheckedProposalQuery, "goal">): boolean {
  if (goal.kind === "least-time") return true;
  if (goal.kind !== "objectives") return false;
  return goal.objectives
    .flatMap((objective) =>
      objective.kind === "weighted" ? objective.terms.map((term) => term.objective) : [objective],
    )
    .some(({ kind }) => kind === "mean-time" || kind === "time-quantile");
}

/** Every time within which a question counts people. */
export function listThresholds({ thresholdSeconds, cover, goal }: CheckedProposalQuery): readonly number[] {
  const objectives = goal.kind === "objectives" ? goal.objectives : [];
  const told = objectives
    .flatMap((objective) =>
      objective.kind === "weighted" ? objective.terms.map((term) => term.objective) : [objective],
    )
    .flatMap((objective) => (objective.kind === "people" ? (objective.thresholdSeconds ?? []) : []));
  return [thresholdSeconds, ...cover.map((each) => each.thresholdSeconds), ...told];
}

function buildAny(objective: ObjectiveQuery, counting: Counting): Objective {
  switch (objective.kind) {
    case "weighted":
      return {
        kind: "weighted",
        terms: objective.terms.map(({ objective: term, weight }) => ({
          objective: buildObjective(term, counting),
          weight,
        })),
      };
    case "time-quantile":
      return objective;
    default:
      return buildObjective(objective, counting);
  }
}

function buildObjective(objective: SimpleObjectiveQuery, counting: Counting): SimpleObjective {
  const { priorities } = counting;
  const byPriority = priorities.groups.length + priorities.communes.length > 0;
  switch (objective.kind) {
    case "people": {
      const { thresholdSeconds = counting.thresholdSeconds, sitesPerHome = counting.sitesPerHome } = objective;
      return { kind: "people", thresholdSeconds, sitesPerHome, byPriority };
    }
    case "mean-time":
      return { kind: "mean-time", byPriority };
    default:
      return objective;
  }
}
