import { UNREACHABLE } from "../../src/index.ts";

/** Arcs as plain objects, in any order. */
export interface NaiveArc {
  readonly tail: number;
  readonly head: number;
  readonly deciseconds: number;
}

/** Least times from a state by relaxing every arc until nothing changes (Bellman and Ford). */
export function naiveTimesFrom(stateCount: number, arcs: readonly NaiveArc[], source: number): number[] {
  const times: number[] = Array.from({ length: stateCount }, () => Number.POSITIVE_INFINITY);
  times[source] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { tail, head, deciseconds } of arcs) {
      if (times[tail] + deciseconds < times[head]) {
        times[head] = times[tail] + deciseconds;
        changed = true;
      }
    }
  }
  return times.map((time) => (time === Number.POSITIVE_INFINITY ? UNREACHABLE : time));
}
