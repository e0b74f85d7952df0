import type { CantonAssignment, ColumnLimit, CoverModel, GainFunction } from "./cover-model.ts";
import { cutServedAt, valueOfCut } from "./exact/gain-cuts.ts";

/** Gain of a choice, exactly; `columnIsChosen` is Uint8[columnCount]. */
export function gainOf(gain: GainFunction, columnIsChosen: Uint8Array): number {
  let sum = gain.baseGain;
  for (let column = 0; column < columnIsChosen.length; column++) {
    if (columnIsChosen[column] === 1) sum += gain.columnGain[column];
  }
  for (let row = 0; row < gain.rowCount; row++) {
    let missing = gain.rowNeed[row];
    for (let entry = gain.rowFirstEntry[row]; entry < gain.rowFirstEntry[row + 1]; entry++) {
      if (columnIsChosen[gain.entryColumn[entry]] === 0 || --missing > 0) continue;
      // By decreasing gain: for need 1 the first chosen is the best; for need 2 all entries gain the same.
      sum += gain.entryGain[entry];
      break;
    }
  }
  if (gain.served !== undefined) {
    const x = Float64Array.from(columnIsChosen);
    sum += valueOfCut(cutServedAt(gain, x, new Float64Array(x.length)), x);
  }
  return sum;
}

/** Whether every choice gains a whole number, as when people are counted by commune: nothing is then between two of them. */
export function hasWholeGains({ baseGain, columnGain, entryGain, served }: GainFunction): boolean {
  return (
    served === undefined &&
    Number.isInteger(baseGain) &&
    columnGain.every(Number.isInteger) &&
    entryGain.every(Number.isInteger)
  );
}

/** Whether a choice meets every limit, assignment and demand, within the solver's tolerances. */
export function isFeasible(model: CoverModel, columnIsChosen: Uint8Array): boolean {
  return (
    model.limits.every((limit) => meetsLimit(limit, columnIsChosen)) &&
    model.assignments.every((assignment) => canAssignCantons(assignment, columnIsChosen)) &&
    model.demands.every(
      ({ gain, min }) => gainOf(gain, columnIsChosen) >= min - DEMAND_TOLERANCE * Math.max(1, Math.abs(min)),
    )
  );
}

/** Share of a demand that sums of people in another order may miss. */
const DEMAND_TOLERANCE = 1e-7;

/** How far beyond a limit a sum still meets it: the solver's own tolerance. */
function toleranceOf(value: number): number {
  return 1e-6 * Math.max(1, Math.abs(value));
}

/** Whether each canton finds a site of its own among those chosen: a bipartite matching by augmenting paths (Kuhn 1955). */
function canAssignCantons({ cantons, members }: CantonAssignment, columnIsChosen: Uint8Array): boolean {
  const placeMembers: number[][] = Array.from(cantons, () => []);
  members.forEach(({ column, places }, member) => {
    if (column === -1 || columnIsChosen[column] === 1) for (const place of places) placeMembers[place].push(member);
  });
  const memberPlace = new Int32Array(members.length).fill(-1);
  const tryPlace = (place: number, isSeen: Uint8Array): boolean =>
    placeMembers[place].some((member) => {
      if (isSeen[member] === 1) return false;
      isSeen[member] = 1;
      if (memberPlace[member] !== -1 && !tryPlace(memberPlace[member], isSeen)) return false;
      memberPlace[member] = place;
      return true;
    });
  return placeMembers.every((_, place) => tryPlace(place, new Uint8Array(members.length)));
}

function meetsLimit(limit: ColumnLimit, columnIsChosen: Uint8Array): boolean {
  let sum = 0;
  limit.columns.forEach((column, i) => {
    if (columnIsChosen[column] === 1) sum += limit.coefficients[i];
  });
  return sum >= limit.min - toleranceOf(limit.min) && sum <= limit.max + toleranceOf(limit.max);
}
