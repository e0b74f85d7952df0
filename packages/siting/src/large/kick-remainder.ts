import type { CoverModel, CoverSolution } from "../cover-model.ts";
import { type LargeSolveOptions, PlanSearch } from "./plan-search.ts";
import { buildModelParts, PlanState } from "./plan-state.ts";
import { shrinkModel } from "./shrink-model.ts";

/** Kicks without a better plan before giving up, unless told. */
export const IDLE_KICKS_MAX = 200;
/** A remainder of more entries is not worth writing out: the kicks are then given to the whole model. */
const REMAINDER_ENTRIES_MAX = 3_000_000;

/**
 * Kicks the best plan where a better one can still be: in the model without `hopeless` columns (those of the plan stay), whose rows are
 * far fewer once joined. The search gets what was found.
 */
export function kickRemainder(
  search: PlanSearch,
  model: CoverModel,
  hopeless: Uint8Array,
  options: LargeSolveOptions,
  shouldStop: () => boolean,
): void {
  const idleKicksMax = options.idleKicksMax ?? IDLE_KICKS_MAX;
  if (search.isDone || shouldStop()) return;
  const isLeftOut = hopeless.map((isHopeless, column) => (search.bestChoice[column] === 1 ? 0 : isHopeless));
  if (countEntries(model, isLeftOut) > REMAINDER_ENTRIES_MAX) {
    search.kick(idleKicksMax, shouldStop);
    return;
  }
  const shrunk = shrinkModel(model, isLeftOut);
  const back = (columns: Uint32Array): Uint32Array => columns.map((column) => shrunk.formerColumn[column]);
  const { onImprovement, ...others } = options;
  const tell = (solution: CoverSolution) =>
    onImprovement?.({ ...solution, chosen: solution.chosen === null ? null : back(solution.chosen) });
  const { solution } = search;
  const state = new PlanState(shrunk.model, buildModelParts(shrunk.model));
  let isTold = false;
  const within = new PlanSearch(shrunk.model, state, {
    ...others,
    onImprovement: (found) => isTold && found.gain > solution.gain && tell(found),
  });
  within.from(
    (solution.chosen ?? new Uint32Array(0)).map((column) => shrunk.columnNow[column]),
    shouldStop,
  );
  within.lowerBound(solution.bound);
  isTold = true;
  within.kick(idleKicksMax, shouldStop);
  const { chosen, gain } = within.solution;
  if (chosen !== null && gain > solution.gain) search.from(back(chosen), () => true);
}

function countEntries({ objective, demands }: CoverModel, isLeftOut: Uint8Array): number {
  let count = 0;
  for (const { entryColumn } of [objective, ...demands.map(({ gain }) => gain)]) {
    for (const column of entryColumn) count += 1 - isLeftOut[column];
  }
  return count;
}
