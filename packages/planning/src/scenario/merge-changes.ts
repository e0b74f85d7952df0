import type { ScenarioChange } from "./change.ts";
import { isSameValue } from "./is-same-value.ts";
import { mergeOneChange } from "./merge-one-change.ts";
import { mergeOrders } from "./merge-orders.ts";

/** A change that both sides touched in ways that cannot both hold. */
export interface MergeConflict {
  readonly changeId: string;
  readonly kind: "edited-differently" | "edited-and-removed";
  /** As it was before; null when both sides added it. */
  readonly base: ScenarioChange | null;
  /** Null when this side removed it. */
  readonly mine: ScenarioChange | null;
  readonly theirs: ScenarioChange | null;
}

export interface MergedChanges {
  readonly changes: readonly ScenarioChange[];
  /** In the order of `changes`, then those that `choices` removed. Empty: nothing to ask anybody. */
  readonly conflicts: readonly MergeConflict[];
}

/** Which side holds where they cannot both, by id of change. */
export type MergeChoices = ReadonlyMap<string, "mine" | "theirs">;

/**
 * What two people did to one list of changes, both of it: additions of either are kept, removals of either are honoured,
 * and a change that each edited elsewhere (one its year, the other its comment) has both edits. Where both wrote the same
 * thing differently, or one edited what the other removed, it is a conflict; until somebody chooses, what is kept is
 * theirs, which is saved already, and an edit rather than a removal. The conflict holds both, so nothing is lost.
 *
 * Order: that of `mine`, with what only `theirs` has put after what precedes it there; that of `theirs` when they
 * reordered.
 */
export function mergeChanges(
  base: readonly ScenarioChange[],
  mine: readonly ScenarioChange[],
  theirs: readonly ScenarioChange[],
  choices: MergeChoices = new Map(),
): MergedChanges {
  const [ofBase, ofMine, ofTheirs] = [indexById(base), indexById(mine), indexById(theirs)];
  const kept: ScenarioChange[] = [];
  const conflicts: MergeConflict[] = [];
  const removedConflicts: MergeConflict[] = [];
  for (const id of mergeOrders(idsOf(base), idsOf(mine), idsOf(theirs))) {
    const sides = { base: ofBase.get(id) ?? null, mine: ofMine.get(id) ?? null, theirs: ofTheirs.get(id) ?? null };
    const { change, conflict } = mergeSides(id, sides, choices.get(id));
    if (change !== null) kept.push(change);
    if (conflict !== undefined) (change === null ? removedConflicts : conflicts).push(conflict);
  }
  return { changes: kept, conflicts: [...conflicts, ...removedConflicts] };
}

type Sides = Pick<MergeConflict, "base" | "mine" | "theirs">;

function mergeSides(
  changeId: string,
  sides: Sides,
  choice: "mine" | "theirs" | undefined,
): { readonly change: ScenarioChange | null; readonly conflict?: MergeConflict } {
  const { base, mine, theirs } = sides;
  if (mine === null || theirs === null) {
    const left = mine ?? theirs;
    // Added by one side, or removed by both; else removed by one, and untouched or edited by the other.
    if (base === null || left === null) return { change: left };
    if (isSameValue(base, left)) return { change: null };
    const change = choice === undefined ? left : sides[choice];
    return { change, conflict: { changeId, kind: "edited-and-removed", ...sides } };
  }
  const merged = mergeOneChange(base, mine, theirs, choice ?? "theirs");
  return merged.isConflict
    ? { change: merged.change, conflict: { changeId, kind: "edited-differently", ...sides } }
    : { change: merged.change };
}

function indexById(changes: readonly ScenarioChange[]): ReadonlyMap<string, ScenarioChange> {
  return new Map(changes.map((change) => [change.id, change]));
}

function idsOf(changes: readonly ScenarioChange[]): readonly string[] {
  return changes.map(({ id }) => id);
}
