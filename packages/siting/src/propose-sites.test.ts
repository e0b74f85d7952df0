import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce, meetsQuestion } from "../test/reference/brute-force.ts";
import { capacityQuestionsOf, questionsOf, rulesOf, smallProblems } from "../test/small-problems.ts";
import { boundsOfPrevious } from "./answer/bounds-of-previous.ts";
import { signOf } from "./plan-values.ts";
import type { SitingProblem, SitingQuestion } from "./problem.ts";
import type { Proposal, ProposeOptions } from "./proposal.ts";
import { proposeSites } from "./propose-sites.ts";
import { ConflictingRulesError } from "./siting-errors.ts";

type Asked = [SitingProblem, SitingQuestion];
const asked = smallProblems.chain((problem) => questionsOf(problem).map((question): Asked => [problem, question]));
const askedWithCapacity = smallProblems.chain((problem) =>
  capacityQuestionsOf(problem).map((question): Asked => [problem, question]),
);

/** People within two thresholds in one sum, then by priority within a third, under shares within two more. */
const severalThresholds = smallProblems.chain((problem) => {
  const threshold = fc.integer({ min: 1, max: 10 });
  return fc
    .record({
      thresholds: fc.tuple(threshold, threshold, threshold, threshold, threshold),
      shares: fc.tuple(fc.constantFrom(0, 0.2, 0.5), fc.constantFrom(0, 0.2, 0.5)),
      weight: fc.constantFrom(0.25, 2),
      max: fc.nat(3),
      byPriority: fc.boolean(),
      sitesPerHome: fc.constantFrom(1 as const, 2 as const),
    })
    .map(({ thresholds: [a, b, c, d, e], shares, weight, max, byPriority, sitesPerHome }): Asked => {
      const people = (thresholdSeconds: number) => ({ kind: "people" as const, thresholdSeconds });
      const near = { objective: { ...people(a), byPriority }, weight: 1 };
      const far = { objective: { ...people(b), sitesPerHome }, weight };
      return [
        problem,
        {
          objectives: [
            { kind: "weighted", terms: [near, far] },
            { ...people(c), byPriority: true },
          ],
          rules: [
            { kind: "cover", thresholdSeconds: d, share: shares[0] },
            { kind: "cover", thresholdSeconds: e, share: shares[1], sitesPerHome },
            { kind: "new-sites", max: Math.min(max, candidatesOf(problem)) },
          ],
        },
      ];
    });
});

async function proposeOrRefuse(problem: SitingProblem, question: SitingQuestion, options?: ProposeOptions) {
  try {
    return await proposeSites(problem, question, options);
  } catch (error) {
    if (error instanceof ConflictingRulesError) return error;
    throw error;
  }
}

function openOf(problem: SitingProblem, opened: Iterable<number>, closed: Iterable<number>): Set<number> {
  const open = new Set(problem.siteIsOpen.keys().filter((site) => problem.siteIsOpen[site] === 1));
  for (const site of opened) open.add(site);
  for (const site of closed) open.delete(site);
  return open;
}

const planOf = (problem: SitingProblem, { opened, closed }: Proposal) =>
  openOf(
    problem,
    opened.map(({ site }) => site),
    closed,
  );
const candidatesOf = (problem: SitingProblem) => problem.siteIsOpen.filter((isOpen) => isOpen === 0).length;
const keyOf = (open: Set<number>) => [...open].sort((a, b) => a - b).join();
/** Larger is better, to a millionth. */
const valuesOf = ({ objectives }: Proposal) =>
  objectives.map(({ objective, value }) => rounded(signOf(objective) * value));
const rounded = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

/** Negative when `a` is lexicographically worse than `b`. */
function compareValues(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, i) => value !== b[i]);
  return first === -1 ? 0 : a[first] - b[first];
}

async function checkAgainstBruteForce([problem, question]: Asked): Promise<boolean> {
  const reference = bruteForce(problem, question);
  const proposal = await proposeOrRefuse(problem, question, { alternativesMax: 0 });
  if (proposal instanceof ConflictingRulesError) {
    expect(reference).toBeNull();
    return false;
  }
  expect(valuesOf(proposal)).toStrictEqual(reference?.best.map(rounded));
  expect(reference?.plans.map(keyOf)).toContain(keyOf(planOf(problem, proposal)));
  expect(proposal.isOptimal).toBe(true);
  return true;
}

describe("against every plan, tried one by one", () => {
  test("each objective of any question is the best there is, or no plan meets the rules", async () => {
    let answers = 0;
    const runs = 100;
    await fc.assert(
      fc.asyncProperty(asked, async (drawn) => {
        if (await checkAgainstBruteForce(drawn)) answers++;
      }),
      { numRuns: runs },
    );
    expect(answers).toBeGreaterThan(runs / 4);
    expect(answers).toBeLessThan(runs);
  });

  test("the same with capacities", async () => {
    await fc.assert(
      fc.asyncProperty(askedWithCapacity, async (drawn) => {
        await checkAgainstBruteForce(drawn);
      }),
      { numRuns: 40 },
    );
  });

  test("several thresholds at once, in objectives and rules, by number and by priority, by both paths", async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(severalThresholds, async (drawn) => {
        if (!(await checkAgainstBruteForce(drawn))) return;
        answers++;
        const [problem, question] = drawn;
        const best = bruteForce(problem, question)?.best[0] ?? Number.NaN;
        const large = await proposeSites(problem, question, { solver: "large", timeLimitMs: 60 }).catch(() => null);
        if (large === null) return;
        expect(meetsQuestion(problem, question, planOf(problem, large))).toBe(true);
        expect(valuesOf(large)[0]).toBeLessThanOrEqual(best + 1e-6);
        expect(large.objectives[0].bound).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: 40 },
    );
    expect(answers).toBeGreaterThan(10);
  });

  test("a conflict is a smallest one: its rules cannot be met together, any of them left out they can", async () => {
    let conflicts = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ([problem, question]) => {
        const proposal = await proposeOrRefuse(problem, question, { alternativesMax: 0, lostMax: 0 });
        if (!(proposal instanceof ConflictingRulesError)) return;
        conflicts++;
        const { parts, remedies } = proposal.context.conflict;
        const rulesOfParts = (kept: typeof parts) => [
          ...kept.map((part) => part.asRule),
          // Lifted, closures are free.
          ...question.rules.flatMap((rule, index) =>
            rule.kind === "closures" && !kept.some((part) => part.rule === index)
              ? [{ kind: "closures" as const, max: problem.siteCount }]
              : [],
          ),
        ];
        expect(meetsQuestion(problem, { ...question, rules: rulesOfParts(parts) })).toBe(false);
        for (const part of parts) {
          const others = parts.filter((other) => other !== part);
          expect(meetsQuestion(problem, { ...question, rules: rulesOfParts(others) })).toBe(true);
        }
        for (const remedy of remedies) {
          if (remedy.kind !== "loosen") continue;
          const loosened = loosen(question, remedy.part.rule, remedy.value);
          expect(meetsQuestion(problem, loosened)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
    expect(conflicts).toBeGreaterThan(5);
  });

  test("alternatives are nearly as good, and no plan as good is left unsaid", async () => {
    let alternatives = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ([problem, drawn]) => {
        fc.pre(drawn.rules.every((rule) => rule.kind !== "closures" && !("min" in rule)));
        // Few sites and one objective: ties are then many.
        const rules = [...drawn.rules, { kind: "new-sites", max: Math.min(2, candidatesOf(problem)) } as const];
        const question = { objectives: drawn.objectives.slice(0, 1), rules };
        const proposal = await proposeOrRefuse(problem, question, { alternativesMax: 60, lostMax: 0 });
        if (proposal instanceof ConflictingRulesError) return;
        const plans = [
          ...proposal.alternatives.map(({ opened, closed }) => openOf(problem, opened, closed)),
          planOf(problem, proposal),
        ];
        for (const plan of plans) expect(meetsQuestion(problem, question, plan)).toBe(true);
        expect(new Set(plans.map(keyOf)).size).toBe(plans.length);
        for (const equal of bruteForce(problem, question)?.plans ?? []) {
          expect(plans.some((plan) => plan.isSubsetOf(equal))).toBe(true);
        }
        alternatives += proposal.alternatives.length;
      }),
      { numRuns: 80 },
    );
    expect(alternatives).toBeGreaterThan(0);
  });
});

describe("whatever is asked", () => {
  test("one more rule never makes the answer better", async () => {
    const harder = smallProblems.chain((problem) =>
      fc.tuple(fc.constant(problem), questionsOf(problem), rulesOf(problem)),
    );
    await fc.assert(
      fc.asyncProperty(harder, async ([problem, question, rule]) => {
        // Closures are allowed by their rule: it is the one that may better things.
        fc.pre(rule.kind !== "closures");
        const before = await proposeOrRefuse(problem, question, { alternativesMax: 0 });
        const after = await proposeOrRefuse(
          problem,
          { ...question, rules: [...question.rules, rule] },
          { alternativesMax: 0 },
        );
        if (after instanceof ConflictingRulesError) return;
        expect(before).not.toBeInstanceOf(ConflictingRulesError);
        if (before instanceof ConflictingRulesError) return;
        expect(compareValues(valuesOf(after), valuesOf(before))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  test("from an answer to the question with rules fewer or others: what is solved afresh, as proven", async () => {
    let known = 0;
    const rest = fc.record({ isMore: fc.boolean(), isOther: fc.boolean() });
    const harder = smallProblems.chain((problem) =>
      fc.tuple(fc.constant(problem), questionsOf(problem), fc.array(rulesOf(problem), { maxLength: 2 }), rest),
    );
    await fc.assert(
      fc.asyncProperty(harder, async ([problem, question, rules, { isMore, isOther }]) => {
        const previous = await proposeOrRefuse(problem, question, { alternativesMax: 0 });
        if (previous instanceof ConflictingRulesError) return;
        const after = { ...question, rules: [...question.rules.slice(isMore ? 0 : 1), ...rules] };
        // Now and then the people are others too: what was proven of the first problem is then worth nothing.
        const people = isOther ? problem.homePopulation.toReversed() : problem.homePopulation;
        const now = { ...problem, homePopulation: people };
        const fresh = await proposeOrRefuse(now, after, { alternativesMax: 0 });
        const reused = await proposeOrRefuse(now, after, { alternativesMax: 0, previous });
        if (fresh instanceof ConflictingRulesError || reused instanceof ConflictingRulesError) {
          expect(reused).toStrictEqual(fresh);
          return;
        }
        expect(valuesOf(reused)).toStrictEqual(valuesOf(fresh));
        expect(reused.isOptimal).toBe(fresh.isOptimal);
        expect(meetsQuestion(now, after, planOf(now, reused))).toBe(true);
        if (boundsOfPrevious(now, after, previous) !== null) known++;
      }),
      { numRuns: 80 },
    );
    expect(known).toBeGreaterThan(5);
  });

  test("stopped at any moment, the plan meets the rules and no plan is over the bound of the first objective", async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(asked, fc.nat(60), async ([problem, question], looks) => {
        const reference = bruteForce(problem, question);
        let left = looks;
        const proposal = await proposeOrRefuse(problem, question, {
          alternativesMax: 0,
          shouldStop: () => left-- <= 0,
        }).catch((error: unknown) => error);
        if (reference === null || proposal instanceof Error || typeof proposal !== "object" || proposal === null)
          return;
        // An error of any kind was left above.
        const { objectives, isOptimal } = proposal as Proposal;
        if (!isOptimal) cut++;
        const [{ objective, bound, value }] = objectives;
        const sign = signOf(objective);
        expect(sign * bound).toBeGreaterThanOrEqual(reference.best[0] - 1e-6);
        expect(sign * value).toBeLessThanOrEqual(reference.best[0] + 1e-6);
        expect(meetsQuestion(problem, question, planOf(problem, proposal as Proposal))).toBe(true);
      }),
      { numRuns: 80 },
    );
    expect(cut).toBeGreaterThan(3);
  });

  test("both paths agree within the gap, and one question has one answer", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ([problem, question]) => {
        fc.pre(question.rules.every((rule) => rule.kind !== "cantons" || rule.sharedTowns === "all"));
        const exact = await proposeOrRefuse(problem, question, { solver: "exact" });
        if (exact instanceof ConflictingRulesError) return;
        const again = await proposeOrRefuse(problem, question, { solver: "exact" });
        expect({ ...again, milliseconds: 0 }).toStrictEqual({ ...exact, milliseconds: 0 });
        const large = await proposeSites(problem, question, { solver: "large", timeLimitMs: 200 }).catch(() => null);
        if (large === null) return;
        const [first] = large.objectives;
        const sign = signOf(first.objective);
        expect(sign * first.bound).toBeGreaterThanOrEqual(sign * exact.objectives[0].value - 1e-6);
        expect(sign * first.value).toBeLessThanOrEqual(sign * exact.objectives[0].value + 1e-6);
        expect(meetsQuestion(problem, question, planOf(problem, large))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

function loosen(question: SitingQuestion, index: number, value: number): SitingQuestion {
  const rules = question.rules.map((rule, i) => {
    if (i !== index) return rule;
    if (rule.kind === "cover") return { ...rule, share: value };
    return rule.kind === "new-sites" || rule.kind === "budget" ? { ...rule, max: value } : rule;
  });
  return { ...question, rules };
}
