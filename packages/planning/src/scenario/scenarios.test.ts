import { openDatabase } from "@maillage/database";
import { type PostgresServer, startPostgres } from "@maillage/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { buildChange, buildClosing } from "../../test/scenario-changes.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { NetworkStore } from "../network-store.ts";
import { openPlanning } from "../open-planning.ts";
import type { Planning } from "../planning.ts";
import { RoadNetworkService } from "../road-network-service.ts";
import { TerritoryService } from "../territory-service.ts";
import type { ScenarioChange, SiteChange } from "./change.ts";
import { mergeChanges } from "./merge-changes.ts";
import { ScenarioVersionConflictError } from "./scenario-errors.ts";
import type { NewScenario } from "./scenario-queries.ts";
import { ScenarioService } from "./scenario-service.ts";
import type { ScenarioView } from "./scenario-views.ts";

const KEPT = { at: "2026-11-23T09:00:00Z", comment: null, costEuros: null };
/** Opens Froncles and Nogent, planned and studied in 2021. */
const FRONCLES: ScenarioChange = {
  ...{ kind: "set-status", siteId: "2069", status: "labelled", date: null },
  ...{ ...KEPT, id: "froncles", year: 2022, costEuros: 30_000 },
};
const NOGENT: ScenarioChange = { ...FRONCLES, siteId: "2426", id: "nogent", year: null, costEuros: null };
const NEW: NewScenario = {
  ...{ territory: "52", name: "Froncles et Nogent", siteNetwork: "2021" },
  changes: [FRONCLES, NOGENT],
};

let server: PostgresServer;
let databaseUrl: string;
let embedded: Planning;
/** Two processes on one database. */
let one: Planning;
let two: Planning;
beforeAll(async () => {
  server = await startPostgres();
  databaseUrl = await server.createDatabase();
  embedded = await openPlanning({ dataFolder: await copyLoadedDataFolder(makeTemporaryFolder()) });
  one = await openPlanning({ dataFolder: makeTemporaryFolder(), databaseUrl });
  two = await openPlanning({ dataFolder: makeTemporaryFolder(), databaseUrl });
}, 60_000);
afterAll(async () => {
  await Promise.all([embedded.close(), one.close(), two.close()]);
  await server.stop();
});

describe.each([
  ["PGlite", () => embedded],
  ["PostgreSQL", () => one],
])("on %s", (_, getPlanning) => {
  test("a scenario is what was saved, and its earlier versions are what they were", async () => {
    const planning = getPlanning();
    const created = await planning.createScenario({ ...NEW, description: "Avec les maires\nle 3 mars" });
    expect(created).toMatchObject({
      ...{
        territory: "52",
        name: "Froncles et Nogent",
        description: "Avec les maires\nle 3 mars",
        siteNetwork: "2021",
      },
      ...{ version: 1, latestVersion: 1, shelf: "active", isLocked: false, changeCount: 2 },
      ...{ cost: { euros: 30_000, unknownCount: 1 }, changes: [FRONCLES, NOGENT] },
    });
    expect(await planning.getScenario(created.id)).toStrictEqual(created);

    const { id } = created;
    const saved = await planning.saveScenario({ id, expectedVersion: 1, name: "Froncles", changes: [FRONCLES] });
    expect(saved).toMatchObject({
      version: 2,
      name: "Froncles",
      description: created.description,
      changes: [FRONCLES],
    });
    expect(await planning.getScenario(id)).toStrictEqual(saved);
    expect(await planning.getScenario(id, 1)).toStrictEqual({ ...created, latestVersion: 2 });
    expect(
      (await planning.listScenarioVersions(id)).map(({ version, changeCount }) => [version, changeCount]),
    ).toStrictEqual([
      [2, 1],
      [1, 2],
    ]);
    const { changes: _changes, latestVersion: _latest, ...summary } = saved;
    expect((await planning.listScenarios("52"))[0]).toStrictEqual(summary);
  });

  test("a version that is no longer the latest is not written: what is there comes with the refusal, and merges", async () => {
    const planning = getPlanning();
    const base = await planning.createScenario({ ...NEW, changes: [FRONCLES] });
    const mine = [FRONCLES, buildClosing("mine")];
    const { id } = base;
    const theirs = await planning.saveScenario({ id, expectedVersion: 1, changes: [FRONCLES, buildClosing("theirs")] });
    const refusal = await planning
      .saveScenario({ id, expectedVersion: 1, changes: mine })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ScenarioVersionConflictError);
    expect(refusal).toMatchObject({ context: { expectedVersion: 1, latestVersion: 2, current: theirs } });

    const { changes, conflicts } = mergeChanges(base.changes, mine, theirs.changes);
    expect(conflicts).toStrictEqual([]);
    expect(
      (await planning.saveScenario({ id, expectedVersion: 2, changes })).changes.map((each) => each.id),
    ).toStrictEqual(["froncles", "theirs", "mine"]);
  });

  test("a save whose answer was lost is sent again: no conflict, and no second version", async () => {
    const planning = getPlanning();
    const { id } = await planning.createScenario(NEW);
    const saving = { id, expectedVersion: 1, changes: [NOGENT] };
    const saved = await planning.saveScenario(saving);
    expect(await planning.saveScenario(saving)).toStrictEqual(saved);
    expect(await planning.listScenarioVersions(id)).toHaveLength(2);
  });

  test("locked, archived or deleted, it is read, compared and duplicated, not written; and it comes back", async () => {
    const planning = getPlanning();
    const { id } = await planning.createScenario(NEW);
    const save = () => planning.saveScenario({ id, expectedVersion: 1, changes: [] });
    const states = [
      ["lockScenario", "unlockScenario", { isLocked: true }, "planning/scenario-read-only"],
      ["archiveScenario", "unarchiveScenario", { shelf: "archived" }, "planning/scenario-read-only"],
      ["deleteScenario", "restoreScenario", { shelf: "deleted" }, "planning/scenario-deleted"],
    ] as const;
    for (const [set, unset, expected, code] of states) {
      expect(await planning[set](id)).toMatchObject(expected);
      await expect(save()).rejects.toMatchObject({ code, context: { name: NEW.name, latestVersion: 1 } });
      expect(await planning.getScenario(id)).toMatchObject({ ...expected, changes: NEW.changes });
      expect((await planning.listScenarios("52")).find((each) => each.id === id)).toMatchObject(expected);
      expect(await planning.duplicateScenario({ id, name: "Copie" })).toMatchObject({
        shelf: "active",
        isLocked: false,
      });
      expect(await planning[unset](id)).toMatchObject({ shelf: "active", isLocked: false, version: 1 });
    }
    await planning.lockScenario(id);
    await expect(planning.deleteScenario(id)).rejects.toMatchObject({ code: "planning/scenario-read-only" });
    await planning.unlockScenario(id);
    expect((await save()).version).toBe(2);
  });

  test("a duplicate keeps the ids of the changes, of the version that was asked for, and goes its own way", async () => {
    const planning = getPlanning();
    const { id } = await planning.createScenario(NEW);
    await planning.saveScenario({ id, expectedVersion: 1, changes: [] });
    const copy = await planning.duplicateScenario({ id, version: 1, name: "Autre" });
    expect(copy).toMatchObject({ name: "Autre", version: 1, changes: NEW.changes });
    expect(copy.id).not.toBe(id);
    await planning.saveScenario({ id: copy.id, expectedVersion: 1, changes: [FRONCLES] });
    expect(await planning.getScenario(id)).toMatchObject({ version: 2, changes: [] });
  });

  test("put over the network of 2024, what is done already is told, and dropped if its author says so", async () => {
    const planning = getPlanning();
    const { id } = await planning.createScenario(NEW);
    const { conflicts } = await planning.previewRebase(id, "2024-08-01");
    expect(conflicts.map(({ changeId, kind, suggestion }) => [changeId, kind, suggestion])).toStrictEqual([
      ["froncles", "already-done", "drop"],
      ["nogent", "already-done", "drop"],
    ]);
    const rebased = await planning.rebaseScenario({
      ...{ id, expectedVersion: 1, siteNetwork: "2024-08-01", dropped: ["froncles"] },
    });
    expect(rebased.conflicts.map(({ changeId }) => changeId)).toStrictEqual(["nogent"]);
    expect(rebased.scenario).toMatchObject({ version: 2, siteNetwork: "2024-08-01", changes: [NOGENT] });
    expect(await planning.getScenario(id, 1)).toMatchObject({ siteNetwork: "2021", changes: NEW.changes });
  });

  test("what does not exist is refused by name", async () => {
    const planning = getPlanning();
    const { id } = await planning.createScenario(NEW);
    const refused = (asked: Promise<unknown>, code: string) => expect(asked).rejects.toMatchObject({ code });
    await refused(planning.getScenario("zzzzzzzzzz"), "planning/unknown-scenario");
    await refused(planning.getScenario(id, 2), "planning/unknown-scenario-version");
    await refused(planning.getScenario("'; drop table"), "planning/invalid-query");
    await refused(planning.listScenarios("2A"), "planning/unknown-territory");
    await refused(planning.createScenario({ ...NEW, siteNetwork: "1999" }), "planning/unknown-site-network");
    await refused(planning.createScenario({ ...NEW, name: "  " }), "planning/invalid-query");
    await refused(planning.createScenario({ ...NEW, name: "a\u0000" }), "planning/invalid-query");
    await refused(planning.createScenario({ ...NEW, changes: [FRONCLES, FRONCLES] }), "planning/invalid-query");
    await refused(
      planning.saveScenario({ id, expectedVersion: 1, siteNetwork: "1999" }),
      "planning/unknown-site-network",
    );
  });
});

describe("two processes", () => {
  test("of two savings of one version, one is written and the other told; merged, both are there", async () => {
    const { id } = await one.createScenario({ ...NEW, changes: [] });
    /** What a tab does: save, and when refused, merge with what is there and save again. */
    const saveMerged = async (
      planning: Planning,
      base: ScenarioView,
      mine: readonly ScenarioChange[],
    ): Promise<number> => {
      try {
        await planning.saveScenario({ id, expectedVersion: base.version, changes: mine });
        return 0;
      } catch (error) {
        if (!(error instanceof ScenarioVersionConflictError)) throw error;
        const current = await planning.getScenario(id);
        const { changes } = mergeChanges(base.changes, mine, current.changes);
        return 1 + (await saveMerged(planning, current, changes));
      }
    };
    const ROUNDS = 8;
    let refusalCount = 0;
    const edit = async (planning: Planning, name: string): Promise<void> => {
      for (let round = 0; round < ROUNDS; round++) {
        const base = await planning.getScenario(id);
        refusalCount += await saveMerged(planning, base, [...base.changes, buildClosing(`${name}${round}`)]);
      }
    };
    await Promise.all([edit(one, "a"), edit(two, "b"), edit(one, "c"), edit(two, "d")]);

    const { changes, version } = await one.getScenario(id);
    const expected = ["a", "b", "c", "d"].flatMap((name) =>
      Array.from({ length: ROUNDS }, (_, round) => `${name}${round}`),
    );
    expect(changes.map((change) => change.id).sort()).toStrictEqual(expected.sort());
    expect(version).toBe(1 + expected.length);
    expect(refusalCount).toBeGreaterThan(ROUNDS);
    // Append only, without a hole: each version has one change more than the one before.
    expect((await two.listScenarioVersions(id)).map((each) => [each.version, each.changeCount])).toStrictEqual(
      Array.from({ length: version }, (_, rank) => [version - rank, version - 1 - rank]),
    );
  });

  test("a saving answers with what it wrote, even when another saving came just after it", async () => {
    const { id } = await one.createScenario({ ...NEW, changes: [] });
    const open = await openDatabase({ url: databaseUrl });
    // As if another page had saved between the writing and the reading back.
    const database = new Proxy(open.database, {
      get: (target, key) =>
        key === "transaction"
          ? async (...call: Parameters<typeof target.transaction>) => {
              const written = await target.transaction(...call);
              await two.saveScenario({ id, expectedVersion: 2, changes: [FRONCLES, NOGENT] });
              return written;
            }
          : Reflect.get(target, key),
    });
    const store = new NetworkStore(makeTemporaryFolder());
    const territories = new TerritoryService(open.database, new RoadNetworkService(open.database, store, () => {}));
    const saved = await new ScenarioService(database, territories)
      .save({ id, expectedVersion: 1, changes: [FRONCLES] })
      .finally(() => open.close());
    expect(saved).toMatchObject({ version: 2, latestVersion: 3, changes: [FRONCLES] });
    // So that who goes on from it is told of the other.
    await expect(one.saveScenario({ id, expectedVersion: saved.version, changes: [] })).rejects.toMatchObject({
      code: "planning/scenario-version-conflict",
    });
  });

  test("deleted by one while the other edits: told with what it takes to keep the changes", async () => {
    const { id } = await one.createScenario(NEW);
    await two.deleteScenario(id);
    await expect(one.saveScenario({ id, expectedVersion: 1, changes: [NOGENT] })).rejects.toMatchObject({
      code: "planning/scenario-deleted",
      context: { scenario: id, name: NEW.name, latestVersion: 1 },
    });
    await one.restoreScenario(id);
    expect(await one.saveScenario({ id, expectedVersion: 1, changes: [NOGENT] })).toMatchObject({ version: 2 });
  });
});

describe("figures", () => {
  const counting = { thresholdSeconds: 1800 };

  test("side by side: the network as it is, a scenario, and changes that nobody has saved", async () => {
    const { id } = await embedded.createScenario(NEW);
    const { columns } = await embedded.compareScenarios({
      territory: "52",
      compared: [
        { siteNetwork: "2021" },
        { scenario: id },
        { siteNetwork: "2021", changes: [{ kind: "set-status", siteId: "2069", status: "labelled", date: null }] },
      ],
      ...counting,
    });
    expect(columns.map(({ coverage }) => coverage.covered)).toStrictEqual([61_251, 90_504, expect.any(Number)]);
    expect(columns.map(({ scenario }) => scenario?.name ?? null)).toStrictEqual([null, NEW.name, null]);
    const sure = await embedded.analyseUncertainty({ territory: "52", scenario: id, ...counting });
    expect(columns[1]?.sure).toStrictEqual({ certainty: sure.certainty, parameters: sure.parameters });
    expect(columns.map(({ cost }) => cost)).toStrictEqual([
      { euros: null, unknownCount: 0 },
      { euros: 30_000, unknownCount: 1 },
      { euros: null, unknownCount: 1 },
    ]);
    const { homes } = await embedded.getTerritoryMap("52");
    for (const [rank, sites] of [{ siteNetwork: "2021" }, { scenario: id }].entries()) {
      const { homeDeciseconds } = await embedded.computeHomeTimes({ territory: "52", ...sites });
      const times = Buffer.from(homeDeciseconds, "base64");
      expect(times).toHaveLength(4 * homes.length);
      const covered = homes.filter((_, home) => times.readUInt32LE(4 * home) <= 18_000);
      expect(covered.reduce((sum, { population }) => sum + population, 0)).toBe(columns[rank]?.coverage.covered);
    }
  });

  test("a result comes from the changes, not from the name of the scenario", async () => {
    const [{ id: first }, { id: second }] = [
      await embedded.createScenario(NEW),
      await embedded.createScenario({
        ...NEW,
        name: "Autre nom",
        changes: NEW.changes.map((each) => ({ ...each, year: 2030 })),
      }),
    ];
    const { columns } = await embedded.compareScenarios({
      ...{ territory: "52", compared: [{ scenario: first }, { scenario: second }], ...counting },
    });
    expect(columns[0]?.coverage.inputs).toStrictEqual(columns[1]?.coverage.inputs);
  });

  test("what each scenario of the list brings", async () => {
    const { id } = await embedded.createScenario(NEW);
    const gains = await embedded.computeScenarioGains({ territory: "52", ...counting });
    expect(gains.find((each) => each.id === id)?.gain).toStrictEqual({ people: 90_504 - 61_251, cantons: 1 });
  });

  test("a site in a shared town serves one of its cantons once somebody says which, here as everywhere", async () => {
    const chaumont = { longitude: 5.139, latitude: 48.111 } as const;
    const addition = { kind: "add-site", siteId: "n", name: null, format: "fixed", status: "labelled" } as const;
    const gainOf = async (cantonCode: { cantonCode?: string }) => {
      const change = buildChange("add", { ...addition, ...chaumont, ...cantonCode }, { year: 2027 });
      const { id } = await embedded.createScenario({ ...NEW, siteNetwork: "2024-08-01", changes: [change] });
      const gains = await embedded.computeScenarioGains({ territory: "52", ...counting });
      const { steps } = await embedded.computePhasing({ territory: "52", scenario: id, ...counting });
      return [gains.find((each) => each.id === id)?.gain?.cantons, steps[0]?.cantonsWithSite];
    };
    expect(await gainOf({})).toStrictEqual([0, 10]);
    expect(await gainOf({ cantonCode: "5205" })).toStrictEqual([1, 11]);
  });

  test("year by year, then what nobody has programmed: the steps add up to the scenario", async () => {
    const { id } = await embedded.createScenario({ ...NEW, changes: [NOGENT, FRONCLES] });
    const { base, steps } = await embedded.computePhasing({ territory: "52", scenario: id, ...counting });
    expect(base.covered).toBe(61_251);
    const sure = await embedded.analyseUncertainty({ territory: "52", scenario: id, ...counting });
    expect(steps.at(-1)?.certainty).toStrictEqual(sure.certainty);
    for (const { covered, population, certainty } of [base, ...steps]) {
      const { surelyCovered, depends, surelyNot } = certainty ?? { surelyCovered: -1, depends: 0, surelyNot: 0 };
      expect(surelyCovered + depends + surelyNot).toBe(population);
      expect(surelyCovered).toBeLessThanOrEqual(covered);
      expect(covered).toBeLessThanOrEqual(surelyCovered + depends);
    }
    expect(
      steps.map(({ year, changeIds, openedSiteIds, cost }) => ({ year, changeIds, openedSiteIds, cost })),
    ).toStrictEqual([
      { year: 2022, changeIds: ["froncles"], openedSiteIds: ["2069"], cost: { euros: 30_000, unknownCount: 0 } },
      { year: null, changeIds: ["nogent"], openedSiteIds: ["2426"], cost: { euros: null, unknownCount: 1 } },
    ]);
    expect(steps.at(-1)).toMatchObject({
      covered: 90_504,
      totalPeopleGained: 29_253,
      cantonsWithSite: 3,
      problems: [],
    });
    expect(steps.reduce((sum, { peopleGained }) => sum + peopleGained, 0)).toBe(29_253);
  });

  test("a move programmed before the addition it rests on is a problem of its year", async () => {
    const place = { longitude: 5.14, latitude: 48.44 };
    const addition = { kind: "add-site", siteId: "n", name: null, format: "fixed", status: "labelled" } as const;
    const add = buildChange("add", { ...addition, ...place }, { year: 2028 });
    const move = buildChange("move", { kind: "move-site", siteId: "n", ...place }, { year: 2027 });
    const { id } = await embedded.createScenario({ ...NEW, changes: [add, move] });
    const { steps } = await embedded.computePhasing({ territory: "52", scenario: id, ...counting });
    expect(steps.map(({ year, problems }) => [year, problems.map(({ kind }) => kind)])).toStrictEqual([
      [2027, ["unknown-site"]],
      [2028, []],
    ]);
  });

  test("Haute-Marne by label date: from the first site of January 2020 to the 18 of December 2023", async () => {
    const { steps } = await embedded.computeTimeline({ territory: "52", siteNetwork: "2024-08-01", ...counting });
    expect(steps[0]?.date.slice(0, 7)).toBe("2020-01");
    expect(steps.at(-1)).toMatchObject({ siteCount: 18, covered: 167_994, cantonsWithSite: 10, meanSeconds: 650.9 });
    expect(steps.at(-1)?.date.slice(0, 7)).toBe("2023-12");
    expect(steps.reduce((sum, { openedSiteIds }) => sum + openedSiteIds.length, 0)).toBe(18);
    for (const [rank, step] of steps.entries()) {
      expect(step.covered).toBeGreaterThanOrEqual(steps[rank - 1]?.covered ?? 0);
      expect(step.date > (steps[rank - 1]?.date ?? "")).toBe(true);
    }
  });

  test("a scenario by date: what it opens without a date is not in the past, what it closes is there until then", async () => {
    const joinville = { longitude: 5.139, latitude: 48.443 };
    const steps = async (...changes: readonly SiteChange[]) => {
      const question = { territory: "52", siteNetwork: "2024-08-01", changes, ...counting };
      return (await embedded.computeTimeline(question)).steps;
    };
    const plain = await steps();
    const opened = await steps({
      ...{ kind: "add-site", siteId: "n", name: "N", format: "fixed", status: "labelled", ...joinville },
    });
    expect(opened.slice(0, -1)).toStrictEqual(plain);
    expect(opened.at(-1)).toMatchObject({ date: "2024-08-01", siteCount: 19, openedSiteIds: ["n"] });
    const closed = await steps({ kind: "set-status", siteId: "295", status: "closed", date: "2024-06-01" });
    const figuresOf = (all: typeof plain) => all.map(({ date, covered, siteCount }) => [date, covered, siteCount]);
    expect(figuresOf(closed.slice(0, -1))).toStrictEqual(figuresOf(plain));
    expect(closed.at(-1)).toMatchObject({ date: "2024-06-01", siteCount: 17, closedSiteIds: ["295"] });
  });

  test("a scenario of another territory, or over a network that is gone, is refused", async () => {
    await expect(
      embedded.computePhasing({ territory: "52", scenario: "zzzzzzzzzz", ...counting }),
    ).rejects.toMatchObject({ code: "planning/unknown-scenario" });
    await expect(
      embedded.compareScenarios({ territory: "52", compared: [{ siteNetwork: "2021" }], ...counting }),
    ).rejects.toMatchObject({ code: "planning/invalid-query" });
  });
});

// Last: it stops the server of the others.
test("a database that stops is told as such, and nothing was written", async () => {
  const { id } = await one.createScenario(NEW);
  await server.stop();
  await expect(one.saveScenario({ id, expectedVersion: 1, changes: [] })).rejects.toMatchObject({
    code: "database/unreachable",
  });
});
