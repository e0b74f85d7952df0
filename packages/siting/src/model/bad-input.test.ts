import { expect, test } from "vitest";
import type { SitingProblem, SitingQuestion } from "../problem.ts";
import { proposeSites } from "../propose-sites.ts";

/** One open site and one candidate, a home each. */
const problem: SitingProblem = {
  homeCount: 2,
  siteCount: 2,
  homePopulation: Float64Array.of(10, 20),
  boundDeciseconds: 36_000,
  siteFirstEntry: Uint32Array.of(0, 1, 2),
  entryHome: Uint32Array.of(0, 1),
  entryDeciseconds: Uint32Array.of(0, 0),
  siteIsOpen: Uint8Array.of(1, 0),
  cantonCount: 1,
  siteFirstCanton: Uint32Array.of(0, 0, 0),
  siteCanton: new Uint32Array(0),
};
const question: SitingQuestion = { objectives: [{ kind: "people", thresholdSeconds: 1800 }], rules: [] };
const rule = (...rules: SitingQuestion["rules"]): SitingQuestion => ({ ...question, rules });

const REFUSED: readonly [what: string, code: string, problem: Partial<SitingProblem>, question: SitingQuestion][] = [
  ["nobody in any home", "siting/no-home", { homePopulation: Float64Array.of(0, 0) }, question],
  ["nothing but open sites", "siting/no-candidate", { siteIsOpen: Uint8Array.of(1, 1) }, question],
  ["more sites than candidates", "siting/too-few-candidates", {}, rule({ kind: "new-sites", max: 2 })],
  ["a negative cost", "siting/invalid-cost", { siteCost: Float64Array.of(0, -1) }, question],
  ["a negative budget", "siting/invalid-cost", { siteCost: Float64Array.of(0, 1) }, rule({ kind: "budget", max: -1 })],
  ["a budget without costs", "siting/missing-data", {}, rule({ kind: "budget", max: 1 })],
  ["a negative population", "siting/invalid-problem", { homePopulation: Float64Array.of(-1, 2) }, question],
  ["a home of no index", "siting/invalid-problem", { entryHome: Uint32Array.of(0, 2) }, question],
  ["a time over the bound", "siting/invalid-problem", { entryDeciseconds: Uint32Array.of(0, 36_001) }, question],
  ["an array too short", "siting/invalid-problem", { siteIsOpen: Uint8Array.of(1) }, question],
  ["no objective", "siting/invalid-question", {}, { objectives: [], rules: [] }],
  ["a site of no index", "siting/invalid-question", {}, rule({ kind: "forbid", sites: [2] })],
  ["opening what is open", "siting/invalid-question", {}, rule({ kind: "force", sites: [0] })],
  [
    "a threshold over the bound",
    "siting/invalid-question",
    {},
    { objectives: [{ kind: "people", thresholdSeconds: 3601 }], rules: [] },
  ],
  [
    "forced and forbidden",
    "siting/conflicting-rules",
    {},
    rule({ kind: "force", sites: [1] }, { kind: "forbid", sites: [1] }),
  ],
  ["a canton without a candidate", "siting/conflicting-rules", {}, rule({ kind: "cantons", sharedTowns: "all" })],
];

test.each(REFUSED)("%s: %s", async (_, code, changed, asked) => {
  await expect(proposeSites({ ...problem, ...changed }, asked)).rejects.toMatchObject({ code });
});

test("a share out of reach: the most that can be reached is told", async () => {
  const unreachable = { ...problem, entryDeciseconds: Uint32Array.of(0, 20_000) };
  const asked = rule({ kind: "cover", thresholdSeconds: 1800, share: 0.9 });
  await expect(proposeSites(unreachable, asked)).rejects.toMatchObject({
    context: { conflict: { parts: [{ rule: 0 }], remedies: [{ kind: "loosen", value: 0.333333 }] } },
  });
});

test("a budget too small for what is forced: the budget that would do is told", async () => {
  const priced = { ...problem, siteCost: Float64Array.of(0, 50) };
  const asked = rule({ kind: "force", sites: [1] }, { kind: "budget", max: 40 });
  await expect(proposeSites(priced, asked)).rejects.toMatchObject({
    context: {
      conflict: {
        parts: [{ rule: 0, subject: 1 }, { rule: 1 }],
        remedies: expect.arrayContaining([expect.objectContaining({ kind: "loosen", value: 50 })]),
      },
    },
  });
});
