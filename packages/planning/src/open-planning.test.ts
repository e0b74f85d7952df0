import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PostgresServer, startPostgres } from "@maillage/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { openPlanning } from "./open-planning.ts";
import type { Planning } from "./planning.ts";
import type { CoverageQuery } from "./views.ts";

const QUERY: CoverageQuery = {
  territory: "52",
  siteNetwork: "2021",
  thresholdSeconds: 1800,
  proposals: [{ longitude: 5.33, latitude: 47.86 }],
  alsoOpen: ["2069"],
};

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

describe("same inputs, same bytes", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("computed, read back, after a restart, and on PostgreSQL with two processes at once", async () => {
    const dataFolder = copyTemplate();
    const first = await use({ dataFolder }, askEverything);
    expect(await use({ dataFolder }, askEverything)).toBe(first);

    const databaseUrl = await server.createDatabase();
    const both = [1, 2].map(() => use({ dataFolder: makeTemporaryFolder(), databaseUrl }, askEverything));
    expect(await Promise.all(both)).toStrictEqual([first, first]);
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
    ["an unknown site", { alsoOpen: ["nope"] }, { code: "planning/unknown-site", context: { site: "nope" } }],
    [
      "a latitude off the globe",
      { proposals: [{ longitude: 5, latitude: 91 }] },
      invalid("proposals.0.latitude", "too-big"),
    ],
    [
      "too many proposals",
      { proposals: Array.from({ length: 51 }, () => ({ longitude: 5.1, latitude: 48.1 })) },
      invalid("proposals", "too-big"),
    ],
    [
      "a proposal in another country",
      {
        proposals: [
          { longitude: 5.1, latitude: 48.1 },
          { longitude: 13.4, latitude: 52.5 },
        ],
      },
      { code: "planning/place-out-of-reach", context: { place: "proposal-2" } },
    ],
    [
      "a proposal said to be in a canton it is not in",
      { proposals: [{ longitude: 5.14, latitude: 48.11, cantonCode: "5201" }] },
      { code: "planning/proposal-canton", context: { commune: "Chaumont", cantonCodes: ["5205", "5206", "5207"] } },
    ],
  ];
  test.each(coverageRefusals)("%s", async (_name, change, expected) => {
    await expect(planning.computeCoverage({ ...QUERY, ...change })).rejects.toMatchObject(expected);
  });

  test("limits are in: a minute, three hours, fifty proposals", async () => {
    const proposals = Array.from({ length: 50 }, (_, i) => ({ longitude: 5.1 + i / 1000, latitude: 48.1 }));
    expect((await planning.computeCoverage({ ...QUERY, thresholdSeconds: 60 })).covered).toBeGreaterThanOrEqual(0);
    const widest = await planning.computeCoverage({ ...QUERY, thresholdSeconds: 10_800, proposals });
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

  test("opening a site already open, or in another order, is the same question", async () => {
    const a = await planning.computeCoverage({ ...QUERY, alsoOpen: ["2069", "2426"] });
    const b = await planning.computeCoverage({ ...QUERY, alsoOpen: ["2426", "2069", "2069"] });
    expect(b).toStrictEqual(a);
    const c = await planning.computeCoverage({ ...QUERY, alsoOpen: ["2069", "297"] });
    expect(c.covered).toBe((await planning.computeCoverage(QUERY)).covered);
  });
});

function invalid(field: string, rule: string): object {
  return { code: "planning/invalid-query", context: { issues: [{ field, rule }] } };
}
