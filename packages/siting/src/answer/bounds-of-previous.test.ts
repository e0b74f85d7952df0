import fc from "fast-check";
import { expect, test } from "vitest";
import { smallProblems } from "../../test/small-problems.ts";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import { proposeSites } from "../propose-sites.ts";
import { boundsOfPrevious } from "./bounds-of-previous.ts";
import { problemChecksum } from "./problem-checksum.ts";

/** Two homes, each with a candidate. */
const problem = {
  homeCount: 2,
  siteCount: 2,
  homePopulation: Float64Array.of(500, 300),
  boundDeciseconds: 36_000,
  siteFirstEntry: Uint32Array.of(0, 1, 2),
  entryHome: Uint32Array.of(0, 1),
  entryDeciseconds: Uint32Array.of(6_000, 6_000),
  siteIsOpen: new Uint8Array(2),
  cantonCount: 0,
  siteFirstCanton: new Uint32Array(3),
  siteCanton: new Uint32Array(0),
};
const question: SitingQuestion = {
  objectives: [{ kind: "people", thresholdSeconds: 1800 }],
  rules: [{ kind: "new-sites", max: 1 }],
};

test("what is proven of one problem proves nothing of another, even of the same sites", async () => {
  const previous = await proposeSites(problem, question);
  expect(previous.objectives[0].value).toBe(500);
  const grown: SitingProblem = { ...problem, homePopulation: Float64Array.of(500, 900) };
  expect(boundsOfPrevious(problem, question, previous)).toStrictEqual([{ value: 500, bound: 500 }]);
  expect(boundsOfPrevious(grown, question, previous)).toBeNull();
  const proposal = await proposeSites(grown, question, { previous });
  expect(proposal).toMatchObject({ isOptimal: true, objectives: [{ value: 900 }] });
});

test("a rule less, another objective, a closure or a capacity: nothing is known; a site forbidden: the bound holds", async () => {
  const previous = await proposeSites(problem, question);
  const [rule] = question.rules;
  const knownUnder = (rules: SitingQuestion["rules"]) => boundsOfPrevious(problem, { ...question, rules }, previous);
  expect(knownUnder([])).toBeNull();
  expect(knownUnder([{ kind: "new-sites", max: 2 }])).toBeNull();
  expect(knownUnder([rule, { kind: "closures", max: 1 }])).toBeNull();
  expect(knownUnder([rule, { kind: "capacity", thresholdSeconds: 1800 }])).toBeNull();
  expect(boundsOfPrevious(problem, { ...question, objectives: [{ kind: "mean-time" }] }, previous)).toBeNull();
  expect(knownUnder([{ kind: "forbid", sites: [0] }, rule])).toStrictEqual([{ value: 500, bound: 500 }]);
});

test("equal problems share a checksum, and one number changed changes it", () => {
  fc.assert(
    fc.property(smallProblems, fc.nat(), (drawn, pick) => {
      const copy = structuredClone(drawn);
      expect(problemChecksum(copy)).toBe(problemChecksum(drawn));
      const arrays = [copy.homePopulation, copy.siteIsOpen, copy.siteCanton, copy.entryDeciseconds, copy.entryHome];
      const changed = arrays.filter((array) => array.length > 0)[pick % 2];
      changed[pick % changed.length]++;
      expect(problemChecksum(copy)).not.toBe(problemChecksum(drawn));
      expect(problemChecksum({ ...drawn, boundDeciseconds: drawn.boundDeciseconds + 1 })).not.toBe(
        problemChecksum(drawn),
      );
    }),
  );
});
