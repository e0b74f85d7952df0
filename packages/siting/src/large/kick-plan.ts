import type { PlanState } from "./plan-state.ts";

/** Share of the chosen columns that a kick exchanges, two at least. */
const KICKED_SHARE = 0.05;

/** Exchanges a few chosen columns against others that meet the limits no worse, neighbours (of a common row) where rows tell. */
export function kickPlan(state: PlanState, random: () => number): void {
  const count = Math.min(state.chosen.length, Math.max(2, Math.round(KICKED_SHARE * state.chosen.length)));
  for (let i = 0; i < count && state.chosen.length > 0; i++) {
    const dropped = state.chosen[Math.floor(random() * state.chosen.length)];
    const violation = state.violation;
    state.remove(dropped);
    const neighbour = pickColumn(state, dropped, violation, random);
    if (neighbour >= 0) state.add(neighbour);
  }
}

function pickColumn(state: PlanState, dropped: number, violation: number, random: () => number): number {
  for (let attempt = 0; attempt < 20; attempt++) {
    const column = attempt < 10 ? state.pickNeighbour(dropped, random) : Math.floor(random() * state.isChosen.length);
    if (column < 0 || column === dropped || state.isChosen[column] === 1) continue;
    if (state.violation + state.violationChange(column) <= violation + 1e-9) return column;
  }
  return -1;
}
