import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locale } from "@maillage/errors";
import { openPlanning, type Planning } from "@maillage/planning";
import { mergeChanges, type ScenarioChange } from "@maillage/planning/scenario";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../root.ts";

let folder: string;
let planning: Planning;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-api-"));
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(join(folder, "data")) });
}, 60_000);
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true, force: true });
});

const callerIn = (locale: Locale) => createCaller({ planning, locale }).scenario;
const open = (siteId: string, id: string): ScenarioChange => ({
  ...{ kind: "set-status", siteId, status: "labelled", date: null },
  ...{ id, at: "2026-11-23T09:00:00Z", comment: null, year: 2027, costEuros: null },
});
const FRONCLES = open("2069", "a");
const NOGENT = open("2426", "b");
const COUNTING = { thresholdSeconds: 1800 };

test("kept, read, duplicated, put aside and taken back", async () => {
  const scenario = callerIn("fr");
  const { id } = await scenario.create({ territory: "52", name: " Bus ", siteNetwork: "2021", changes: [FRONCLES] });
  expect(await scenario.get({ id })).toMatchObject({ name: "Bus", version: 1, changes: [FRONCLES] });
  await scenario.save({ id, expectedVersion: 1, changes: [FRONCLES, NOGENT], description: "Réunion du 3" });
  expect(await scenario.get({ id, version: 1 })).toMatchObject({ description: null, changes: [FRONCLES] });
  expect((await scenario.versions({ id })).map(({ version }) => version)).toStrictEqual([2, 1]);
  expect(await scenario.duplicate({ id, name: "Copie" })).toMatchObject({ changes: [FRONCLES, NOGENT] });
  expect((await scenario.list({ territory: "52" })).map(({ name }) => name).sort()).toStrictEqual(["Bus", "Copie"]);
  expect(await scenario.lock({ id })).toMatchObject({ isLocked: true });
  expect(await scenario.unlock({ id })).toMatchObject({ isLocked: false });
  expect(await scenario.archive({ id })).toMatchObject({ shelf: "archived" });
  expect(await scenario.unarchive({ id })).toMatchObject({ shelf: "active" });
  expect(await scenario.delete({ id })).toMatchObject({ shelf: "deleted" });
  expect(await scenario.restore({ id })).toMatchObject({ shelf: "active" });
  expect((await scenario.previewRebase({ id, siteNetwork: "2024-08-01" })).conflicts).toHaveLength(2);
  const dropped = ["a", "b"];
  expect(await scenario.rebase({ id, expectedVersion: 2, siteNetwork: "2024-08-01", dropped })).toMatchObject({
    conflicts: [],
    scenario: { version: 3, siteNetwork: "2024-08-01", changes: [] },
  });
});

test("its figures: gains, columns, years, dates", async () => {
  const scenario = callerIn("fr");
  const { id } = await scenario.create({
    ...{ territory: "52", name: "Deux sites", siteNetwork: "2021", changes: [FRONCLES, NOGENT] },
  });
  const gains = await scenario.gains({ territory: "52", ...COUNTING });
  expect(gains.find((each) => each.id === id)?.gain).toStrictEqual({ people: 29_253, cantons: 1 });
  const { columns } = await scenario.compare({
    ...{ territory: "52", compared: [{ siteNetwork: "2021" }, { scenario: id, version: 1 }], ...COUNTING },
  });
  expect(columns.map(({ coverage }) => coverage.covered)).toStrictEqual([61_251, 90_504]);
  const { steps } = await scenario.phasing({ territory: "52", scenario: id, ...COUNTING });
  expect(steps.map(({ year, covered }) => [year, covered])).toStrictEqual([[2027, 90_504]]);
  expect((await scenario.timeline({ territory: "52", siteNetwork: "2021", ...COUNTING })).steps).not.toHaveLength(0);
});

test("two editors: the second is refused with CONFLICT, reads what is there, merges and saves", async () => {
  const { id } = await callerIn("fr").create({ territory: "52", name: "À deux", siteNetwork: "2021", changes: [] });
  await callerIn("fr").save({ id, expectedVersion: 1, changes: [FRONCLES] });
  const late = callerIn("en").save({ id, expectedVersion: 1, changes: [NOGENT] });
  await expect(late).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringMatching(/^Scenario "À deux" was saved elsewhere in the meantime: it is at version 2/),
  });
  const current = await callerIn("en").get({ id });
  const { changes } = mergeChanges([], [NOGENT], current.changes);
  expect(await callerIn("en").save({ id, expectedVersion: 2, changes: [...changes] })).toMatchObject({
    ...{ version: 3, changes: [FRONCLES, NOGENT] },
  });
});

test("deleted, locked or unknown: each its tRPC code, and a sentence that says what to do", async () => {
  const scenario = callerIn("fr");
  const { id } = await scenario.create({ territory: "52", name: "Essai", siteNetwork: "2021", changes: [] });
  const save = () => scenario.save({ id, expectedVersion: 1, changes: [NOGENT] });
  await scenario.lock({ id });
  await expect(save()).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: expect.stringContaining("déverrouillez-le pour le modifier"),
  });
  await scenario.unlock({ id });
  await scenario.delete({ id });
  await expect(save()).rejects.toMatchObject({
    code: "PRECONDITION_FAILED",
    message: expect.stringContaining("Restaurez-le"),
  });
  await expect(scenario.get({ id: "zzzzzzzzzz" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(scenario.get({ id, version: 7 })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("what is out of shape is refused at the door: nothing of it reaches the database", async () => {
  const scenario = callerIn("fr");
  const valid = { territory: "52", name: "x", siteNetwork: "2021", changes: [] };
  const refused = (asked: Promise<unknown>) => expect(asked).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await refused(scenario.get({ id: "'; drop table scenario" }));
  await refused(scenario.create({ ...valid, name: "" }));
  await refused(scenario.create({ ...valid, name: "x".repeat(121) }));
  await refused(scenario.create({ ...valid, description: "\u0000" }));
  await refused(scenario.create({ ...valid, changes: [{ ...NOGENT, costEuros: -1 }] }));
  await refused(scenario.create({ ...valid, changes: [NOGENT, { ...FRONCLES, id: "b" }] }));
  await refused(scenario.save({ id: "abcdefghij", expectedVersion: 0 }));
  await refused(scenario.compare({ territory: "52", compared: [{ siteNetwork: "2021" }], ...COUNTING }));
});
