import fc from "fast-check";
import { expect, test } from "vitest";
import { smallProblems } from "../../test/small-problems.ts";
import { planOf, planValue } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import { computeNextBestCurve } from "./next-best-curve.ts";
import { computeParetoFront } from "./pareto-front.ts";
import { type Phasing, planPhases } from "./plan-phases.ts";

const years = fc.record({
  isCarriedOver: fc.boolean(),
  years: fc.array(
    fc.record(
      { newSites: fc.integer({ min: 0, max: 2 }), budget: fc.integer({ min: 0, max: 6 }) },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
});
const people = { kind: "people" as const, thresholdSeconds: 4 };
const question: SitingQuestion = { objectives: [people], rules: [] };

/** Every way of giving each candidate a year or none, tried one by one. */
function bestTotal(problem: SitingProblem, phasing: Phasing): number {
  const candidates = [...problem.siteIsOpen.keys()].filter((site) => problem.siteIsOpen[site] === 0);
  const yearCount = phasing.years.length;
  let best = Number.NEGATIVE_INFINITY;
  for (let plan = 0; plan < (yearCount + 1) ** candidates.length; plan++) {
    const siteYear = candidates.map((_, i) => Math.floor(plan / (yearCount + 1) ** i) % (yearCount + 1));
    const openedIn = (year: number) => candidates.filter((_, i) => siteYear[i] === year);
    const places = candidates.filter((_, i) => siteYear[i] < yearCount).map((site) => problem.sitePlace?.[site]);
    const taken = [...problem.siteIsOpen.keys()]
      .filter((site) => problem.siteIsOpen[site] === 1)
      .map((site) => problem.sitePlace?.[site]);
    if (new Set([...places, ...taken]).size < places.length + taken.length) continue;
    let sites = 0;
    let money = 0;
    const isAllowed = phasing.years.every(({ newSites, budget }, year) => {
      const opened = openedIn(year);
      sites = (phasing.isCarriedOver ? sites : 0) + (newSites ?? 99) - opened.length;
      money =
        (phasing.isCarriedOver ? money : 0) +
        (budget ?? 99) -
        opened.reduce((sum, site) => sum + (problem.siteCost?.[site] ?? 0), 0);
      return sites >= 0 && money >= 0;
    });
    if (!isAllowed) continue;
    let total = 0;
    const open: number[] = [];
    for (let year = 0; year < yearCount; year++) {
      open.push(...openedIn(year));
      total += planValue(problem, question, people, planOf(problem, open, []));
    }
    best = Math.max(best, total);
  }
  return best;
}

test("the plan of the horizon is the best of all plans, and greed never beats it", async () => {
  await fc.assert(
    fc.asyncProperty(smallProblems, years, async (problem, phasing) => {
      fc.pre(problem.siteIsOpen.filter((isOpen) => isOpen === 0).length <= 5);
      const answer = await planPhases(problem, question, phasing);
      expect(answer.isOptimal).toBe(true);
      expect(answer.plan.total).toBeCloseTo(bestTotal(problem, phasing), 6);
      expect(answer.priceOfGreed).toBeGreaterThanOrEqual(-1e-6);
      expect(answer.plan.total - answer.greedy.total).toBeCloseTo(answer.priceOfGreed, 6);
    }),
    { numRuns: 40 },
  );
});

test("the front of sites against people rises, and begins as the curve of next bests", async () => {
  let points = 0;
  await fc.assert(
    fc.asyncProperty(smallProblems, async (problem) => {
      const candidates = problem.siteIsOpen.filter((isOpen) => isOpen === 0).length;
      const front = await computeParetoFront(problem, question, candidates);
      const curve = computeNextBestCurve(problem, question, candidates);
      points += front.length;
      front.slice(1).forEach((point, i) => {
        expect(point.newSites).toBe(front[i].newSites + 1);
        expect(point.objectives[0].value).toBeGreaterThan(front[i].objectives[0].value);
      });
      // One site at a time never does better, and the first step is the first point.
      curve.forEach(({ people: reached }, step) => {
        const best = front.findLast(({ newSites }) => newSites <= step + 1);
        expect(reached).toBeLessThanOrEqual((best?.people.withPlan ?? 0) + 1e-9);
      });
      if (front[1] !== undefined) expect(curve[0].people).toBe(front[1].people.withPlan);
    }),
    { numRuns: 25 },
  );
  expect(points).toBeGreaterThan(25);
});
