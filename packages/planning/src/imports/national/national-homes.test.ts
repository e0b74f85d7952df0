import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../../test/copy-loaded-data-folder.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { openPlanning } from "../../open-planning.ts";
import type { Planning } from "../../planning.ts";
import type { DatasetImportView } from "../import-views.ts";
import { assertRoom } from "./assert-room.ts";

const HEADERS = "idcar_200m,i_est_200,lcog_geo,ind,men,men_pauv,ind_65_79,ind_80p";
/** By Chaumont and by Langres; a code without its zero; both Corsicas; shared with the Aube; refused; without a commune. */
const ROWS = [
  'CRS3035RES200mN2783000E3960000,0,"52121,52060",120.5,50,4,10,5',
  "CRS3035RES200mN2757000E3968000,0,52269,80,30,2,8,4",
  "CRS3035RES200mN2783200E3960000,1,52121,beaucoup,1,0,0,0",
  'CRS3035RES200mN2783400E3960000,1,"10001,52121",12,5,0,1,1',
  "CRS3035RES200mN2783600E3960000,1,,3,1,0,1,0",
  "CRS3035RES200mN2529000E3920400,0,1004,40,18,1,3,2",
  'CRS3035RES200mN2100000E4200000,0,"2A004",30,12,1,3,2',
  'CRS3035RES200mN2190000E4240000,0,"2B033",31,12,1,3,2',
];
const REUNION = [
  "CRS2975RES200mN7634200E359400,0,97411,55,20,6,4,1",
  "CRS2975RES200mN7650000E330000,0,97415,45,20,6,4,1",
];

const folder = makeTemporaryFolder();
const dataFolder = join(folder, "data");
const metropolitan = writeFile("Filosofi2021_carreaux_200m_met.csv", [HEADERS, ...ROWS]);
let planning: Planning;
beforeAll(async () => {
  await copyLoadedDataFolder(dataFolder);
  planning = await openPlanning({ dataFolder });
});
afterAll(() => planning.close());

function writeFile(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

/** What both drafts tell of the rows; they differ by their id, their time and the cells that the page shows for mapping by hand. */
function told({ choices, sha256, fileName, byteCount, preview, obstacles, fields, recognition }: DatasetImportView) {
  return { ...{ choices, sha256, fileName, byteCount, preview, obstacles, fields, recognition } };
}

const accept = ({ id, revision }: DatasetImportView) => planning.acceptDatasetImport(id, revision ?? "");
const waitFor = async (started: Promise<DatasetImportView>) => planning.waitForDatasetImport((await started).id);
const working = () => readdirSync(join(dataFolder, "national-imports"));

test("is kept once, told whole, and a second time changes nothing", async () => {
  await expect(planning.startNationalImport("52")).rejects.toMatchObject({ code: "planning/no-national-homes" });
  const stages = new Set<string>();
  const { isNew, homes } = await planning.keepNationalHomes(metropolitan, { onProgress: (stage) => stages.add(stage) });
  expect([isNew, [...stages]]).toStrictEqual([true, ["opening", "reading", "writing"]]);
  expect(homes).toMatchObject({
    ...{ name: "Filosofi, carreaux de 200 m", producer: "Insee", vintage: "2021", url: null, keptBy: null },
    ...{ fileName: "Filosofi2021_carreaux_200m_met.csv", rowCount: 8, homeCount: 7, refusedCount: 1 },
    ...{ population: 316.5, homeCountWithoutCommune: 1, territories: [] },
    repairs: [{ rule: "leading-zero", count: 1 }],
    departements: [
      { code: "01", homeCount: 1, population: 40 },
      { code: "10", homeCount: 1, population: 12 },
      { code: "2A", homeCount: 1, population: 30 },
      { code: "2B", homeCount: 1, population: 31 },
      { code: "52", homeCount: 2, population: 200.5 },
    ],
  });
  expect(homes.issues.map(({ row, column }) => [row, column])).toStrictEqual([[4, "ind"]]);
  expect(homes.mapping.find(({ field }) => field === "communeCode")?.header).toBe("lcog_geo");

  const again = await planning.keepNationalHomes(metropolitan, { citation: { vintage: "une autre" } });
  expect(again).toStrictEqual({ isNew: false, homes });
  expect(await planning.listNationalHomes()).toStrictEqual([homes]);
  expect(working()).toStrictEqual([]);
});

test("a territory takes from it what it would take from the file: same preview, same version, same bytes, undone alike", async () => {
  const before = await planning.getTerritory("52");
  const taken = await waitFor(planning.startNationalImport("52"));
  const sent = await waitFor(planning.startDatasetImport("52", { path: metropolitan }));
  expect(taken).toMatchObject({ state: "ready", obstacles: [] });
  expect(told(taken)).toStrictEqual(told(sent));
  expect(taken.preview).toMatchObject({ rowCount: 8, acceptedCount: 3, refusedCount: 1, elsewhereCount: 4 });

  const done = await accept(taken);
  expect(await planning.getTerritory("52")).toMatchObject({ homeKind: "cells", population: 203.5 });
  const version = done.version ?? { id: "", sha256: "" };
  expect((await planning.listNationalHomes())[0]).toMatchObject({ sha256: version.sha256, territories: ["52"] });
  // The file, sent after all, brings the very rows that are in force.
  const resent = await planning.findDatasetImport(sent.id);
  expect(resent.identicalTo).toBe(version.id);
  await planning.cancelDatasetImport(sent.id);
  await planning.undoDatasetVersion(version.id);
  expect(await planning.getTerritory("52")).toStrictEqual(before);
  expect((await planning.listNationalHomes())[0]).toMatchObject({ territories: [] });
});

test("a draft of it outlives the process; a territory made later takes its own, overseas too", async () => {
  const left = await waitFor(planning.startNationalImport("52"));
  await planning.close();
  planning = await openPlanning({ dataFolder });
  expect(await planning.waitForDatasetImport(left.id)).toStrictEqual(left);
  await planning.cancelDatasetImport(left.id);

  const archive = writeFile("carreaux_200m_reun.csv", [HEADERS, ...REUNION]);
  const { homes } = await planning.keepNationalHomes(archive, { citation: { vintage: "2019" } });
  expect((await planning.listNationalHomes()).map(({ vintage }) => vintage)).toStrictEqual(["2019", "2021"]);
  await planning.createTerritory("974");
  const reunion = await waitFor(planning.startNationalImport("974", homes.id));
  expect(reunion).toMatchObject({ choices: { citation: { vintage: "2019" } }, preview: { acceptedCount: 2 } });
  await accept(reunion);
  expect(await planning.getTerritory("974")).toMatchObject({ population: 100, homeCount: 2 });
});

test("removed, it gives up the drafts that take from it, and leaves what was taken", async () => {
  const [kept] = await planning.listNationalHomes();
  const waiting = await waitFor(planning.startNationalImport("52", kept?.id));
  await planning.removeNationalHomes(kept?.id ?? "");
  expect(await planning.findDatasetImport(waiting.id)).toMatchObject({ state: "cancelled" });
  expect(await planning.getTerritory("974")).toMatchObject({ population: 100 });
  await expect(planning.startNationalImport("52", kept?.id)).rejects.toMatchObject({
    code: "planning/unknown-national-homes",
  });
  await expect(planning.removeNationalHomes(kept?.id ?? "")).rejects.toMatchObject({
    code: "planning/unknown-national-homes",
  });
  expect(await planning.listNationalHomes()).toHaveLength(1);
});

test("a disk without room for the blocks and the database's journal of them is told before anything is written", async () => {
  await expect(assertRoom(dataFolder, 0)).resolves.toBeUndefined();
  await expect(assertRoom(dataFolder, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
    code: "planning/data-folder-full",
  });
  // A server's disk is its own.
  await expect(assertRoom(join(folder, "nowhere"), Number.MAX_SAFE_INTEGER)).resolves.toBeUndefined();
});

test("what is no such file is refused, with nothing left of it", async () => {
  const before = await planning.listNationalHomes();
  const refused = writeFile("refusees.csv", [HEADERS, ROWS[2] ?? ""]);
  await expect(planning.keepNationalHomes(refused)).rejects.toMatchObject({
    ...{ code: "planning/national-homes-refused", context: { rowCount: 1, firstIssue: { column: "ind" } } },
  });
  await expect(planning.keepNationalHomes("/nulle-part.csv")).rejects.toMatchObject({
    code: "planning/dataset-file-unreadable",
  });
  expect(await planning.listNationalHomes()).toStrictEqual(before);
  expect(working()).toStrictEqual([]);
});

test("one at a time; cancelled while it is read, it leaves nothing", async () => {
  const [row = ""] = ROWS;
  const rows = Array.from({ length: 60_000 }, (_, rank) => row.replace("3960000", String(4_000_000 + 200 * rank)));
  const text = [HEADERS, ...rows].join("\n");
  async function* piecesOf(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const before = await planning.listNationalHomes();
  const upload = { fileName: "carreaux_200m_met.csv", byteCount: Buffer.byteLength(text), bytes: piecesOf() };
  expect(await planning.startNationalKeeping(upload)).toMatchObject({ state: "running" });
  await expect(planning.keepNationalHomes(metropolitan)).rejects.toMatchObject({
    code: "planning/national-keeping-running",
  });
  await planning.cancelNationalKeeping();
  expect(await planning.findNationalKeeping()).toMatchObject({ state: "cancelled", result: null, failure: null });
  expect(await planning.listNationalHomes()).toStrictEqual(before);
  expect(working()).toStrictEqual([]);
  const stopped = AbortSignal.abort(new Error("enough"));
  await expect(planning.keepNationalHomes(metropolitan, { signal: stopped })).rejects.toThrow("enough");
});
