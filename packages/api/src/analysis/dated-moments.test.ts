import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import type { SiteChange } from "@maillage/planning/scenario";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../root.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-dates-"));
let planning: Planning;
let api: ReturnType<typeof createCaller>;
beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
  api = createCaller({ planning, locale: "fr" });
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true, force: true });
});

const in2024 = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };

/** Every site of known hours closed by exception from Christmas Eve to New Year's Day. */
async function closeForChristmas(): Promise<SiteChange[]> {
  const { sites } = await api.siteNetwork.get({ territory: "52", siteNetwork: "2024-08-01" });
  const christmas = { from: "2026-12-24", to: "2027-01-01", ranges: [], reason: "congés" };
  return sites.flatMap(({ id, hours }): SiteChange[] =>
    hours === null ? [] : [{ kind: "edit-site", siteId: id, fields: { hours: { ...hours, exceptions: [christmas] } } }],
  );
}

test("a date counts the exceptions of that day; a day of an ordinary week does not, nor does the week", async () => {
  const changes = await closeForChristmas();
  const [usual, eve, after] = await Promise.all(
    ["jeudi 10:00", "2026-12-24T10:00", "2027-01-07 10h"].map((at) => api.analysis.hours({ ...in2024, changes, at })),
  );
  expect(usual?.at.open).toBeGreaterThan(100_000);
  expect(eve?.at).toMatchObject({ open: 0, someWeeks: 0, regardlessOfTime: usual?.at.regardlessOfTime });
  expect(eve?.moment).toEqual({ weekday: "thursday", minute: 600, date: "2026-12-24" });
  expect(eve?.places.some(({ state }) => state === "open")).toBe(false);
  // The Thursday after the exception is one like any other.
  expect(after?.at).toEqual(usual?.at);
  expect(eve?.week).toEqual(usual?.week);
  expect(eve?.places.map(({ weeklyMinutes }) => weeklyMinutes)).toEqual(
    usual?.places.map(({ weeklyMinutes }) => weeklyMinutes),
  );
  expect(eve?.basis.command).toContain("--at 2026-12-24T10:00");
});

test("with a partner too, on the days when it is there", async () => {
  const changes = await closeForChristmas();
  const at = (moment: string) => api.analysis.hours({ ...in2024, changes, at: moment, partners: ["dgfip"] });
  const [usual, eve] = [await at("jeudi 10:00"), await at("2026-12-24T10:00")];
  expect(usual.at.open + usual.at.unknown).toBeGreaterThan(0);
  expect(eve.at).toMatchObject({ open: 0, unknown: 0 });
});

test("the units that people are counted in are among the inputs of a run", async () => {
  const { basis } = await api.analysis.cantons({ ...in2024, areaKind: "epci" });
  expect(basis.inputs.areas).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ["agents", { agents: 1_500 }, /«\schanges\.0\.fields\.agents\s»\s: au plus 1000/],
  ["hours", { labelDate: "2026-02-30" }, /labelDate\s»\s: une date qui existe est attendue/],
])("what a sheet may not hold is refused by its field, in French: %s", async (_, fields, message) => {
  const changes: SiteChange[] = [{ kind: "edit-site", siteId: "297", fields }];
  await expect(api.analysis.capacity({ ...in2024, changes })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringMatching(message),
  });
});
