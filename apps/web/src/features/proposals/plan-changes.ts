import type { PhasePlanView, ProposalView } from "@maillage/planning";
import type { ScenarioChange, SiteChange } from "@maillage/planning/scenario";
import { keepChange } from "../planner/editing/keep-change.ts";

/** What changes do, without what is written on them: as questions take them. */
export function withoutNotes(changes: readonly ScenarioChange[]): SiteChange[] {
  return changes.map(({ id: _, at: __, comment: ___, year: ____, costEuros: _____, ...change }) => change);
}

/**
 * The plan as changes of a scenario, in its order, each with what a site costs and a word on what it brings.
 *
 * @param commentOf what to write on an opened site, by its rank from 0.
 */
export function keepPlan(
  { changes, opened }: ProposalView,
  commentOf: (rank: number) => string,
): readonly ScenarioChange[] {
  const rankOf = new Map(opened.map(({ place }, rank) => [place.id, rank]));
  return changes.map((change) => {
    const rank = change.kind === "add-site" ? rankOf.get(change.siteId) : undefined;
    const kept = keepChange(change);
    const place = rank === undefined ? undefined : opened[rank]?.place;
    if (rank === undefined || place === undefined) return kept;
    return { ...kept, comment: commentOf(rank), costEuros: place.costEuros };
  });
}

/** A programme as changes of a scenario, each with its year and its cost. */
export function keepProgramme({ changes }: PhasePlanView): readonly ScenarioChange[] {
  return changes.map(({ change, year, costEuros }) => ({ ...keepChange(change), year, costEuros }));
}
