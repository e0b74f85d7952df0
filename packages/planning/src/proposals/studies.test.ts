import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { findErrorSentence } from "../error-sentences.ts";
import { openPlanning } from "../open-planning.ts";
import type { Planning } from "../planning.ts";
import type { SiteChange } from "../scenario/change.ts";
import type { ProposalQuery } from "./proposal-queries.ts";
import type { ProposalStudy, StudyQuery } from "./study-queries.ts";
import type { StudyView } from "./study-views.ts";

const ANNOUNCED = { territory: "52", siteNetwork: "2021", thresholdSeconds: 1_800 } as const;
const MOST: ProposalQuery["goal"] = { kind: "most-people", newSites: 2 };

let planning: Planning;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-studies-"));
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true });
});

function questionOf(more: Partial<ProposalQuery> = {}): ProposalQuery {
  return { ...ANNOUNCED, goal: MOST, searchSeconds: 30, alternativesMax: 0, ...more } as ProposalQuery;
}

async function study<Kind extends ProposalStudy["kind"]>(
  asked: Extract<StudyQuery["study"], { kind: Kind }>,
  more: Partial<ProposalQuery> = {},
): Promise<Extract<StudyView, { kind: Kind }>> {
  const answer = await planning.study({ question: questionOf(more), study: asked });
  expect(answer.kind).toBe(asked.kind);
  return answer as Extract<StudyView, { kind: Kind }>;
}

/** People and cantons that coverage counts after changes. */
async function countAfter(changes: readonly SiteChange[], thresholdSeconds: number = ANNOUNCED.thresholdSeconds) {
  const coverage = await planning.computeCoverage({ ...ANNOUNCED, thresholdSeconds, changes: [...changes] });
  expect(coverage.problems).toEqual([]);
  return { people: coverage.covered, cantonsLeft: coverage.cantonsWithoutSite.length };
}

describe("what a study counts is what coverage counts after its changes", () => {
  test("year by year, the best plan and the greedy one; the price of greed is what is between their totals", async () => {
    const years = [
      { year: 2027, newSites: 1 },
      { year: 2028, newSites: 2 },
    ];
    const { plan, greedy, priceOfGreed, isOptimal, totals } = await study({ kind: "years", years });
    expect(isOptimal).toBe(true);
    expect(plan.years.map(({ opened }) => opened.length)).toEqual([1, 2]);
    expect(priceOfGreed).toBeCloseTo(plan.total - greedy.total, 6);
    expect(priceOfGreed).toBeGreaterThanOrEqual(0);

    const poor = [{ year: 2027, budgetEuros: 90_000 }];
    const refusal = await study({ kind: "years", years: poor }, { costEuros: 45_000, everyCanton: "required" }).catch(
      (error) => error,
    );
    expect(refusal).toMatchObject({ code: "siting/conflicting-rules" });
    expect(refusal.context.parts).toContainEqual({ rule: "budget", subject: "2027", remedy: 540_000 });
    expect(findErrorSentence(refusal, "fr")).toMatch(/porter le budget de 2027 à 540\s000\s€/);
    for (const { years: told, changes } of [plan, greedy]) {
      for (const { year, people, cantons, value } of told) {
        const done = changes.filter((each) => each.year <= year).map(({ change }) => change);
        const counted = await countAfter(done);
        expect({ people, cantonsLeft: totals.cantons - cantons }).toEqual(counted);
        expect(value).toBeCloseTo(people, 6);
      }
    }
  });

  test("the front and the curve: greed is never over the best, nor the best over what the curve says can be had", async () => {
    const { points, isComplete } = await study({ kind: "front", newSitesMax: 3 });
    expect(isComplete).toBe(true);
    expect(points.map(({ newSites }) => newSites)).toEqual([0, 1, 2, 3]);
    expect(points.every(({ isOptimal }) => isOptimal)).toBe(true);
    for (const { changes, people } of points) expect(people.withPlan).toBe((await countAfter(changes)).people);

    const { steps, changes } = await study({ kind: "curve", stepsMax: 3 });
    for (const [rank, { people, peopleBound }] of steps.entries()) {
      expect(people).toBe((await countAfter(changes.slice(0, rank + 1))).people);
      const best = points[rank + 1]?.people.withPlan ?? Number.NaN;
      expect(best).toBeGreaterThanOrEqual(people);
      expect(best).toBeLessThanOrEqual(peopleBound + 1e-6);
    }
  });

  test("a bus for those left out, alone and after a plan, as a travelling site with its stops", async () => {
    const asked = { kind: "bus-round", daysPerWeek: 2, stopsPerDayMax: 2 } as const;
    const { people, changes, days, peopleServed, isOptimal } = await study(asked);
    expect({ isOptimal, days: days.length }).toEqual({ isOptimal: true, days: 2 });
    expect(people.withRound - people.today).toBe(peopleServed);
    expect(people.withRound).toBe((await countAfter(changes)).people);
    const [first] = changes;
    expect(first).toMatchObject({ kind: "add-site", format: "travelling", status: "labelled" });

    const after = await study({ ...asked, opened: ["mairie-52250"], garage: "mairie-52121", drivingSecondsMax: 9_000 });
    expect(after.people.withRound).toBe((await countAfter(after.changes)).people);
    expect(after.days.every(({ drivingSeconds }) => drivingSeconds !== null && drivingSeconds <= 9_000)).toBe(true);
    expect(after.changes.map((change) => change.kind === "add-site" && change.siteId)).toContain("mairie-52250");
  });

  test("why not this place: the best plan with it, and what it loses", async () => {
    const { best, withCandidate, losses, isProven, isChosen, candidate } = await study({
      kind: "why-not",
      candidate: "mairie-52250",
    });
    expect({ isProven, isChosen, id: candidate.id }).toEqual({ isProven: true, isChosen: false, id: "mairie-52250" });
    expect(withCandidate.opened.map(({ place }) => place.id)).toContain("mairie-52250");
    expect(losses[0]).toBeCloseTo(best.people.withPlan - withCandidate.people.withPlan, 6);
    expect(withCandidate.people.withPlan).toBe((await countAfter(withCandidate.changes)).people);
  });
});

describe("what a question adds", () => {
  test("shares within several times are reached, and told as coverage counts them", async () => {
    const cover = [
      { thresholdSeconds: 1_800, share: 0.95 },
      { thresholdSeconds: 1_200, share: 0.8 },
    ];
    const goal: ProposalQuery["goal"] = {
      kind: "objectives",
      objectives: [{ kind: "new-sites" }, { kind: "mean-time" }],
    };
    const { covers, changes, isOptimal } = await planning.propose(questionOf({ goal, cover }));
    expect(isOptimal).toBe(true);
    for (const { thresholdSeconds, share, people } of covers) {
      expect(people.withPlan).toBe((await countAfter(changes, thresholdSeconds)).people);
      expect(people.withPlan / people.total).toBeGreaterThanOrEqual(share);
    }
    expect(covers).toHaveLength(2);
  });

  test("objectives in the planner’s order: cantons, people at 20 minutes, people at 30", async () => {
    const goal: ProposalQuery["goal"] = {
      kind: "objectives",
      objectives: [{ kind: "cantons" }, { kind: "people", thresholdSeconds: 1_200 }, { kind: "people" }],
      newSitesMax: 3,
    };
    const { objectives: told, changes, cantons } = await planning.propose(questionOf({ goal }));
    expect(told.map(({ kind, thresholdSeconds }) => [kind, thresholdSeconds])).toEqual([
      ["cantons", null],
      ["people", 1_200],
      ["people", 1_800],
    ]);
    expect(told[0]?.value).toBe(cantons.withPlan);
    expect(told[1]?.value).toBe((await countAfter(changes, 1_200)).people);
    expect(told[2]?.value).toBe((await countAfter(changes)).people);
  });

  test("a list of communes weighs its people more, under its own name", async () => {
    const communes = [{ name: "Rural", weight: 3, communeCodes: ["52250", "75056"] }];
    const { objectives, priorities, people } = await planning.propose(questionOf({ priorities: { communes } }));
    expect(objectives[0]).toMatchObject({ kind: "people", isByPriority: true });
    expect(priorities).toMatchObject([{ kind: "communes", name: "Rural", communeCount: 1, communeCountElsewhere: 1 }]);
    expect(objectives[0]?.value).toBeGreaterThanOrEqual(people.withPlan);
    const elsewhere = [{ name: "Paris", weight: 3, communeCodes: ["75056"] }];
    await expect(planning.propose(questionOf({ priorities: { communes: elsewhere } }))).rejects.toMatchObject({
      code: "planning/no-priority-commune",
    });
    const groups = [{ group: "aged75" as const, weight: 2 }];
    await expect(planning.propose(questionOf({ priorities: { groups } }))).rejects.toMatchObject({
      code: "planning/untold-priority",
    });
  });

  test("two formats of one place: one opens, the cheaper unless room counts", async () => {
    const { communeCentres } = await planning.getTerritoryMap("52");
    const candidates = communeCentres
      .slice(0, 12)
      .map(({ code, name, longitude, latitude }) => ({ id: `m-${code}`, name, longitude, latitude }));
    const formats = [
      { format: "fixed", costEuros: 45_000 },
      { format: "antenna", costEuros: 20_000, agents: 0.2 },
    ] as const;
    const goal = { kind: "budget", budgetEuros: 65_000 } as const;
    const cheap = await planning.propose(questionOf({ goal, candidates, formats: [...formats] }));
    expect(cheap.opened.map(({ place }) => place.format)).toEqual(["antenna", "antenna", "antenna"]);
    expect(cheap.costEuros).toBe(60_000);
    expect(cheap.changes).toMatchObject(
      cheap.opened.map(({ place }) => ({ siteId: place.placeId, format: "antenna" })),
    );
    const roomy = await planning.propose(questionOf({ goal, candidates, formats: [...formats], capacity: {} }));
    expect(roomy.capacity?.served.withPlan).toBe(roomy.objectives[0]?.value);
    expect(roomy.capacity?.served.withPlan).toBeLessThanOrEqual(roomy.people.withPlan);
    expect(new Set(roomy.opened.map(({ place }) => place.placeId)).size).toBe(roomy.opened.length);
    await expect(
      planning.propose(questionOf({ formats: [...formats], force: ["mairie-52250"] })),
    ).rejects.toMatchObject({ code: "planning/candidate-format-needed" });
    await expect(planning.propose(questionOf({ capacity: {}, sitesPerHome: 2 }))).rejects.toMatchObject({
      code: "planning/capacity-clash",
      context: { clash: "sites-per-home" },
    });
  });
});

test("a study is followed, found by its id, kept when time cuts it short, and searched anew only when asked", async () => {
  const asked: StudyQuery = { question: questionOf(), study: { kind: "front", newSitesMax: 2 } };
  const { id } = await planning.startStudy(asked);
  await expect.poll(async () => (await planning.findStudy(id)).state, { timeout: 30_000 }).toBe("done");
  const done = await planning.findStudy(id);
  expect((await planning.startStudy(asked)).answer).toBe(done.answer);
  expect(await planning.startStudy({ ...asked, again: true })).toMatchObject({ id, state: "searching", answer: null });
  await planning.stopProposal(id);
  await expect(
    planning.study({ ...asked, question: questionOf({ goal: { kind: "fewest-losses", closures: 1 } }) }),
  ).rejects.toMatchObject({
    code: "planning/study-clash",
  });
});
