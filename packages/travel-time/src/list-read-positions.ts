import { PositionSet } from "./position-set.ts";
import type { StateHierarchy } from "./state-hierarchy.ts";

/**
 * Contracted positions that the chosen states read, however far up, themselves included where they are contracted: increasing. No other
 * contracted position has a say in times from those states.
 *
 * @param chosen states, repeats allowed: those whose times will be asked for.
 */
export function listReadPositions(
  { coreCount, stateCount, statePosition, up }: StateHierarchy,
  chosen: Uint32Array,
): Int32Array {
  const seen = new Uint8Array(stateCount);
  const found = new PositionSet(stateCount);
  const stack: number[] = [];
  let foundCount = 0;
  const see = (position: number) => {
    if (position >= coreCount && seen[position] === 0) {
      seen[position] = 1;
      found.add(position);
      foundCount++;
      stack.push(position);
    }
  };
  for (const state of chosen) {
    see(statePosition[state]);
    for (let position = stack.pop(); position !== undefined; position = stack.pop()) {
      for (let link = up.first[position]; link < up.first[position + 1]; link += 2) {
        see(up.links[link]);
      }
    }
  }
  return Int32Array.from({ length: foundCount }, () => found.takeLowest());
}
