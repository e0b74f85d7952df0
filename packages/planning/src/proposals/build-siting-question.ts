import type { Objective, SimpleObjective, SitingQuestion, SitingRule } from "@maillage/siting";
import type { SitingGround } from "./build-siting-problem.ts";
import { UnknownCandidateError } from "./proposal-errors.ts";
import type { ObjectiveQuery, SimpleObjectiveQuery } from "./proposal-goals.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/**
 * How far beyond the threshold times are looked at when they are to be made short: 90 minutes, beyond which a home counts for 90
 * minutes. A choice of ours: farther, nobody goes, and one lost hamlet must not decide of everything.
 */
const TIME_BOUND_SECONDS = 5_400;

/**
 * Entries over which times are not also made short where several plans serve as many people: the search would no longer be exact.
 */
const TIE_BREAK_ENTRIES_MAX = 1_000_000;

/** The longest time that a question is about, in seconds. */
export function boundSecondsOf(
  { goal, thresholdSeconds }: CheckedProposalQuery,
  { homeCount, siteCount }: { readonly homeCount: number; readonly siteCount: number },
): number {
  const isAboutTimes = goal.kind === "least-time" || homeCount * siteCount <= TIE_BREAK_ENTRIES_MAX;
  return isAboutTimes ? Math.max(TIME_BOUND_SECONDS, thresholdSeconds) : thresholdSeconds;
}

/**
 * A planner's question in the engine's terms. Rules come in the order of the query's fields, so that one that conflicts is found
 * again.
 *
 * @throws {UnknownCandidateError} when a rule names a site or a candidate that is not there.
 */
export function buildSitingQuestion(query: CheckedProposalQuery, ground: SitingGround): SitingQuestion {
  return { objectives: listObjectives(query, ground), rules: listRules(query, ground) };
}

function listObjectives(query: CheckedProposalQuery, { problem }: SitingGround): readonly Objective[] {
  const { goal, thresholdSeconds, everyCanton, sitesPerHome } = query;
  const people: Objective = { kind: "people", thresholdSeconds, sitesPerHome };
  const meanTime: Objective = { kind: "mean-time" };
  const hasTimes = problem.boundDeciseconds > thresholdSeconds * 10;
  const first: readonly Objective[] = everyCanton === "first" ? [{ kind: "cantons" }] : [];
  switch (goal.kind) {
    case "fewest-sites":
      return [...first, { kind: "new-sites" }, people, ...(hasTimes ? [meanTime] : [])];
    case "least-time":
      return [...first, goal.measure === "mean" ? meanTime : { kind: "time-quantile" }, people];
    case "objectives":
      return [...first, ...goal.objectives.map((objective) => buildObjective(objective, query))];
    default:
      return [...first, people, ...(hasTimes ? [meanTime] : [])];
  }
}

function buildObjective(
  objective: ObjectiveQuery,
  { thresholdSeconds, sitesPerHome }: Pick<CheckedProposalQuery, "thresholdSeconds" | "sitesPerHome">,
): Objective {
  const build = (simple: SimpleObjectiveQuery): SimpleObjective =>
    simple.kind === "people"
      ? {
          kind: "people",
          thresholdSeconds: simple.thresholdSeconds ?? thresholdSeconds,
          sitesPerHome: simple.sitesPerHome ?? sitesPerHome,
        }
      : simple;
  switch (objective.kind) {
    case "weighted":
      return {
        kind: "weighted",
        terms: objective.terms.map(({ objective: term, weight }) => ({ objective: build(term), weight })),
      };
    case "time-quantile":
      return objective;
    default:
      return build(objective);
  }
}

function listRules(query: CheckedProposalQuery, ground: SitingGround): readonly SitingRule[] {
  const { goal, thresholdSeconds, everyCanton, sharedTowns, sitesPerHome, keep, forbid, force } = query;
  const { sitesPerEpciMax, distanceMetresMin } = query;
  const find = (ids: readonly string[]) => ids.map((id) => findSite(ground, id));
  const rules: SitingRule[] = [...listGoalRules(goal, { thresholdSeconds, sitesPerHome })];
  for (const cover of query.cover) rules.push({ kind: "cover", ...cover });
  if (everyCanton === "required") rules.push({ kind: "cantons", sharedTowns });
  if (keep.length > 0) rules.push({ kind: "keep", sites: find(keep) });
  if (forbid.length > 0) rules.push({ kind: "forbid", sites: find(forbid) });
  if (force.length > 0) rules.push({ kind: "force", sites: find(force) });
  if (sitesPerEpciMax !== undefined) rules.push({ kind: "group-max", max: sitesPerEpciMax });
  if (distanceMetresMin !== undefined) rules.push({ kind: "min-distance", metres: distanceMetresMin });
  return rules;
}

function listGoalRules(
  goal: CheckedProposalQuery["goal"],
  counting: Pick<CheckedProposalQuery, "thresholdSeconds" | "sitesPerHome">,
): readonly SitingRule[] {
  switch (goal.kind) {
    case "most-people":
    case "least-time":
      return [{ kind: "new-sites", max: goal.newSites }];
    case "fewest-sites":
      return goal.share === 0 ? [] : [{ kind: "cover", share: goal.share, ...counting }];
    case "budget":
      return [{ kind: "budget", max: goal.budgetEuros }];
    case "fewest-losses":
      return [
        { kind: "new-sites", max: 0 },
        { kind: "closures", min: goal.closures, max: goal.closures },
      ];
    case "best-moves":
      return [
        { kind: "new-sites", max: goal.moves },
        // Opening without closing would always be better, and is no move.
        { kind: "closures", min: goal.moves, max: goal.moves },
      ];
    case "objectives":
      return [
        ...(goal.newSitesMax === undefined ? [] : [{ kind: "new-sites" as const, max: goal.newSitesMax }]),
        ...(goal.budgetEuros === undefined ? [] : [{ kind: "budget" as const, max: goal.budgetEuros }]),
      ];
  }
}

function findSite({ sites, candidates }: SitingGround, id: string): number {
  const open = sites.findIndex((site) => site.id === id);
  if (open !== -1) return open;
  const candidate = candidates.findIndex((each) => each.id === id);
  if (candidate === -1) throw new UnknownCandidateError(id);
  return sites.length + candidate;
}
