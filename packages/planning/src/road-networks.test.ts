import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { encodeRoadNetwork, unpackRoadNetwork } from "@maillage/road-network";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../test/copy-loaded-data-folder.ts";
import { writeHauteMarneGeoPackage } from "../test/haute-marne-bd-topo.ts";
import { HAUTE_MARNE_OSM_DATE, writeHauteMarneOsm } from "../test/haute-marne-osm.ts";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { openPlanning } from "./open-planning.ts";
import type { Planning } from "./planning.ts";
import type { FileUpload } from "./receive-roads-file.ts";
import type { CoverageQuery } from "./views.ts";

const QUERY: CoverageQuery = {
  ...{ territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 },
  changes: [],
};

let template: string;
let roads: string;
let slowRoads: string;
beforeAll(async () => {
  const files = makeTemporaryFolder();
  roads = join(files, "haute-marne.osm");
  slowRoads = join(files, "lente.osm.gz");
  writeFileSync(roads, writeHauteMarneOsm());
  writeFileSync(slowRoads, gzipSync(writeHauteMarneOsm({ maxSpeedKmPerHour: 30 })));
  template = await copyLoadedDataFolder(makeTemporaryFolder());
}, 60_000);

function copyTemplate(): string {
  const folder = join(makeTemporaryFolder(), "data");
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function use<Result>(dataFolder: string, act: (planning: Planning) => Promise<Result>): Promise<Result> {
  const planning = await openPlanning({ dataFolder });
  try {
    return await act(planning);
  } finally {
    await planning.close();
  }
}

const uploadOf = (content: string | Uint8Array, fileName = "roads.osm"): FileUpload => ({
  fileName,
  byteCount: Buffer.byteLength(content),
  bytes: (async function* () {
    yield Buffer.from(content);
  })(),
});

/** Files of the data folder that an import may leave. */
const leftIn = (dataFolder: string) => [
  ...readdirSync(join(dataFolder, "imports")),
  ...readdirSync(join(dataFolder, "networks")).filter((name) => !/\.(maillage|transport\.gz)$/.test(name)),
];

async function waitForEnd(planning: Planning) {
  for (;;) {
    const view = await planning.findRoadNetworkImport("52");
    if (view?.state !== "running") return view;
    await setTimeout(20);
  }
}

test("imported, compared, used, kept over a restart, given up, removed", async () => {
  const dataFolder = copyTemplate();
  const modelled = await use(dataFolder, async (planning) => {
    const before = await planning.computeCoverage(QUERY);
    const stages: string[] = [];
    const imported = await planning.importRoadNetwork("52", slowRoads, {
      onProgress: (stage, share) => stages.push(`${stage} ${share >= 0 && share <= 1}`),
    });
    expect(new Set(stages)).toStrictEqual(new Set(["ways true", "nodes true", "network true", "checking true"]));
    expect(imported).toMatchObject({ isNew: true, reach: { homeCount: 426, population: 168_331, off: [] } });

    // There, not used: nothing has changed yet.
    const [embedded, added, ...others] = await planning.listRoadNetworks("52");
    expect(others).toStrictEqual([]);
    expect(embedded).toMatchObject({ origin: "modelled", fileName: null, isInUse: true });
    expect(added).toMatchObject({
      ...{ origin: "osm", profile: "car", fileName: "lente.osm.gz", isInUse: false, modelError: null },
      sources: [{ licence: "ODbL 1.0", vintage: HAUTE_MARNE_OSM_DATE }],
      reach: imported.reach,
    });
    expect(added?.byteCount).toBeGreaterThan(10_000);
    expect(await planning.computeCoverage(QUERY)).toStrictEqual(before);

    const query = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800, hash: imported.hash };
    const { inUse, candidate } = await planning.compareRoadNetworks(query);
    expect(inUse).toStrictEqual(before);
    expect(candidate.roadNetwork.hash).toBe(imported.hash);
    // 30 km/h everywhere: far fewer people.
    expect(candidate.covered).toBeLessThan(before.covered - 50_000);

    await planning.useRoadNetwork("52", imported.hash);
    expect(await planning.computeCoverage(QUERY)).toStrictEqual(candidate);
    expect((await planning.getTerritory("52")).roadNetwork.hash).toBe(imported.hash);
    for (const hash of [imported.hash, before.roadNetwork.hash]) {
      const transport = gunzipSync(await planning.readRoadNetworkTransport("52", hash));
      const artifact = encodeRoadNetwork(unpackRoadNetwork(transport));
      expect(Buffer.compare(artifact, await planning.readRoadNetworkArtifact(hash))).toBe(0);
    }
    return { imported, candidate, before };
  });

  await use(dataFolder, async (planning) => {
    const { imported, candidate, before } = modelled;
    expect(await planning.computeCoverage(QUERY)).toStrictEqual(candidate);
    await expect(planning.removeRoadNetwork("52", imported.hash)).rejects.toMatchObject({
      code: "planning/road-network-in-use",
    });
    const embedded = (await planning.listRoadNetworks("52"))[0]?.hash ?? "";
    await planning.useRoadNetwork("52", embedded);
    expect(await planning.computeCoverage(QUERY)).toStrictEqual(before);
    await expect(planning.removeRoadNetwork("52", embedded)).rejects.toMatchObject({
      code: "planning/road-network-embedded",
    });
    await planning.removeRoadNetwork("52", imported.hash);
    expect((await planning.listRoadNetworks("52")).map(({ hash }) => hash)).toStrictEqual([embedded]);
    await expect(planning.readRoadNetworkArtifact(imported.hash)).rejects.toMatchObject({
      code: "planning/unknown-road-network",
    });
    await expect(planning.useRoadNetwork("52", imported.hash)).rejects.toMatchObject({
      code: "planning/unknown-road-network",
    });
  });
  const { hash } = modelled.before.roadNetwork;
  expect(readdirSync(join(dataFolder, "networks"))).toStrictEqual([`${hash}.maillage`, `${hash}.transport.gz`]);
  expect(leftIn(dataFolder)).toStrictEqual([]);
});

describe("with one application open", () => {
  let dataFolder: string;
  let planning: Planning;
  beforeAll(async () => {
    dataFolder = copyTemplate();
    planning = await openPlanning({ dataFolder });
  }, 60_000);
  afterAll(() => planning.close());

  test("a network of ours is taken as it is, and once", async () => {
    const first = await planning.importRoadNetwork("52", roads);
    const path = join(makeTemporaryFolder(), "built.maillage");
    writeFileSync(path, await planning.readRoadNetworkArtifact(first.hash));
    expect(await planning.importRoadNetwork("52", path)).toStrictEqual({ ...first, isNew: false, warnings: [] });
    await planning.removeRoadNetwork("52", first.hash);
  });

  test("people far from its roads are counted and named, and reached by nobody", async () => {
    const partial = join(makeTemporaryFolder(), "partial.osm");
    // Places beyond 5.4 degrees east have no road.
    writeFileSync(partial, writeHauteMarneOsm({ keep: ({ longitude }) => longitude < 5.4 }));
    const { hash, reach } = await planning.importRoadNetwork("52", partial);
    const { homes } = await planning.getTerritoryMap("52");
    const nearest = (code: string) => reach.off.some(({ home }) => home === code);
    expect(reach.off.length).toBeGreaterThan(50);
    expect(reach.off.length).toBeLessThan(homes.filter(({ longitude }) => longitude >= 5.4).length + 1);
    expect(homes.filter(({ longitude }) => longitude < 5.4).some(({ id }) => nearest(id))).toBe(false);
    expect(reach.populationOff).toBe(reach.off.reduce((sum, { population }) => sum + population, 0));

    // Sites stand there too: they are reached by nobody, and that is no failure.
    const query = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 10_800, hash };
    const { candidate } = await planning.compareRoadNetworks(query);
    expect(candidate.unreachable).toBe(reach.populationOff);
    await planning.removeRoadNetwork("52", hash);
  });

  test("roads of another region are refused, with how many people are near them", async () => {
    const elsewhere = join(makeTemporaryFolder(), "elsewhere.osm");
    writeFileSync(elsewhere, writeHauteMarneOsm({ eastDegrees: 3 }));
    await expect(planning.importRoadNetwork("52", elsewhere)).rejects.toMatchObject({
      code: "planning/roads-elsewhere",
      context: { fileName: "elsewhere.osm", populationOnRoads: 0, population: 168_331 },
    });
  });

  const faults: readonly (readonly [string, () => string | Buffer, object])[] = [
    ["cut in the middle", () => writeHauteMarneOsm().slice(0, 20_000), { code: "road-network/osm-xml-malformed" }],
    ["cut gzip", () => gzipSync(writeHauteMarneOsm()).subarray(0, 5_000), { code: "road-network/osm-file-corrupt" }],
    ["no map at all", () => "n'importe quoi, pas une carte", { code: "road-network/osm-file-corrupt" }],
    ["empty", () => "", {}],
    ["a map without a road", () => '<osm version="0.6"></osm>', { code: "road-network/osm-no-usable-road" }],
    ["a network of ours, cut", () => "MAILLNET", { code: "road-network/truncated" }],
  ];
  test.each(faults)("a file that is %s: refused by its code, nothing kept", async (_name, content, expected) => {
    const path = join(makeTemporaryFolder(), "faulty.osm");
    writeFileSync(path, content());
    await expect(planning.importRoadNetwork("52", path)).rejects.toMatchObject({
      code: expect.stringMatching(/^road-network\//),
      ...expected,
    });
    expect(await planning.listRoadNetworks("52")).toHaveLength(1);
    expect(leftIn(dataFolder)).toStrictEqual([]);
  });

  test("a file that is not there is told by its name", async () => {
    await expect(planning.importRoadNetwork("52", "/nowhere/roads.osm.pbf")).rejects.toMatchObject({
      code: "road-network/osm-file-unreadable",
      context: { path: "roads.osm.pbf", reason: "ENOENT" },
    });
  });

  test("roads for walkers are those of their mode, and never in use: the goals are counted by car", async () => {
    const modes = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };
    const estimated = await planning.analyseModes(modes);
    const { hash } = await planning.importRoadNetwork("52", roads, { profile: "foot" });
    const refusal = { code: "planning/road-network-profile", context: { profile: "foot" } };
    await expect(planning.useRoadNetwork("52", hash)).rejects.toMatchObject(refusal);
    await expect(planning.compareRoadNetworks({ ...modes, hash })).rejects.toMatchObject(refusal);

    const own = await planning.analyseModes(modes);
    const roadsOf = ({ modes: list }: typeof own) =>
      list.map((each) => [each.mode, each.roads, each.roadNetwork.profile]);
    expect(roadsOf(estimated)).toEqual([
      ["car", "own", "car"],
      ["bicycle", "estimate", "car"],
      ["foot", "estimate", "car"],
    ]);
    expect(roadsOf(own)[2]).toEqual(["foot", "own", "foot"]);
    expect(own.basis.inputs).toMatchObject({ footRoads: hash });
    expect(own.basis.inputs.run).not.toBe(estimated.basis.inputs.run);
    await planning.removeRoadNetwork("52", hash);
    expect(await planning.analyseModes(modes)).toEqual(estimated);
  });

  test("an upload is received, then built while the server answers", async () => {
    expect(await planning.findRoadNetworkImport("52")).not.toBeNull();
    const started = await planning.startRoadNetworkImport("52", uploadOf(readFileSync(roads), "haute-marne.osm"));
    expect(started).toMatchObject({ state: "running", fileName: "haute-marne.osm" });
    expect((await planning.computeCoverage(QUERY)).population).toBe(168_331);
    const ended = await waitForEnd(planning);
    expect(ended).toMatchObject({ id: started.id, state: "done", result: { isNew: true } });
    await planning.removeRoadNetwork("52", ended?.result?.hash ?? "");
    expect(leftIn(dataFolder)).toStrictEqual([]);
  });

  test("a GeoPackage of BD TOPO, sent or of this machine; its edition is in its name", async () => {
    const path = join(makeTemporaryFolder(), "BDT_3-4_D052_2024-12-15.gpkg");
    writeHauteMarneGeoPackage(path);
    const imported = await planning.importRoadNetwork("52", path);
    expect(imported).toMatchObject({
      ...{ isNew: true, reach: { off: [] } },
      warnings: [{ kind: "no-non-communication", count: 1 }],
    });
    const [, added] = await planning.listRoadNetworks("52");
    expect(added).toMatchObject({ origin: "bdtopo", profile: "car", sources: [{ vintage: "2024-12-15" }] });

    await planning.startRoadNetworkImport("52", uploadOf(readFileSync(path), "BDT_3-4_D052_2024-12-15.gpkg"));
    expect(await waitForEnd(planning)).toMatchObject({ state: "done", result: { hash: imported.hash, isNew: false } });
    await planning.removeRoadNetwork("52", imported.hash);
    expect(leftIn(dataFolder)).toStrictEqual([]);
  });

  test("a GeoPackage without roads, or damaged, is refused by the name its owner gave it", async () => {
    const path = join(makeTemporaryFolder(), "layers.gpkg");
    writeHauteMarneGeoPackage(path, { layer: "batiment" });
    await planning.startRoadNetworkImport("52", uploadOf(readFileSync(path), "bâtiments.gpkg"));
    expect(await waitForEnd(planning)).toMatchObject({
      failure: { code: "road-network/ign-layer-missing", context: { file: "bâtiments.gpkg", layers: ["batiment"] } },
    });
    // An import is told as ended just before its files are gone, and the next one may begin.
    await expect.poll(() => leftIn(dataFolder)).toStrictEqual([]);
    await planning.startRoadNetworkImport("52", uploadOf("bonjour", "texte.gpkg"));
    expect(await waitForEnd(planning)).toMatchObject({
      failure: { code: "road-network/ign-file-damaged", context: { file: "texte.gpkg" } },
    });
    await expect.poll(() => leftIn(dataFolder)).toStrictEqual([]);
  });

  test("of two imports at once one is refused, also when they come together", async () => {
    const outcomes = await Promise.allSettled([1, 2].map(() => planning.importRoadNetwork("52", roads)));
    const failures = outcomes.filter(({ status }) => status === "rejected");
    expect(failures).toMatchObject([{ reason: { code: "planning/road-network-import-running" } }]);
    const done = outcomes.find(({ status }) => status === "fulfilled");
    if (done?.status === "fulfilled") await planning.removeRoadNetwork("52", done.value.hash);
  });

  test("a cancelled import leaves nothing, and lets the next one in", async () => {
    const controller = new AbortController();
    const importing = planning.importRoadNetwork("52", roads, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(importing).rejects.toMatchObject({ name: "AbortError" });
    expect(await planning.findRoadNetworkImport("52")).toMatchObject({ state: "cancelled", result: null });

    await planning.startRoadNetworkImport("52", uploadOf(readFileSync(roads)));
    await planning.cancelRoadNetworkImport("52");
    expect(await planning.findRoadNetworkImport("52")).toMatchObject({ state: "cancelled", failure: null });
    expect(await planning.listRoadNetworks("52")).toHaveLength(1);
    expect(leftIn(dataFolder)).toStrictEqual([]);
  });

  test("a sender that neither sends nor stops can be cancelled", async () => {
    const never = new Promise<never>(() => {});
    const bytes = { [Symbol.asyncIterator]: () => ({ next: () => never }) };
    const starting = planning.startRoadNetworkImport("52", { fileName: "slow.osm", byteCount: 10, bytes });
    const refused = expect(starting).rejects.toMatchObject({ name: "AbortError" });
    await Promise.race([starting, setTimeout(200)]);
    expect(await planning.findRoadNetworkImport("52")).toMatchObject({ fileName: "slow.osm", stage: "receiving" });
    await planning.cancelRoadNetworkImport("52");
    await refused;
    expect(leftIn(dataFolder)).toStrictEqual([]);
  });

  test.each(["../../etc/passwd", "a/b.osm", "", "a\nb.osm", `${"a".repeat(201)}`])(
    "the name %j is refused at the door",
    async (fileName) => {
      await expect(planning.startRoadNetworkImport("52", uploadOf("x", fileName))).rejects.toMatchObject({
        code: "planning/invalid-query",
      });
    },
  );

  test("an upload that says one size and sends another is told as cut", async () => {
    const upload = { ...uploadOf("abc"), byteCount: 10 };
    await expect(planning.startRoadNetworkImport("52", upload)).rejects.toMatchObject({
      code: "planning/roads-upload-cut",
    });
    const huge = { ...uploadOf("abc"), byteCount: 2 * 1024 ** 3 + 1 };
    await expect(planning.startRoadNetworkImport("52", huge)).rejects.toMatchObject({
      code: "planning/roads-file-too-big",
    });
    expect(leftIn(dataFolder)).toStrictEqual([]);
  });

  test("a territory or a network that does not exist", async () => {
    await expect(planning.importRoadNetwork("2A", roads)).rejects.toMatchObject({ code: "planning/unknown-territory" });
    await expect(planning.listRoadNetworks("2A")).rejects.toMatchObject({ code: "planning/unknown-territory" });
    const unknown = { code: "planning/unknown-road-network" };
    await expect(planning.removeRoadNetwork("52", "0".repeat(64))).rejects.toMatchObject(unknown);
    const query = { territory: "52", siteNetwork: "2021", thresholdSeconds: 1800, hash: "0".repeat(64) };
    await expect(planning.compareRoadNetworks(query)).rejects.toMatchObject(unknown);
    await expect(planning.useRoadNetwork("52", "../x")).rejects.toMatchObject({ code: "planning/invalid-query" });
  });
});

describe("an artifact in use that is no longer right", () => {
  async function useRoads(dataFolder: string): Promise<string> {
    return use(dataFolder, async (planning) => {
      const { hash } = await planning.importRoadNetwork("52", roads);
      await planning.useRoadNetwork("52", hash);
      return hash;
    });
  }

  test("lost: the modelled roads stand in, it is said, and a copy put back is used again", async () => {
    const dataFolder = copyTemplate();
    const hash = await useRoads(dataFolder);
    const path = join(dataFolder, "networks", `${hash}.maillage`);
    const bytes = readFileSync(path);
    await use(dataFolder, async (planning) => {
      rmSync(path);
      const { roadNetwork, lostRoadNetwork } = await planning.getTerritory("52");
      expect(roadNetwork.origin).toBe("modelled");
      expect(lostRoadNetwork).toStrictEqual({ hash, fileName: "haute-marne.osm", origin: "osm" });
      expect(await planning.listRoadNetworks("52")).toMatchObject([
        { origin: "modelled", isInUse: true },
        { hash, isInUse: false, byteCount: null, reach: null },
      ]);
      await expect(planning.useRoadNetwork("52", hash)).rejects.toMatchObject({ code: "planning/road-network-lost" });
    });
    await use(dataFolder, async (planning) => {
      expect((await planning.getTerritory("52")).lostRoadNetwork?.hash).toBe(hash);
      writeFileSync(path, bytes);
      expect(await planning.getTerritory("52")).toMatchObject({ roadNetwork: { hash }, lostRoadNetwork: null });
      // Lost again, and given up: the modelled roads are then the choice, and nothing is left to say.
      rmSync(path);
      await planning.removeRoadNetwork("52", hash);
      expect(await planning.getTerritory("52")).toMatchObject({
        ...{ roadNetwork: { origin: "modelled" }, lostRoadNetwork: null },
      });
      expect(await planning.listRoadNetworks("52")).toHaveLength(1);
    });
  });

  test("damaged: set aside, and the modelled roads stand in from the first question on", async () => {
    const dataFolder = copyTemplate();
    const hash = await useRoads(dataFolder);
    truncateSync(join(dataFolder, "networks", `${hash}.maillage`), 1_000);
    await use(dataFolder, async (planning) => {
      expect((await planning.computeCoverage(QUERY)).roadNetwork.origin).toBe("modelled");
      expect((await planning.getTerritory("52")).lostRoadNetwork?.hash).toBe(hash);
    });
    expect(readdirSync(join(dataFolder, "networks")).filter((name) => name.includes(".damaged-"))).toHaveLength(1);
  });
});

describe("what an import that died left behind", () => {
  test("is removed at the next opening, and what a living process is at is kept", async () => {
    const dataFolder = copyTemplate();
    const living = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.once("exit", resolve));
    for (const { pid } of [living, dead]) {
      mkdirSync(join(dataFolder, "imports", `${pid}-x`), { recursive: true });
      writeFileSync(join(dataFolder, "imports", `${pid}-x`, "roads"), "half");
    }
    await use(dataFolder, async (planning) => {
      expect(await planning.listRoadNetworks("52")).toHaveLength(1);
      expect(await planning.findRoadNetworkImport("52")).toBeNull();
    });
    expect(leftIn(dataFolder)).toStrictEqual([`${living.pid}-x`]);
    living.kill();
  });

  test("closing the application stops an import and cleans up", async () => {
    const dataFolder = copyTemplate();
    const planning = await openPlanning({ dataFolder });
    await planning.startRoadNetworkImport("52", uploadOf(readFileSync(roads)));
    await planning.close();
    expect(leftIn(dataFolder)).toStrictEqual([]);
    await use(dataFolder, async (again) => expect(await again.listRoadNetworks("52")).toHaveLength(1));
  });
});
