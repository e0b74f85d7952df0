import { expect, test } from "vitest";
import {
  compareWithSite,
  computeNextBestCurve,
  computeParetoFront,
  type Objective,
  type Proposal,
  planPhases,
  proposeSites,
  type SitingQuestion,
  type SitingRule,
} from "../src/index.ts";
import { buildHauteMarneProblem } from "./haute-marne-problem.ts";

/*
 * The embedded territory in 2021: Bologne and La Rochotte open, 426 communes as homes and as candidates, on the modelled roads. Each figure
 * is proven by the search, and some are found again here by other means.
 */
const { problem, siteNames } = buildHauteMarneProblem(2021);
const people = { kind: "people" as const, thresholdSeconds: 1800 };
const upTo = (max: number): SitingRule => ({ kind: "new-sites", max });
const ask = (objectives: readonly Objective[], rules: readonly SitingRule[]): SitingQuestion => ({ objectives, rules });
const QUICK = { alternativesMax: 0, timeLimitMs: 30_000 };
const namesOf = (proposal: Proposal) => proposal.opened.map(({ site }) => siteNames[site]);

const question = ask([people], [upTo(2)]);
const bestTwo = proposeSites(problem, question, { ...QUICK, alternativesMax: 2 });

test("the best two sites, found again by trying all 90,525 pairs", async () => {
  const proposal = await bestTwo;
  expect(proposal).toMatchObject({ isOptimal: true, people: { today: 61_853, withPlan: 157_468, total: 168_331 } });
  expect(namesOf(proposal)).toStrictEqual(["Brousseval", "Chatenay-Vaudin"]);
  expect(proposal.opened.map(({ peopleGained }) => peopleGained)).toStrictEqual([60_516, 35_099]);
  expect(bestOfPairs()).toBe(157_468);
  for (const { values, isEqual } of proposal.alternatives) {
    expect(values[0]).toBeGreaterThanOrEqual(157_468 - 0.005 * (157_468 - 61_853));
    expect(isEqual).toBe(values[0] === 157_468);
  }
});

test("one forbidden of a solved plan: another plan, no better, and the mayor learns what his site would cost", async () => {
  const previous = await bestTwo;
  const [{ site }] = previous.opened;
  const without = ask([people], [upTo(2), { kind: "forbid", sites: [site] }]);
  const proposal = await proposeSites(problem, without, { ...QUICK, previous });
  expect(proposal.isOptimal).toBe(true);
  expect(namesOf(proposal)).not.toContain("Brousseval");
  expect(proposal.objectives[0].value).toBeLessThanOrEqual(157_468);

  const langres = siteNames.indexOf("Langres");
  const { losses, withSite, isProven } = await compareWithSite(problem, question, previous, langres, QUICK);
  expect(isProven).toBe(true);
  expect(losses[0]).toBe(157_468 - withSite.objectives[0].value);
  expect(losses[0]).toBeGreaterThan(0);
});

test("fewest sites for 98 %, for one per canton, and first cantons then people then time", async () => {
  const share = await proposeSites(
    problem,
    ask([{ kind: "new-sites" }], [{ kind: "cover", thresholdSeconds: 1800, share: 0.98 }]),
    QUICK,
  );
  expect(share).toMatchObject({ isOptimal: true, objectives: [{ value: 4 }] });
  expect(share.people.withPlan / share.people.total).toBeGreaterThanOrEqual(0.98);
  const all = await proposeSites(
    problem,
    ask([{ kind: "new-sites" }, people], [{ kind: "cantons", sharedTowns: "all" }]),
    QUICK,
  );
  expect(all).toMatchObject({
    isOptimal: true,
    objectives: [{ value: 12 }, { value: 168_331 }],
    cantons: { today: 2, withPlan: 17 },
  });
  const one = await proposeSites(
    problem,
    ask([{ kind: "new-sites" }], [{ kind: "cantons", sharedTowns: "one" }]),
    QUICK,
  );
  expect(one).toMatchObject({ isOptimal: true, objectives: [{ value: 15 }] });
  const order = await proposeSites(
    problem,
    ask([{ kind: "cantons" }, people, { kind: "mean-time" }], [upTo(5)]),
    QUICK,
  );
  expect(order).toMatchObject({ isOptimal: true, objectives: [{ value: 10 }, { value: 164_645 }, {}] });
});

test("least mean time and 90th percentile with three sites", async () => {
  const mean = await proposeSites(problem, ask([{ kind: "mean-time" }], [upTo(3)]), QUICK);
  expect(mean.isOptimal).toBe(true);
  expect(namesOf(mean)).toStrictEqual(["Saint-Dizier", "Langres", "Val-de-Meuse"]);
  expect(mean.objectives[0].value).toBeCloseTo(708.8, 1);
  const quantile = await proposeSites(problem, ask([{ kind: "time-quantile" }], [upTo(3)]), QUICK);
  expect(quantile).toMatchObject({ isOptimal: true, objectives: [{ value: 1389.7 }] });
});

test("sites against people, the curve one at a time below it, and three years of 70,000 euros", async () => {
  const front = await computeParetoFront(problem, ask([people], []), 3, QUICK);
  expect(front.map(({ newSites, people: { withPlan } }) => [newSites, withPlan])).toStrictEqual([
    [0, 61_853],
    [1, 122_369],
    [2, 157_468],
    [3, 164_585],
  ]);
  const curve = computeNextBestCurve(problem, ask([people], []), 3);
  curve.forEach((step, i) => {
    expect(step.people).toBeLessThanOrEqual(front[i + 1].people.withPlan);
  });
  const years = [{ budget: 70_000 }, { budget: 70_000 }, { budget: 70_000 }];
  const phased = await planPhases(problem, ask([people], []), { years, isCarriedOver: true }, QUICK);
  expect(phased).toMatchObject({
    isOptimal: true,
    plan: { total: 488_742 },
    greedy: { total: 488_032 },
    priceOfGreed: 710,
  });
  let spent = 0;
  phased.plan.years.forEach(({ cost }, year) => {
    spent += cost ?? 0;
    expect(spent).toBeLessThanOrEqual(70_000 * (year + 1));
  });
});

/** Most people with two more sites, by the sets of homes each candidate reaches. */
function bestOfPairs(): number {
  const reached = Array.from({ length: problem.siteCount }, (_, site) => {
    const homes = new Uint8Array(problem.homeCount);
    for (let entry = problem.siteFirstEntry[site]; entry < problem.siteFirstEntry[site + 1]; entry++) {
      if (problem.entryDeciseconds[entry] <= 18_000) homes[problem.entryHome[entry]] = 1;
    }
    return homes;
  });
  let best = 0;
  for (let a = 2; a < problem.siteCount; a++) {
    for (let b = a + 1; b < problem.siteCount; b++) {
      let sum = 0;
      for (let home = 0; home < problem.homeCount; home++) {
        if ((reached[0][home] | reached[1][home] | reached[a][home] | reached[b][home]) === 1)
          sum += problem.homePopulation[home];
      }
      best = Math.max(best, sum);
    }
  }
  return best;
}
