import type { ProposalView } from "@maillage/planning";
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
 * @param costOf euros a year of an opened site.
 */
export function keepPlan(
  { changes, opened }: ProposalView,
  commentOf: (rank: number) => string,
  costOf: (siteId: string) => number,
): readonly ScenarioChange[] {
  const rankOf = new Map(opened.map(({ place }, rank) => [place.id, rank]));
  return changes.map((change) => {
    const rank = change.kind === "add-site" ? rankOf.get(change.siteId) : undefined;
    const kept = keepChange(change);
    return rank === undefined ? kept : { ...kept, comment: commentOf(rank), costEuros: costOf(change.siteId) };
  });
}
