import fc from "fast-check";
import { expect, test } from "vitest";
import { bestGainOfAll, meetsAll, plainGain } from "../../test/reference/best-choice-of-all.ts";
import { arbitraryModel } from "../../test/small-models.ts";
import { solveExact } from "./solve-exact.ts";

const OPTIONS = { timeLimitMs: 5_000, seed: 1 };

test("from nothing, without what heuristics find first: the best of all choices, or none", async () => {
  let answered = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryModel(), async (model) => {
      const best = bestGainOfAll(model);
      const { chosen, gain, bound, isInfeasible } = await solveExact(model, OPTIONS);
      expect(isInfeasible).toBe(best === Number.NEGATIVE_INFINITY);
      if (chosen === null) {
        refused++;
        return;
      }
      answered++;
      expect(meetsAll(model, [...chosen])).toBe(true);
      expect(plainGain(model.objective, [...chosen])).toBeCloseTo(gain, 6);
      expect(gain).toBeCloseTo(best, 4);
      expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
    }),
    { numRuns: 100 },
  );
  expect(answered).toBeGreaterThan(30);
  expect(refused).toBeGreaterThan(3);
});

test("stopped at any moment, no choice is over the bound", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel(), fc.nat(30), async (model, looks) => {
      let left = looks;
      const best = bestGainOfAll(model);
      const { bound, isInfeasible } = await solveExact(model, { ...OPTIONS, shouldStop: () => left-- <= 0 });
      if (isInfeasible) expect(best).toBe(Number.NEGATIVE_INFINITY);
      else expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
    }),
    { numRuns: 80 },
  );
});
