import { solveWithStart } from "../exact/solve-with-start.ts";
import { loadSolver } from "../exact/solver-runtime.ts";
import { GainRows } from "../model/gain-rows.ts";
import { DayMaster } from "./day-master.ts";
import { DaySearch } from "./day-search.ts";
import type { DayTours } from "./day-tours.ts";
import { mostPeopleModel, type StopCover } from "./stop-cover.ts";

/** Rounds of new days in the relaxation, and days added in one. */
const ROUNDS_MAX = 300;
const DAYS_PER_ROUND = 8;
/** Days over which they are not all written out: the bound is then that of the relaxation. */
const DAYS_MAX = 20_000;

interface DaysLimits {
  readonly dayCount: number;
  readonly stopsPerDayMax: number;
  /** A bound already proven. */
  readonly bound: number;
  readonly deadline: number;
  readonly seed: number;
  readonly shouldStop: () => boolean;
}

export interface DaysSolution {
  /** Columns of each day. */
  readonly days: readonly (readonly number[])[];
  readonly people: number;
  readonly bound: number;
}

/**
 * The days that serve most people together, each of a few stops and within a day's driving. A day is a column of a covering model, too
 * many to write out; they are generated (column generation: Gilmore and Gomory 1961, for rounds Balinski and Quandt 1964, Desrochers,
 * Desrosiers and Solomon 1992). With prices α, 0 <= α <= people, a round of D days serves Σ (people - α) + D × (the most that a day is worth at α)
 * at most; a round that serves more than the best known has only days worth that most, less the gap: they are all written out and solved
 * (Baldacci, Christofides and Mingozzi 2008).
 */
export async function solveDays(cover: StopCover, tours: DayTours, limits: DaysLimits): Promise<DaysSolution> {
  const search = new DaySearch(cover, tours, limits.stopsPerDayMax, limits.shouldStop);
  const { days, start } = listGreedyDays(cover, search, limits.dayCount);
  const greedy = countPeople(cover, start);
  if (greedy >= limits.bound * (1 - 1e-9)) return { days: start, people: greedy, bound: limits.bound };
  const relaxed = await relaxDays(cover, search, days, limits);
  const bound = Math.min(limits.bound, relaxed.bound);
  let best = await solveKnownDays(cover, days, start, bound, limits);
  if (best.people >= bound * (1 - 1e-9) || limits.shouldStop() || relaxed.rowPrice === null) return { ...best, bound };

  const least = relaxed.most - (relaxed.bound - best.people) - 1e-6 * Math.max(1, relaxed.most);
  const all = search.list(relaxed.rowPrice, Math.max(least, 1e-9), DAYS_MAX);
  if (all === null) return { ...best, bound };
  const known = best;
  best = await solveKnownDays(cover, [...known.days, ...all.map(({ columns }) => columns)], known.days, bound, limits);
  return { ...best, bound: Math.max(best.people, Math.min(bound, best.bound)) };
}

/** A round day by day, each the best for whom those before leave; all the days met on the way. */
function listGreedyDays(cover: StopCover, search: DaySearch, dayCount: number) {
  const rowPeopleLeft = cover.rowPeople.slice();
  const days: (readonly number[])[] = [];
  const start: (readonly number[])[] = [];
  for (let day = 0; day < dayCount; day++) {
    const found = search.findBest(rowPeopleLeft).days.slice(-DAYS_PER_ROUND);
    const best = found.at(-1);
    if (best === undefined) break;
    days.push(...found.map(({ columns }) => columns));
    start.push(best.columns);
    for (const row of rowsOfDay(cover, best.columns)) rowPeopleLeft[row] = 0;
  }
  return { days, start };
}

/** Adds days while the relaxation's prices show one that is missing; the least bound met, and the prices that give it. */
async function relaxDays(cover: StopCover, search: DaySearch, days: (readonly number[])[], limits: DaysLimits) {
  const master = new DayMaster(await loadSolver(), cover.rowPeople, limits.dayCount);
  const keys = new Set<string>();
  const addDays = (added: readonly (readonly number[])[]): boolean => {
    const fresh = added.filter((columns) => !keys.has(keyOf(columns)));
    for (const columns of fresh) {
      keys.add(keyOf(columns));
      master.addDay(rowsOfDay(cover, columns));
    }
    return fresh.length > 0;
  };
  let least: { bound: number; rowPrice: Float64Array | null; most: number } = {
    bound: Number.POSITIVE_INFINITY,
    rowPrice: null,
    most: 0,
  };
  try {
    addDays(days);
    for (let round = 0; round < ROUNDS_MAX && !limits.shouldStop(); round++) {
      const rowPrice = master.findPrices();
      const found = search.findBest(rowPrice);
      if (!found.isProven) break;
      const most = found.days.at(-1)?.value ?? 0;
      const kept = cover.rowPeople.reduce((sum, people, row) => sum + people - rowPrice[row], 0);
      const bound = (kept + limits.dayCount * most) * (1 + 1e-9);
      if (bound < least.bound) least = { bound, rowPrice, most };
      const added = found.days.slice(-DAYS_PER_ROUND).map(({ columns }) => columns);
      if (!addDays(added)) break;
      days.push(...added);
    }
  } finally {
    master.dispose();
  }
  return least;
}

/** The best round of some days. */
async function solveKnownDays(
  cover: StopCover,
  days: readonly (readonly number[])[],
  start: readonly (readonly number[])[],
  bound: number,
  limits: DaysLimits,
): Promise<DaysSolution> {
  const kept = [...new Map(days.map((columns) => [keyOf(columns), columns])).values()];
  const place = new Map(kept.map((columns, day) => [keyOf(columns), day]));
  const rowDays: number[][] = Array.from(cover.rowPeople, () => []);
  kept.forEach((columns, day) => {
    for (const row of rowsOfDay(cover, columns)) rowDays[row].push(day);
  });
  const rows = new GainRows(kept.length);
  rowDays.forEach((ofRow, row) => {
    rows.addUniformRow(ofRow, 1, cover.rowPeople[row]);
  });
  const solution = await solveWithStart(mostPeopleModel(rows.build(), limits.dayCount), {
    timeLimitMs: Math.max(0, limits.deadline - performance.now()),
    seed: limits.seed,
    bound,
    start: Uint32Array.from(start, (columns) => place.get(keyOf(columns)) ?? 0).sort(),
    shouldStop: limits.shouldStop,
  });
  const chosen = Array.from(solution.chosen ?? [], (day) => kept[day]);
  return { days: chosen, people: countPeople(cover, chosen), bound: solution.bound };
}

function countPeople(cover: StopCover, days: readonly (readonly number[])[]): number {
  return rowsOfDay(cover, days.flat()).reduce((sum, row) => sum + cover.rowPeople[row], 0);
}

function rowsOfDay(cover: StopCover, columns: readonly number[]): number[] {
  return [...new Set(columns.flatMap((column) => [...cover.columnRows[column]]))].sort((a, b) => a - b);
}

function keyOf(columns: readonly number[]): string {
  return columns.toSorted((a, b) => a - b).join();
}
