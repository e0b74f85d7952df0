import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@maillage/database";
import { type PostgresServer, startPostgres } from "@maillage/database/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { openPlanning } from "./open-planning.ts";
import type { Planning } from "./planning.ts";
import { CHANGE_COUNT_MAX } from "./queries.ts";
import type { AddSite, SiteChange } from "./scenario/change.ts";
import type { CoverageQuery } from "./views.ts";

const QUERY: CoverageQuery = {
  territory: "52",
  siteNetwork: "2021",
  thresholdSeconds: 1800,
  changes: [addAt(5.33, 47.86), open("2069")],
};

function addAt(longitude: number, latitude: number, siteId = "a1"): AddSite {
  return { kind: "add-site", siteId, name: null, format: "fixed", status: "labelled", longitude, latitude };
}

function open(siteId: string): SiteChange {
  return { kind: "set-status", siteId, status: "labelled", date: null };
}

let template: string;
beforeAll(async () => {
  template = makeTemporaryFolder();
  await use({ dataFolder: template }, async () => {});
});

function copyTemplate(): string {
  const folder = join(makeTemporaryFolder(), "data");
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function use<Result>(
  options: Parameters<typeof openPlanning>[0],
  act: (planning: Planning) => Promise<Result>,
): Promise<Result> {
  const planning = await openPlanning(options);
  try {
    return await act(planning);
  } finally {
    await planning.close();
  }
}

/** Everything a page may ask, as the bytes it would get. */
async function askEverything(planning: Planning): Promise<string> {
  return JSON.stringify([
    await planning.listTerritories(),
    await planning.getTerritory("52"),
    await planning.getTerritoryMap("52"),
    await planning.getSiteNetwork("52", "2021"),
    await planning.getSiteNetwork("52", "2024-08-01"),
    await planning.computeCoverage(QUERY),
    await planning.computeCoverage(QUERY),
  ]);
}

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe("same inputs, same bytes", () => {
  let server: PostgresServer;
  let databaseUrl: string;
  beforeAll(async () => {
    server = await startPostgres();
    databaseUrl = await server.createDatabase();
  });
  afterAll(() => server.stop());

  test("computed, read back, after a restart, and on PostgreSQL with two processes at once", async () => {
    const dataFolder = copyTemplate();
    const first = await use({ dataFolder }, askEverything);
    expect(await use({ dataFolder }, askEverything)).toBe(first);

    const both = [1, 2].map(() => use({ dataFolder: makeTemporaryFolder(), databaseUrl }, askEverything));
    expect(await Promise.all(both)).toStrictEqual([first, first]);
  });

  test("on PostgreSQL, a list accepted while the disk is full writes nothing; once there is room, all of it", async () => {
    const tables = await openDatabase({ url: databaseUrl });
    await use({ dataFolder: makeTemporaryFolder(), databaseUrl }, async (planning) => {
      const list = "id_fs,lib_fs,latitude,longitude,insee_com\n297,France services Bologne,48.2003,5.1364,52058";
      const upload = { fileName: "liste-20260101.csv", byteCount: list.length, bytes: piecesOf(list) };
      const { id } = await planning.startDatasetImport("52", upload);
      await planning.waitForDatasetImport(id);
      const { revision } = await planning.chooseDatasetImport(id, { absentSites: "keep" });
      const listEverything = async () =>
        JSON.stringify([
          ...[await askEverything(planning), await planning.listDatasetVersions("52")],
          await planning.waitForDatasetImport(id),
        ]);
      const before = await listEverything();
      // Sites are written by then, and what there was is deleted.
      await tables.database.execute(sql`
        create function fill_disk() returns trigger language plpgsql
        as $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$`);
      await tables.database.execute(
        sql`create trigger fill_disk before insert on site_canton execute function fill_disk()`,
      );
      await expect(planning.acceptDatasetImport(id, revision ?? "")).rejects.toThrow();
      expect(await listEverything()).toBe(before);
      await tables.database.execute(sql`drop function fill_disk cascade`);
      const { version } = await planning.acceptDatasetImport(id, revision ?? "");
      expect((await planning.getTerritory("52")).siteNetworks[0]?.slug).toBe("2026-01-01");
      await planning.undoDatasetVersion(version?.id ?? "");
    }).finally(() => tables.close());
  });

  test("a server that stops is told as unreachable", async () => {
    const own = await startPostgres();
    const databaseUrl = await own.createDatabase();
    await use({ dataFolder: makeTemporaryFolder(), databaseUrl }, async (planning) => {
      await own.stop();
      await expect(planning.getTerritory("52")).rejects.toMatchObject({ code: "database/unreachable" });
    });
  });
});

describe("road network artifacts", () => {
  test("a lost one is built again, the same", async () => {
    const dataFolder = copyTemplate();
    const [file = ""] = readdirSync(join(dataFolder, "networks"));
    const bytes = readFileSync(join(dataFolder, "networks", file));
    rmSync(join(dataFolder, "networks"), { recursive: true });
    await use({ dataFolder }, async (planning) => {
      expect(Buffer.from(await planning.readRoadNetworkArtifact(file.replace(".maillage", ""))).equals(bytes)).toBe(
        true,
      );
      // Also while the program runs.
      rmSync(join(dataFolder, "networks", file));
      expect(Buffer.from(await planning.readRoadNetworkArtifact(file.replace(".maillage", ""))).equals(bytes)).toBe(
        true,
      );
    });
    expect(readdirSync(join(dataFolder, "networks"))).toStrictEqual([file]);
  });

  test("a damaged one is set aside with a warning, and built again", async () => {
    const dataFolder = copyTemplate();
    const [file = ""] = readdirSync(join(dataFolder, "networks"));
    const path = join(dataFolder, "networks", file);
    const good = readFileSync(path);
    const damaged = Buffer.from(good);
    damaged.writeUInt8(good.readUInt8(5_000) ^ 1, 5_000);
    writeFileSync(path, damaged);

    const steps: string[] = [];
    await use({ dataFolder, onProgress: (step) => steps.push(step) }, (planning) => planning.computeCoverage(QUERY));
    expect(readFileSync(path).equals(good)).toBe(true);
    const aside = readdirSync(join(dataFolder, "networks")).find((name) => name.includes(".damaged-"));
    expect(readFileSync(join(dataFolder, "networks", aside ?? "")).equals(damaged)).toBe(true);
    expect(steps.filter((step) => step.includes(aside ?? "none"))).toHaveLength(1);
  });
});

describe("a data folder that cannot be used", () => {
  test("a second instance is refused, and the first goes on", async () => {
    const dataFolder = copyTemplate();
    await use({ dataFolder }, async (planning) => {
      await expect(openPlanning({ dataFolder })).rejects.toMatchObject({ code: "database/in-use" });
      expect(await planning.listTerritories()).toStrictEqual([{ code: "52", name: "Haute-Marne" }]);
    });
  });

  test("a file in its place, or in the place of the networks folder", async () => {
    const dataFolder = join(makeTemporaryFolder(), "data");
    writeFileSync(dataFolder, "");
    await expect(openPlanning({ dataFolder })).rejects.toMatchObject({ code: "planning/data-folder-not-writable" });

    const other = copyTemplate();
    rmSync(join(other, "networks"), { recursive: true });
    writeFileSync(join(other, "networks"), "");
    await expect(openPlanning({ dataFolder: other })).rejects.toMatchObject({
      code: "planning/data-folder-not-writable",
    });
    expect(existsSync(join(other, "database.lock"))).toBe(false);
  });

  test("a damaged database is refused, and its folder kept", async () => {
    const dataFolder = makeTemporaryFolder();
    mkdirSync(join(dataFolder, "database"));
    writeFileSync(join(dataFolder, "database", "something"), "precious");
    await expect(openPlanning({ dataFolder })).rejects.toMatchObject({ code: "database/damaged" });
    expect(readFileSync(join(dataFolder, "database", "something"), "utf8")).toBe("precious");
  });
});

describe("refusals", () => {
  let planning: Planning;
  beforeAll(async () => {
    planning = await openPlanning({ dataFolder: copyTemplate() });
  });
  afterAll(() => planning.close());

  const coverageRefusals: readonly (readonly [string, Partial<CoverageQuery>, object])[] = [
    ["a threshold under a minute", { thresholdSeconds: 59.9 }, invalid("thresholdSeconds", "too-small")],
    ["a threshold over three hours", { thresholdSeconds: 10_800.1 }, invalid("thresholdSeconds", "too-big")],
    ["a threshold that is no number", { thresholdSeconds: Number.NaN }, invalid("thresholdSeconds", "wrong-type")],
    ["times under half as long", { timeFactor: 0.49 }, invalid("timeFactor", "too-small")],
    ["times over three times as long", { timeFactor: 3.01 }, invalid("timeFactor", "too-big")],
    ["a factor that is no number", { timeFactor: Number.NaN }, invalid("timeFactor", "wrong-type")],
    ["a malformed territory", { territory: "../52" }, invalid("territory", "malformed")],
    ["an unknown territory", { territory: "2A" }, { code: "planning/unknown-territory" }],
    ["a malformed network", { siteNetwork: "2021/.." }, invalid("siteNetwork", "malformed")],
    ["an unknown network", { siteNetwork: "1999" }, { code: "planning/unknown-site-network" }],
    [
      "a latitude off the globe",
      { changes: [addAt(5.1, 48.1), addAt(5, 91, "a2")] },
      invalid("changes.1.latitude", "too-big"),
    ],
    [
      "too many changes",
      { changes: Array.from({ length: CHANGE_COUNT_MAX + 1 }, () => open("2069")) },
      invalid("changes", "too-many"),
    ],
  ];
  test.each(coverageRefusals)("%s", async (_name, change, expected) => {
    await expect(planning.computeCoverage({ ...QUERY, ...change })).rejects.toMatchObject(expected);
  });

  test("limits are in: a minute, three hours, as many changes as may be", async () => {
    const changes = Array.from({ length: CHANGE_COUNT_MAX }, (_, i) => addAt(5.1 + i / 10_000, 48.1, `a${i}`));
    expect((await planning.computeCoverage({ ...QUERY, thresholdSeconds: 60 })).covered).toBeGreaterThanOrEqual(0);
    const widest = await planning.computeCoverage({ ...QUERY, thresholdSeconds: 10_800, changes });
    expect(widest.covered).toBe(widest.population);
  });

  test("a field that nobody knows is refused rather than ignored", async () => {
    const query = { ...QUERY, treshold: 60 };
    await expect(planning.computeCoverage(query)).rejects.toMatchObject(invalid("", "unknown-field"));
  });

  test("a route to nowhere, an unknown road network, a hash that is a path", async () => {
    const from = { longitude: 5.14, latitude: 48.11 };
    await expect(
      planning.findRoute({ territory: "52", from, to: { longitude: 0, latitude: 0 } }),
    ).rejects.toMatchObject({ code: "planning/place-out-of-reach", context: { place: "to" } });
    await expect(planning.readRoadNetworkArtifact("0".repeat(64))).rejects.toMatchObject({
      code: "planning/unknown-road-network",
    });
    await expect(planning.readRoadNetworkArtifact("../../etc/passwd")).rejects.toMatchObject({
      code: "planning/invalid-query",
    });
    await expect(planning.getTerritory("99")).rejects.toMatchObject({ code: "planning/unknown-territory" });
    await expect(planning.getSiteNetwork("52", "x")).rejects.toMatchObject({ code: "planning/unknown-site-network" });
  });

  test("changes that cannot be made are told and the others are followed", async () => {
    const base = await planning.computeCoverage({ ...QUERY, changes: [open("2069")] });
    expect(base).toMatchObject({ problems: [], offRoadSites: [] });
    const elsewhere = { ...addAt(5.14, 48.11), cantonCode: "5201" };
    const changes = [open("nope"), addAt(13.4, 52.5, "berlin"), open("2069"), elsewhere];
    const answer = await planning.computeCoverage({ ...QUERY, changes });
    expect(answer.problems).toMatchObject([
      { kind: "unknown-site", change: 0, siteId: "nope" },
      // Not in the territory, and said to be in no canton: nothing to tell but its road.
      { kind: "canton-not-there", change: 3, communeName: "Chaumont", cantonCodes: ["5205", "5206", "5207"] },
    ]);
    expect(answer.offRoadSites).toStrictEqual(["berlin"]);
    const followed = await planning.computeCoverage({ ...QUERY, changes: [open("2069"), addAt(5.14, 48.11)] });
    expect(answer.covered).toBe(followed.covered);
    expect(answer.meanSeconds).toBe(followed.meanSeconds);
    expect(answer.meanSeconds).toBeLessThan(base.meanSeconds ?? Number.NaN);
  });

  test("a site that is moved or closed serves from where it is; one put where no road is serves no canton", async () => {
    const ask = (...changes: SiteChange[]) => planning.computeCoverage({ ...QUERY, changes });
    const { sites } = await planning.getSiteNetwork("52", "2021");
    const [site] = sites.filter(({ status }) => status === "labelled");
    if (site === undefined) throw new Error("2021 has labelled sites");
    const { id: siteId, longitude, latitude } = site;
    const base = await ask();
    const moved = await ask({ kind: "move-site", siteId, longitude: 5.33, latitude: 47.86 });
    expect(moved.covered).not.toBe(base.covered);
    const movedBack = await ask(
      { kind: "move-site", siteId, longitude: 5.33, latitude: 47.86 },
      { kind: "move-site", siteId, longitude, latitude },
    );
    expect(movedBack.covered).toBe(base.covered);
    const closed = await ask({ kind: "set-status", siteId, status: "closed", date: null });
    const sentAway = await ask({ kind: "move-site", siteId, longitude: 13.4, latitude: 52.5 });
    expect(sentAway.covered).toBe(closed.covered);
    expect(sentAway.cantons).toStrictEqual(closed.cantons);
    expect(sentAway.offRoadSites).toStrictEqual([siteId]);
    expect((await ask({ kind: "set-status", siteId, status: "labelled", date: null })).covered).toBe(base.covered);
  });

  test("the same changes are the same question, made in another order another", async () => {
    const run = async (...changes: SiteChange[]) => (await planning.computeCoverage({ ...QUERY, changes })).inputs.run;
    expect(await run(open("2069"), open("2426"))).toBe(await run(open("2069"), open("2426")));
    expect(await run(open("2069"), open("2426"))).not.toBe(await run(open("2426"), open("2069")));
  });
});

function invalid(field: string, rule: string): object {
  return { code: "planning/invalid-query", context: { issues: [{ field, rule }] } };
}
