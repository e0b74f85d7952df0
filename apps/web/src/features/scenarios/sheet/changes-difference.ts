import { isSameValue, type ScenarioChange } from "@maillage/planning/scenario";

/** What differs between two lists of changes. */
export interface ChangesDifference {
  /** Only in the second, in its order. */
  readonly added: readonly ScenarioChange[];
  /** Only in the first, in its order. */
  readonly removed: readonly ScenarioChange[];
  /** In both, written otherwise, as the second has them. */
  readonly edited: readonly ScenarioChange[];
  /** Those in both do not come in the same order. */
  readonly isReordered: boolean;
}

/** Changes are told apart by their ids, which versions of a scenario and its duplicates share. */
export function differenceOfChanges(
  before: readonly ScenarioChange[],
  after: readonly ScenarioChange[],
): ChangesDifference {
  const first = new Map(before.map((change) => [change.id, change]));
  const second = new Map(after.map((change) => [change.id, change]));
  const keptBefore = before.filter(({ id }) => second.has(id));
  const keptAfter = after.filter(({ id }) => first.has(id));
  return {
    added: after.filter(({ id }) => !first.has(id)),
    removed: before.filter(({ id }) => !second.has(id)),
    edited: keptAfter.filter((change) => !isSameValue(first.get(change.id), change)),
    isReordered: keptBefore.some(({ id }, rank) => keptAfter[rank]?.id !== id),
  };
}

export function isNoDifference({ added, removed, edited, isReordered }: ChangesDifference): boolean {
  return added.length + removed.length + edited.length === 0 && !isReordered;
}
