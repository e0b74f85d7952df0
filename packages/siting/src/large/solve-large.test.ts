import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestGainOfAll, meetsAll, plainGain } from "../../test/reference/best-choice-of-all.ts";
import { arbitraryModel } from "../../test/small-models.ts";
import type { CoverModel, CoverSolution } from "../cover-model.ts";
import { solveExact } from "../exact/solve-exact.ts";
import { buildModelParts, PlanState } from "./plan-state.ts";
import { createRandom } from "./random.ts";
import { shrinkModel } from "./shrink-model.ts";
import { solveLarge } from "./solve-large.ts";

const OPTIONS = { timeLimitMs: 5_000, seed: 1, idleKicksMax: 10, idleStepsMax: 1_000 };

describe("solveLarge", () => {
  it("answers with a plan that meets the limits, and a bound that no plan exceeds", () => {
    let answered = 0;
    let optimal = 0;
    let feasible = 0;
    let refused = 0;
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const best = bestGainOfAll(model);
        const solution = solveLarge(model, OPTIONS);
        assertSound(model, solution, best);
        if (solution.isInfeasible) refused++;
        if (best === Number.NEGATIVE_INFINITY) return;
        feasible++;
        if (solution.chosen !== null) answered++;
        if (Math.abs(solution.gain - best) < 1e-6) optimal++;
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(feasible).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(10);
    // It is a heuristic: nothing says that it finds a plan under contradictory-looking limits. It does, nearly always.
    expect(answered / feasible).toBeGreaterThan(0.97);
    expect(optimal / feasible).toBeGreaterThan(0.95);
  });

  it("stops wherever it is told to with what it has, still sound", () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.nat(60), (model, calls) => {
        let left = calls;
        const solution = solveLarge(model, { ...OPTIONS, shouldStop: () => left-- <= 0 });
        assertSound(model, solution, bestGainOfAll(model));
        expect(Number.isFinite(solution.bound) || solution.isInfeasible).toBe(true);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it("tells better plans and bounds only, and the same ones for a seed", () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.nat(5), (model, seed) => {
        const told: CoverSolution[] = [];
        const first = solveLarge(model, { ...OPTIONS, seed, onImprovement: (solution) => told.push(solution) });
        told.forEach((solution, i) => {
          const before = told[i - 1];
          if (before === undefined) return;
          expect(solution.gain).toBeGreaterThanOrEqual(before.gain);
          expect(solution.bound).toBeLessThanOrEqual(before.bound);
        });
        expect(solveLarge(model, { ...OPTIONS, seed })).toEqual(first);
      }),
      { numRuns: 50, seed: 9 },
    );
  });

  it("sets no column aside that a better plan has, and loses nothing by leaving the others", () => {
    let leftOut = 0;
    fc.assert(
      fc.property(arbitraryModel(), fc.nat(20), (model, calls) => {
        let left = calls;
        const { hopeless, gain } = solveLarge(model, { ...OPTIONS, shouldStop: () => left-- <= 0 });
        if (hopeless === null) return;
        const shrunk = shrinkModel(model, hopeless);
        leftOut += model.columnCount - shrunk.model.columnCount;
        expect(Math.max(gain, bestGainOfAll(shrunk.model))).toBeCloseTo(bestGainOfAll(model), 6);
      }),
      { numRuns: 150, seed: 12 },
    );
    expect(leftOut).toBeGreaterThan(50);
  });

  it("agrees with the exact path: neither passes the other's bound", async () => {
    let agreed = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryModel(), async (model) => {
        const large = solveLarge(model, OPTIONS);
        const exact = await solveExact(model, OPTIONS);
        if (large.chosen === null || exact.chosen === null) return;
        expect(large.gain).toBeLessThanOrEqual(exact.bound + 1e-3);
        expect(exact.gain).toBeLessThanOrEqual(large.bound + 1e-3);
        agreed++;
      }),
      { numRuns: 12, seed: 13 },
    );
    expect(agreed).toBeGreaterThan(3);
  });

  it("answers with nothing where there is nothing to choose", () => {
    const nothing = { baseGain: 3, columnGain: new Float64Array(0), rowCount: 0, rowNeed: new Uint8Array(0) };
    const rows = { rowFirstEntry: new Uint32Array(1), entryColumn: new Uint32Array(0), entryGain: new Float64Array(0) };
    const model = {
      columnCount: 0,
      columnSite: new Uint32Array(0),
      columnIsOpen: new Uint8Array(0),
      objective: { ...nothing, ...rows },
    };
    const solution = solveLarge({ ...model, demands: [], limits: [], assignments: [] }, OPTIONS);
    expect(solution).toMatchObject({ chosen: new Uint32Array(0), gain: 3, bound: 3, isInfeasible: false });
  });

  it("never answers worse than the plan it starts from", () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.nat(511), (model, mask) => {
        const start = Uint32Array.from({ length: model.columnCount }, (_, column) => column).filter(
          (c) => (mask >> c) % 2 === 1,
        );
        fc.pre(meetsAll(model, [...start]));
        expect(solveLarge(model, { ...OPTIONS, start }).gain).toBeGreaterThanOrEqual(
          plainGain(model.objective, [...start]) - 1e-9,
        );
      }),
      { numRuns: 60, seed: 10 },
    );
  });
});

describe("PlanState", () => {
  it("knows the worth of every column after any moves", () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.nat(), (model, seed) => {
        const random = createRandom(seed);
        const state = new PlanState(model, buildModelParts(model));
        for (let move = 0; move < 12; move++) {
          const column = Math.floor(random() * model.columnCount);
          if (state.isChosen[column] === 1) state.remove(column);
          else state.add(column);
          const chosen = [...state.chosen];
          expect(state.objective.total).toBeCloseTo(plainGain(model.objective, chosen), 6);
          expect(state.violation === 0).toBe(meetsAll(model, chosen));
          for (let other = 0; other < model.columnCount; other++) {
            const without = chosen.filter((each) => each !== other);
            const worth = plainGain(model.objective, [...without, other]) - plainGain(model.objective, without);
            expect(state.objective.columnWorth[other]).toBeCloseTo(worth, 6);
          }
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});

function assertSound(model: CoverModel, { chosen, gain, bound, isInfeasible }: CoverSolution, best: number): void {
  if (isInfeasible) expect(best).toBe(Number.NEGATIVE_INFINITY);
  else expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
  if (chosen === null) return;
  expect(meetsAll(model, [...chosen])).toBe(true);
  expect(gain).toBeCloseTo(plainGain(model.objective, [...chosen]), 6);
  expect(gain).toBeLessThanOrEqual(best + 1e-6);
}
