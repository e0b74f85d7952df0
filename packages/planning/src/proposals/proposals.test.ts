import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { findErrorSentence } from "../error-sentences.ts";
import { openPlanning } from "../open-planning.ts";
import type { Planning } from "../planning.ts";
import type { ProposalQuery } from "./proposal-queries.ts";

const ANNOUNCED = { territory: "52", siteNetwork: "2021", thresholdSeconds: 1_800 } as const;

let planning: Planning;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-proposals-"));
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true });
});

const propose = (goal: ProposalQuery["goal"], more: Partial<ProposalQuery> = {}) =>
  planning.propose({ ...ANNOUNCED, goal, searchSeconds: 30, alternativesMax: 0, ...more } as ProposalQuery);

describe("a proposal's figures are those of coverage after its changes", () => {
  test.each<[string, ProposalQuery["goal"], Partial<ProposalQuery>]>([
    ["two sites for most people", { kind: "most-people", newSites: 2 }, {}],
    ["fewest for nine people in ten", { kind: "fewest-sites", share: 0.9 }, {}],
    ["two closures", { kind: "fewest-losses", closures: 2 }, { siteNetwork: "2024-08-01" } as Partial<ProposalQuery>],
    ["one moved, cantons first", { kind: "best-moves", moves: 1 }, { everyCanton: "first" }],
    ["a budget", { kind: "budget", budgetEuros: 100_000 }, { costEuros: 50_000 }],
    ["slower roads", { kind: "most-people", newSites: 1 }, { timeFactor: 1.3 }],
  ])("%s", async (_, goal, more) => {
    const { people, cantons, changes, isOptimal, query } = await propose(goal, more);
    const coverage = await planning.computeCoverage({
      ...ANNOUNCED,
      ...("siteNetwork" in more ? { siteNetwork: more.siteNetwork as string } : {}),
      changes,
      timeFactor: query.timeFactor,
    });
    expect(coverage.problems).toEqual([]);
    expect(people).toMatchObject({ withPlan: coverage.covered, total: coverage.population });
    // In a town shared by cantons, the scoreboard counts a canton that may have no site as without one only when none may have.
    expect(cantons.total - cantons.withPlan).toBe(coverage.cantonsWithoutSite.length);
    expect(isOptimal).toBe(true);
  });
});

test("the order is that of the gains, and they add up to what the plan brings", async () => {
  const { opened, people, objectives } = await propose({ kind: "most-people", newSites: 3 });
  const gains = opened.map(({ peopleGained }) => peopleGained);
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  expect(gains.reduce((sum, gain) => sum + gain, 0)).toBe(people.withPlan - people.today);
  expect(objectives[0]).toMatchObject({ kind: "people", value: people.withPlan, bound: people.withPlan, gap: 0 });
});

test("a place refused is not proposed, one imposed is, and each costs something", async () => {
  const free = await propose({ kind: "most-people", newSites: 2 });
  const [first] = free.opened;
  if (first === undefined) throw new Error("Nothing was proposed.");
  const without = await propose({ kind: "most-people", newSites: 2 }, { forbid: [first.place.id] });
  expect(without.opened.map(({ place }) => place.id)).not.toContain(first.place.id);
  expect(without.people.withPlan).toBeLessThanOrEqual(free.people.withPlan);
  const imposed = await propose({ kind: "most-people", newSites: 2 }, { force: ["mairie-52250"] });
  expect(imposed.opened.map(({ place }) => place.id)).toContain("mairie-52250");
  expect(imposed.people.withPlan).toBeLessThanOrEqual(free.people.withPlan);
});

test("rules that cannot be met together are named, with what would free them", async () => {
  const refusal = await propose({ kind: "most-people", newSites: 1 }, { everyCanton: "required" }).catch(
    (error) => error,
  );
  expect(refusal).toMatchObject({ code: "siting/conflicting-rules" });
  expect(refusal.context.parts).toContainEqual({ rule: "new-sites", subject: null, remedy: 12 });
  expect(findErrorSentence(refusal, "fr")).toMatch(
    /ensemble\s: .*nouveaux sites.*porter le nombre de nouveaux sites à 12/,
  );
  expect(findErrorSentence(refusal, "en")).toMatch(/cannot be met together.*make the number of new sites 12/);
});

test("a search is followed, found again by what it asks, and stopped with the best so far", async () => {
  const query: ProposalQuery = { ...ANNOUNCED, goal: { kind: "most-people", newSites: 4 }, searchSeconds: 60 };
  const { id } = await planning.startProposal(query);
  expect((await planning.startProposal(query)).id).toBe(id);
  await expect.poll(async () => (await planning.findProposal(id)).progress?.opened.length, { timeout: 5_000 }).toBe(4);
  await planning.stopProposal(id);
  await expect.poll(async () => (await planning.findProposal(id)).state, { timeout: 5_000 }).toBe("done");
  expect((await planning.findProposal(id)).proposal?.opened).toHaveLength(4);
});

test("what nobody asked for, and places that are not there, are refused in words", async () => {
  await expect(planning.findProposal("0".repeat(64))).rejects.toMatchObject({ code: "planning/unknown-proposal" });
  await expect(propose({ kind: "most-people", newSites: 1 }, { keep: ["nulle-part"] })).rejects.toMatchObject({
    code: "planning/unknown-candidate",
    context: { id: "nulle-part" },
  });
  await expect(propose({ kind: "most-people", newSites: 1 }, { candidates: [] })).rejects.toMatchObject({
    code: "siting/no-candidate",
  });
});

test("closing the application ends a search under way, and reports no accident", async () => {
  const told: string[] = [];
  const other = makeTemporaryFolder();
  const closing = await openPlanning({
    dataFolder: await copyLoadedDataFolder(other),
    onProgress: (step) => told.push(step),
  });
  const query: ProposalQuery = { ...ANNOUNCED, goal: { kind: "most-people", newSites: 9 }, searchSeconds: 60 };
  await closing.startProposal(query);
  await closing.close();
  expect(told.filter((step) => step.startsWith("Erreur"))).toEqual([]);
});
