import type { SitingRule } from "@maillage/siting";
import type { SitingGround } from "./build-siting-problem.ts";
import { CandidateFormatNeededError, CapacityClashError, UnknownCandidateError } from "./proposal-errors.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/**
 * What a plan must meet, in the order of the query's fields, so that a rule that conflicts is found again.
 *
 * @throws {UnknownCandidateError} when a rule names a site or a candidate that is not there.
 * @throws {CandidateFormatNeededError} when a place that may open in several formats is imposed.
 */
export function listRules(query: CheckedProposalQuery, ground: SitingGround): readonly SitingRule[] {
  return [...listGoalRules(query), ...listLastingRules(query, ground)];
}

/** Those of {@link listRules} but for the goal's own number, budget or share. @throws as it does */
export function listLastingRules(query: CheckedProposalQuery, ground: SitingGround): readonly SitingRule[] {
  const { thresholdSeconds, everyCanton, sharedTowns, keep, forbid, force, capacity } = query;
  const { sitesPerEpciMax, distanceMetresMin } = query;
  const rules: SitingRule[] = query.cover.map((cover) => ({ kind: "cover", ...cover }));
  if (everyCanton === "required") rules.push({ kind: "cantons", sharedTowns });
  const imposed = force.map((id) => findSite(ground, id));
  // What is imposed may have been opened since: it then stays.
  const kept = [...keep.map((id) => findOpenSite(ground, id)), ...imposed.filter((site) => site < ground.sites.length)];
  if (kept.length > 0) rules.push({ kind: "keep", sites: kept });
  if (forbid.length > 0) rules.push({ kind: "forbid", sites: forbid.flatMap((id) => findSites(ground, id)) });
  const opened = imposed.filter((site) => site >= ground.sites.length);
  if (opened.length > 0) rules.push({ kind: "force", sites: opened });
  if (sitesPerEpciMax !== undefined) rules.push({ kind: "group-max", max: sitesPerEpciMax });
  if (capacity !== undefined) rules.push({ kind: "capacity", thresholdSeconds });
  if (distanceMetresMin !== undefined) rules.push({ kind: "min-distance", metres: distanceMetresMin });
  return rules;
}

/** With capacities people count once, one by one, within one time. @throws {CapacityClashError} */
export function assertCapacityAlone(query: CheckedProposalQuery, thresholds: readonly number[]): void {
  if (query.capacity === undefined) return;
  const { sitesPerHome, cover, goal, priorities, thresholdSeconds } = query;
  if (thresholds.some((each) => each !== thresholdSeconds)) throw new CapacityClashError("threshold");
  const asksTwo =
    sitesPerHome === 2 ||
    cover.some((each) => each.sitesPerHome === 2) ||
    (goal.kind === "objectives" && JSON.stringify(goal.objectives).includes('"sitesPerHome":2'));
  if (asksTwo) throw new CapacityClashError("sites-per-home");
  if (priorities.groups.length + priorities.communes.length > 0) throw new CapacityClashError("priorities");
}

function listGoalRules({ goal, thresholdSeconds, sitesPerHome }: CheckedProposalQuery): readonly SitingRule[] {
  switch (goal.kind) {
    case "most-people":
    case "least-time":
      return [{ kind: "new-sites", max: goal.newSites }];
    case "fewest-sites":
      return goal.share === 0 ? [] : [{ kind: "cover", share: goal.share, thresholdSeconds, sitesPerHome }];
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

/** The site of today or the candidates that an id names: those of all formats for a place's. @throws {UnknownCandidateError} */
export function findSites({ sites, candidates }: SitingGround, id: string): readonly number[] {
  const open = sites.findIndex((site) => site.id === id);
  if (open !== -1) return [open];
  const found = candidates.flatMap((each, index) =>
    each.id === id || each.placeId === id ? sites.length + index : [],
  );
  if (found.length === 0) throw new UnknownCandidateError(id);
  return found;
}

/** A site of today. @throws {UnknownCandidateError} */
export function findOpenSite({ sites }: SitingGround, id: string): number {
  const open = sites.findIndex((site) => site.id === id);
  if (open === -1) throw new UnknownCandidateError(id);
  return open;
}

/** The first of the candidates that an id names. @throws {UnknownCandidateError} */
export function findCandidate(ground: SitingGround, id: string): number {
  const site = findSites(ground, id).find((each) => each >= ground.sites.length);
  if (site === undefined) throw new UnknownCandidateError(id);
  return site;
}

function findSite(ground: SitingGround, id: string): number {
  const [site, ...others] = findSites(ground, id);
  if (site === undefined) throw new UnknownCandidateError(id);
  if (others.length === 0) return site;
  const { sites, candidates } = ground;
  const ids = [site, ...others].flatMap((each) => candidates[each - sites.length]?.id ?? []);
  throw new CandidateFormatNeededError(id, ids);
}
