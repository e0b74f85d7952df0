import fc from "fast-check";
import { expect, test } from "vitest";
import { meetsQuestion } from "../../test/reference/brute-force.ts";
import { rulesOf, smallProblems } from "../../test/small-problems.ts";
import type { RulePart } from "../conflicts/rule-parts.ts";
import { planOf, planValue } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";
import { ConflictingRulesError } from "../siting-errors.ts";
import type { Phasing } from "./build-horizon.ts";
import { computeNextBestCurve } from "./next-best-curve.ts";
import { computeParetoFront } from "./pareto-front.ts";
import { type PhasingAnswer, planPhases } from "./plan-phases.ts";

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

/** Horizons and rules, which may conflict; those that phases do not know left out. */
const asked = smallProblems
  .filter((problem) => problem.siteIsOpen.filter((isOpen) => isOpen === 0).length <= 5)
  .chain((problem) =>
    fc.tuple(fc.constant(problem), years, fc.array(rulesOf(problem).filter(isPhased), { maxLength: 3 })),
  );

function isPhased(rule: SitingRule): boolean {
  return rule.kind !== "closures" && (rule.kind !== "cantons" || rule.sharedTowns === "all");
}

/** Every way of giving each candidate a year or none, tried one by one; minus infinity when none meets rules and limits. */
function bestTotal(problem: SitingProblem, phasing: Phasing, rules: readonly SitingRule[]): number {
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
    const openAtLast = planOf(
      problem,
      candidates.filter((_, i) => siteYear[i] < yearCount),
      [],
    );
    const openSites = new Set(openAtLast.keys().filter((site) => openAtLast[site] === 1));
    if (!meetsQuestion(problem, { ...question, rules }, openSites)) continue;
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

test("the plan of the horizon is the best of all plans, greed never beats it; where there is none, a smallest conflict is named", async () => {
  let plans = 0;
  let conflicts = 0;
  let conflictsOfYears = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ([problem, phasing, rules]) => {
      const best = bestTotal(problem, phasing, rules);
      const answer = await planOrRefuse(problem, rules, phasing);
      if (answer instanceof ConflictingRulesError) {
        conflicts++;
        const { parts, remedies } = answer.context.conflict;
        if (parts.some(({ year }) => year !== null)) conflictsOfYears++;
        const canMeet = (kept: readonly RulePart[]) =>
          bestTotal(problem, phasingOf(phasing, kept), rulesOfParts(kept)) > Number.NEGATIVE_INFINITY;
        expect(best).toBe(Number.NEGATIVE_INFINITY);
        expect(canMeet(parts)).toBe(false);
        for (const part of parts) expect(canMeet(parts.filter((other) => other !== part))).toBe(true);
        for (const remedy of remedies) {
          if (remedy.kind === "lift") continue;
          const { loosened, loosenedRules } = loosen(phasing, rules, remedy.part, remedy.value);
          expect(bestTotal(problem, loosened, loosenedRules)).toBeGreaterThan(Number.NEGATIVE_INFINITY);
        }
        return;
      }
      plans++;
      expect(answer.isOptimal).toBe(true);
      expect(answer.plan.total).toBeCloseTo(best, 6);
      expect(answer.plan.total - answer.greedy.total).toBeCloseTo(answer.priceOfGreed, 6);
      if (rules.length === 0) expect(answer.priceOfGreed).toBeGreaterThanOrEqual(-1e-6);
    }),
    { numRuns: 80 },
  );
  expect(Math.min(plans, conflicts, conflictsOfYears)).toBeGreaterThan(0);
});

test("a canton's only candidate opens in a year that can pay for it, and counts from then on", async () => {
  const problem: SitingProblem = {
    homeCount: 1,
    siteCount: 1,
    homePopulation: Float64Array.of(10),
    boundDeciseconds: 100,
    siteFirstEntry: Uint32Array.of(0, 1),
    entryHome: Uint32Array.of(0),
    entryDeciseconds: Uint32Array.of(10),
    siteIsOpen: Uint8Array.of(0),
    cantonCount: 1,
    siteFirstCanton: Uint32Array.of(0, 1),
    siteCanton: Uint32Array.of(0),
    siteCost: Float64Array.of(50),
  };
  const rules: SitingRule[] = [{ kind: "cantons", sharedTowns: "all" }];
  const ask = (...budgets: number[]) =>
    planOrRefuse(problem, rules, { years: budgets.map((budget) => ({ budget })), isCarriedOver: false });
  expect(await ask(40, 50)).toMatchObject({ plan: { years: [{ opened: [] }, { opened: [0], value: 10 }], total: 10 } });
  expect(await ask(40)).toMatchObject({
    context: {
      conflict: {
        parts: [
          { rule: -1, year: 0, asRule: { kind: "budget" } },
          { rule: 0, year: null, subject: 0 },
        ],
        remedies: [
          { kind: "loosen", value: 50 },
          { kind: "lift", part: { rule: 0 } },
        ],
      },
    },
  });
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

async function planOrRefuse(
  problem: SitingProblem,
  rules: readonly SitingRule[],
  phasing: Phasing,
): Promise<PhasingAnswer | ConflictingRulesError> {
  try {
    return await planPhases(problem, { ...question, rules }, phasing);
  } catch (error) {
    if (error instanceof ConflictingRulesError) return error;
    throw error;
  }
}

function rulesOfParts(parts: readonly RulePart[]): SitingRule[] {
  return parts.filter(({ year }) => year === null).map(({ asRule }) => asRule);
}

/** The horizon with only the limits of some parts. */
function phasingOf({ years: told, isCarriedOver }: Phasing, parts: readonly RulePart[]): Phasing {
  const maxOf = (year: number, kind: "new-sites" | "budget") => {
    const rule = parts.find((part) => part.year === year && part.asRule.kind === kind)?.asRule;
    return rule?.kind === kind ? rule.max : undefined;
  };
  const limits = told.map((_, year) => ({
    newSites: maxOf(year, "new-sites") ?? 99,
    budget: maxOf(year, "budget") ?? 99,
  }));
  return { years: limits, isCarriedOver };
}

function loosen(phasing: Phasing, rules: readonly SitingRule[], { rule, year, asRule }: RulePart, value: number) {
  if (year === null) {
    const changed = asRule.kind === "cover" ? { share: value } : { max: value };
    return {
      loosened: phasing,
      loosenedRules: rules.map((each, index) => (index === rule ? ({ ...each, ...changed } as SitingRule) : each)),
    };
  }
  const changed = asRule.kind === "budget" ? { budget: value } : { newSites: value };
  const told = phasing.years.map((limit, each) => (each === year ? { ...limit, ...changed } : limit));
  return { loosened: { ...phasing, years: told }, loosenedRules: rules };
}
