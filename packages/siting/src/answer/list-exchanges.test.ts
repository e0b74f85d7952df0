import fc from "fast-check";
import { expect, test } from "vitest";
import { meetsQuestion } from "../../test/reference/brute-force.ts";
import { questionsOf, smallProblems } from "../../test/small-problems.ts";
import { planOf, planValue, signOf } from "../plan-values.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import type { Proposal } from "../proposal.ts";
import { proposeSites } from "../propose-sites.ts";

/** One objective, and one or two sites: exchanges are then many. */
const asked = smallProblems.chain((problem) =>
  fc
    .record({
      question: questionsOf(problem),
      thresholdSeconds: fc.integer({ min: 2, max: 10 }),
      max: fc.integer({ min: 1, max: 2 }),
      isPeople: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ question, thresholdSeconds, max, isPeople }): [SitingProblem, SitingQuestion] => [
      problem,
      {
        objectives: isPeople > 0 ? [{ kind: "people", thresholdSeconds }] : question.objectives.slice(0, 1),
        rules: [
          ...question.rules.slice(0, isPeople > 1 ? 0 : 1),
          { kind: "new-sites", max: Math.min(max, countCandidates(problem)) },
        ],
      },
    ]),
);

test("of a plan of the large path: every exchange that is nearly as good and meets the rules, and no other", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ([problem, question]) => {
      const [objective] = question.objectives;
      fc.pre(objective.kind !== "time-quantile");
      const options = { solver: "large", alternativesMax: 1000, timeLimitMs: 60 } as const;
      const proposal = await proposeSites(problem, question, options).catch(() => null);
      if (proposal === null || proposal.solver !== "large") return;
      expect(proposal).toMatchObject({ alternativesAmong: "exchanges", hasMoreAlternatives: null });
      const told = new Set(proposal.alternatives.map((plan) => keyOf(plan.opened, plan.closed)));
      expect(told.size).toBe(proposal.alternatives.length);
      const nearTies = listNearExchanges(problem, question, proposal);
      for (const key of told) expect(nearTies.all).toContain(key);
      for (const key of nearTies.notIdle) expect([...told]).toContain(key);
      found += told.size;
    }),
    { numRuns: 80 },
  );
  expect(found).toBeGreaterThan(10);
});

/** All exchanges, valued and judged one by one; apart, those of sites that the plan is worse without. */
function listNearExchanges(problem: SitingProblem, question: SitingQuestion, { opened, closed, objectives }: Proposal) {
  const [{ objective, value, today }] = objectives;
  const isNear = (plan: readonly number[]) => {
    const siteIsOpen = planOf(problem, plan, closed);
    const open = new Set(siteIsOpen.keys().filter((site) => siteIsOpen[site] === 1));
    const loss = signOf(objective) * (value - planValue(problem, question, objective, siteIsOpen));
    return loss <= 0.005 * Math.abs(value - today) + 1e-6 && meetsQuestion(problem, question, open);
  };
  const all: string[] = [];
  const notIdle: string[] = [];
  for (const { site } of opened) {
    const others = opened.map((other) => other.site).filter((other) => other !== site);
    for (let added = 0; added < problem.siteCount; added++) {
      if (problem.siteIsOpen[added] === 1 || opened.some((other) => other.site === added)) continue;
      const plan = [...others, added].sort((a, b) => a - b);
      if (!isNear(plan)) continue;
      all.push(keyOf(plan, closed));
      if (!isNear(others)) notIdle.push(keyOf(plan, closed));
    }
  }
  return { all, notIdle };
}

function keyOf(opened: readonly number[], closed: readonly number[]): string {
  return `${opened.join()}|${closed.join()}`;
}

function countCandidates(problem: SitingProblem): number {
  return problem.siteIsOpen.reduce((count, isOpen) => count + (isOpen ? 0 : 1), 0);
}
