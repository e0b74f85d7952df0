import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce } from "../test/reference/brute-force.ts";
import { questionsOf, smallProblems } from "../test/small-problems.ts";
import { signOf } from "./plan-values.ts";
import type { SitingProblem, SitingQuestion } from "./problem.ts";
import type { Proposal, ProposeOptions } from "./proposal.ts";
import { proposeSites } from "./propose-sites.ts";
import { ConflictingRulesError } from "./siting-errors.ts";

const RUNS = 100;

const asked = smallProblems.chain((problem) =>
  questionsOf(problem).map((question): [SitingProblem, SitingQuestion] => [problem, question]),
);

async function proposeOrRefuse(problem: SitingProblem, question: SitingQuestion, options?: ProposeOptions) {
  try {
    return await proposeSites(problem, question, options);
  } catch (error) {
    if (error instanceof ConflictingRulesError) return error;
    throw error;
  }
}

function openOf(
  problem: SitingProblem,
  plan: Pick<Proposal, "closed"> & { opened: readonly { site: number }[] },
): Set<number> {
  const open = new Set(problem.siteIsOpen.keys().filter((site) => problem.siteIsOpen[site] === 1));
  for (const { site } of plan.opened) open.add(site);
  for (const site of plan.closed) open.delete(site);
  return open;
}

describe("against every plan, tried one by one", () => {
  test("each objective of any question is the best there is, or no plan meets the rules", async () => {
    let conflicts = 0;
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ([problem, question]) => {
        const reference = bruteForce(problem, question);
        const proposal = await proposeOrRefuse(problem, question, { alternativesMax: 0 });
        if (proposal instanceof ConflictingRulesError) {
          conflicts++;
          expect(reference).toBeNull();
          return;
        }
        answers++;
        const values = proposal.objectives.map(({ objective, value }) => signOf(objective) * value);
        expect(values.map((value) => Math.round(value * 1e6) / 1e6 + 0)).toStrictEqual(
          reference?.best.map((value) => Math.round(value * 1e6) / 1e6 + 0),
        );
        expect(reference?.plans.map((open) => [...open].sort().join())).toContain(
          [...openOf(problem, proposal)].sort().join(),
        );
        expect(proposal.isOptimal).toBe(true);
      }),
      { numRuns: RUNS },
    );
    expect(conflicts).toBeGreaterThan(RUNS / 20);
    expect(answers).toBeGreaterThan(RUNS / 4);
  });
});
