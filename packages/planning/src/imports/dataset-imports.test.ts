import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { openPlanning } from "../open-planning.ts";
import type { Planning } from "../planning.ts";
import type { DatasetImportView } from "./import-views.ts";

const HEADER = "id_fs,lib_fs,latitude,longitude,insee_com,h_lundi,format_fs";
const [BOLOGNE, WASSY] = [
  "297,France services Bologne,48.2003,5.1364,52058,09:00 - 12:00,Fixe",
  "3182,France services Wassy,48.4997,4.9487,52550,09:00 - 12:00,Fixe",
];
/** Of Langres and La Rochotte: a position that is none, and a separator that is not between quotes. */
const UNREAD = ["821,France services Langres,nord,est,52269,,", "822,La Rochotte,48.09,5.13,52121,09:00,12:00,Fixe"];

const folder = makeTemporaryFolder();
const dataFolder = join(folder, "data");
let planning: Planning;
beforeAll(async () => {
  await copyLoadedDataFolder(dataFolder);
  planning = await openPlanning({ dataFolder });
});
afterAll(() => planning.close());

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Sends a file and waits until it was read. */
async function send(fileName: string, rows: readonly string[], header = HEADER): Promise<DatasetImportView> {
  const text = [header, ...rows].join("\n");
  const upload = { fileName, byteCount: Buffer.byteLength(text), bytes: piecesOf(text) };
  return planning.waitForDatasetImport((await planning.startDatasetImport("52", upload)).id);
}

/** As it is after some choices. */
async function choose(view: DatasetImportView, choices: Parameters<Planning["chooseDatasetImport"]>[1]) {
  await planning.chooseDatasetImport(view.id, choices);
  return planning.waitForDatasetImport(view.id);
}

const accept = ({ id, revision }: DatasetImportView) => planning.acceptDatasetImport(id, revision ?? "");
const networks = async () => (await planning.getTerritory("52")).siteNetworks.map(({ slug }) => slug);
const everything = async () =>
  JSON.stringify([await planning.getTerritory("52"), await planning.getTerritoryMap("52")]);

test("a list of sites: shown, its absent sites asked about, accepted, undone, done again, the same bytes each time", async () => {
  const before = await everything();
  const seen = await send("liste-20260101.csv", [BOLOGNE, WASSY, "x,Sans position,,,,,", ...UNREAD]);
  expect(seen).toMatchObject({ state: "ready", obstacles: ["absent-sites"], identicalTo: null });
  expect(seen.choices).toMatchObject({ kind: "sites", citation: { date: "2026-01-01" } });
  expect(seen.preview).toMatchObject({
    rowCount: 5,
    acceptedCount: 2,
    refusedCount: 3,
    // Of the 18, two are read and two are in rows that cannot be: these are not gone.
    difference: { new: 0, gone: 14 },
  });
  const { map, rows } = seen.preview ?? {};
  expect(rows?.map(({ state }) => state)).toStrictEqual(["changed", "changed", "refused", "refused", "refused"]);
  expect(map?.features.flatMap(({ properties: { key, state } }) => (state === "refused" ? [key] : []))).toStrictEqual([
    ...["821", "822"],
  ]);
  await expect(accept(seen)).rejects.toMatchObject({ code: "planning/dataset-import-not-ready" });
  expect(await everything()).toBe(before);

  const ready = await choose(seen, { absentSites: "close" });
  expect(ready.preview?.coverage?.after?.covered).toBeLessThan(ready.preview?.coverage?.before?.covered ?? 0);
  // Another tab had seen it otherwise.
  await expect(planning.acceptDatasetImport(seen.id, seen.revision ?? "")).rejects.toMatchObject({
    code: "planning/dataset-import-changed",
  });
  const done = await accept(ready);
  expect(done).toMatchObject({ state: "done", version: { state: "in-force", rowCount: 2, refusedCount: 3 } });
  // What it changed is kept as it was told, with the way to the import's page.
  const { nearbyCount, coverage } = ready.preview ?? {};
  expect(done.version).toMatchObject({
    importId: seen.id,
    outcome: { difference: { new: 0, changed: 2, same: 0, gone: 14 }, nearbyCount, coverage },
  });
  // Its answer was lost: asked again.
  expect(await accept(ready)).toStrictEqual(done);
  await expect(choose(ready, { mode: "good-rows" })).rejects.toMatchObject({ code: "planning/dataset-import-ended" });
  expect(await networks()).toStrictEqual(["2026-01-01", "2024-08-01", "2021"]);
  const { sites } = await planning.getSiteNetwork("52", "2026-01-01");
  expect(sites.filter(({ status }) => status === "closed")).toHaveLength(14);
  expect(sites.flatMap(({ id, status }) => (status === "labelled" ? [id] : []))).toStrictEqual([
    ...["297", "3182", "821", "822"],
  ]);
  const figures = await planning.computeCoverage({
    ...{ territory: "52", siteNetwork: "2026-01-01", thresholdSeconds: 1800, changes: [] },
  });
  expect(figures.covered).toBe(ready.preview?.coverage?.after?.covered);

  const after = await everything();
  const id = done.version?.id ?? "";
  expect(await planning.undoDatasetVersion(id)).toMatchObject({ state: "undone" });
  expect(await everything()).toBe(before);
  expect(await planning.undoDatasetVersion(id)).toMatchObject({ state: "undone" });
  expect(await planning.redoDatasetVersion(id)).toMatchObject({ state: "in-force" });
  expect(await everything()).toBe(after);
});

test("the same rows again, in another order and under another name, change nothing", async () => {
  const before = await planning.listDatasetVersions("52");
  const seen = await choose(await send("autre nom.csv", [WASSY, ...UNREAD, "x,,,,,,", BOLOGNE]), {
    absentSites: "close",
    citation: { name: "Liste", producer: "", licence: "", vintage: "", url: null, date: "2026-01-01" },
  });
  expect(seen.identicalTo).toBe(before[0]?.id);
  expect((await accept(seen)).version?.id).toBe(before[0]?.id);
  expect(await planning.listDatasetVersions("52")).toStrictEqual(before);
});

test("rows that another import has come over since are not those in force; columns chosen once are proposed again", async () => {
  const header = "cle,gens";
  const first = await choose(await send("a.csv", ["52001,10", "52002,20"], header), {
    kind: "populations",
    mapping: [
      { field: "communeCode", header: "cle", confidence: 1 },
      { field: "population", header: "gens", confidence: 1 },
    ],
  });
  expect(first).toMatchObject({ obstacles: [], preview: { acceptedCount: 2 } });
  const { version } = await accept(first);
  const other = await send("b.csv", ["52001,11", "52002,20"], header);
  expect(other).toMatchObject({ choices: { kind: "populations" }, identicalTo: null });
  const { version: second } = await accept(other);
  const again = await send("c.csv", ["52001,10", "52002,20"], header);
  expect(again.identicalTo).toBeNull();
  await planning.cancelDatasetImport(again.id);
  expect(await planning.compareDatasetVersions(version?.id ?? "", second?.id ?? "")).toMatchObject({
    ...{ new: 0, gone: 0, same: 1, changed: 1 },
    items: [{ key: "52001", fields: [{ field: "population", before: "10", after: "11" }] }],
  });
  for (const each of [second, version]) await planning.undoDatasetVersion(each?.id ?? "");
});

test("what completes a list needs it: the list cannot be undone before", async () => {
  const seen = await send("partenaires.csv", ["297,CNAF | Notaires", "nulle-part,CNAF"], "id,partenaires");
  expect(seen).toMatchObject({ choices: { kind: "partners" }, preview: { difference: { changed: 1 } } });
  const { version } = await accept(seen);
  const [bologne] = (await planning.getSiteNetwork("52", "2026-01-01")).sites.filter(({ id }) => id === "297");
  expect(bologne?.partners.map(({ scope }) => scope)).toStrictEqual(["national", "local"]);
  const list = (await planning.listDatasetVersions("52")).find(({ kind }) => kind === "sites");
  expect(list?.neededBy).toStrictEqual([version?.id]);
  await expect(planning.undoDatasetVersion(list?.id ?? "")).rejects.toMatchObject({
    code: "planning/dataset-version-needed",
  });
  await planning.undoDatasetVersion(version?.id ?? "");
  expect((await planning.undoDatasetVersion(list?.id ?? "")).state).toBe("undone");
  expect(await networks()).toStrictEqual(["2024-08-01", "2021"]);
});

test("rows refused are sent back with what to do, and run nothing in a spreadsheet", async () => {
  const seen = await send("liste-20260201.csv", [BOLOGNE, '"=cmd|1",,,,,,']);
  const csv = Buffer.from(await planning.readImportIssuesCsv(seen.id, "fr")).toString();
  expect(csv.startsWith("\uFEFFLigne;Colonne;Valeur;Problème;Que faire;id_fs")).toBe(true);
  expect(csv).toContain("'=cmd|1");
  expect(csv).not.toMatch(/(?:^|;)=/m);
  await planning.cancelDatasetImport(seen.id);
  expect(await planning.findDatasetImport(seen.id)).toMatchObject({ state: "cancelled" });
  expect(existsSync(join(dataFolder, "dataset-imports", seen.id))).toBe(false);
});

test("a file that cannot be read says why; unknown ids and names of files are refused", async () => {
  const seen = await send("page.csv", ["<html><body>Connexion</body></html>"], "<!DOCTYPE html>");
  expect(seen).toMatchObject({ state: "failed", failure: { code: "official-data/unreadable-file" } });
  await expect(planning.findDatasetImport("nulle-part")).rejects.toMatchObject({ code: "planning/invalid-query" });
  await expect(planning.findDatasetImport("abcdefghij")).rejects.toMatchObject({
    code: "planning/unknown-dataset-import",
  });
  await expect(planning.undoDatasetVersion("abcdefghij")).rejects.toMatchObject({
    code: "planning/unknown-dataset-version",
  });
  await expect(send("../../etc/passwd", [])).rejects.toMatchObject({ code: "planning/invalid-query" });
  await expect(planning.startDatasetImport("52", { path: "/nulle-part.csv" })).rejects.toMatchObject({
    code: "planning/dataset-file-unreadable",
  });
  await expect(planning.createTerritory("20")).rejects.toMatchObject({ code: "planning/invalid-query" });
  await expect(planning.createTerritory("52")).rejects.toMatchObject({ code: "planning/territory-exists" });
});

test("cancelled while it is read: whoever waits is told, its file goes, and the next one is read", async () => {
  const rows = Array.from({ length: 5_000 }, (_, rank) => BOLOGNE?.replace("297", `n${rank}`));
  const text = [HEADER, ...rows].join("\n");
  const upload = { fileName: "longue.csv", byteCount: Buffer.byteLength(text), bytes: piecesOf(text) };
  const { id, state } = await planning.startDatasetImport("52", upload);
  expect(state).toBe("working");
  const waiting = planning.waitForDatasetImport(id);
  await planning.cancelDatasetImport(id);
  expect(await waiting).toMatchObject({ state: "cancelled", preview: null });
  expect(existsSync(join(dataFolder, "dataset-imports", id))).toBe(false);
  const next = await send("liste-20260215.csv", [WASSY]);
  expect(next.state).toBe("ready");
  await planning.cancelDatasetImport(next.id);
});

test("a draft is found again after a restart, as it was left", async () => {
  const left = await choose(await send("liste-20260220.csv", [BOLOGNE]), { absentSites: "close" });
  await planning.close();
  planning = await openPlanning({ dataFolder });
  const [listed] = (await planning.listDatasetImports("52")).filter(({ id }) => id === left.id);
  expect(listed).toMatchObject({ state: "working", choices: left.choices });
  expect(await planning.waitForDatasetImport(left.id)).toStrictEqual(left);
  await planning.cancelDatasetImport(left.id);
});

test("killed in the middle of accepting: at the next start it is done whole, or waits whole", async () => {
  const seen = await choose(await send("liste-20260301.csv", [BOLOGNE]), { absentSites: "keep" });
  await planning.close();
  const program = fileURLToPath(new URL("../../test/accept-and-die.ts", import.meta.url));
  const child = spawn(process.execPath, [program, dataFolder, seen.id], { stdio: ["ignore", "pipe", "inherit"] });
  const { promise: exited, resolve } = Promise.withResolvers<void>();
  child.on("exit", () => resolve());
  // As soon as it begins to write.
  child.stdout.on("data", () => setTimeout(() => child.kill("SIGKILL"), 5));
  await exited;

  planning = await openPlanning({ dataFolder });
  const found = await planning.waitForDatasetImport(seen.id);
  const isDone = found.state === "done";
  expect(found).toMatchObject(isDone ? { version: { state: "in-force" } } : { state: "ready", obstacles: [] });
  expect(await networks()).toStrictEqual([...(isDone ? ["2026-03-01"] : []), "2024-08-01", "2021"]);
  expect(readdirSync(join(dataFolder, "dataset-imports"))).toStrictEqual(isDone ? [] : [seen.id]);
  if (!isDone) expect(await accept(found)).toMatchObject({ state: "done" });
  expect((await networks())[0]).toBe("2026-03-01");
});

test.each(["75", "974"])(
  "a territory %s made from nothing opens, says that it is empty, and takes files",
  async (code) => {
    const made = await planning.createTerritory(code);
    expect(made).toMatchObject({ population: 0, homeCount: 0, siteNetworks: [], datasets: [] });
    const path = join(folder, `communes-${code}.csv`);
    const [first, second] = { 75: ["75056"], 974: ["97401", "97402"] }[code] ?? [];
    const centre = { 75: "2.35,48.85", 974: "55.5,-21.1" }[code];
    const rows = [first, second].flatMap((each, rank) =>
      each ? [`${each},Commune ${rank},${1000 * (rank + 1)},${centre}${rank}`] : [],
    );
    writeFileSync(path, ["code_insee,nom,population,longitude,latitude", ...rows].join("\n"));
    const sent = await planning.waitForDatasetImport((await planning.startDatasetImport(code, { path })).id);
    const seen = await choose(sent, { kind: "communes" });
    expect(seen).toMatchObject({ state: "ready", choices: { kind: "communes" }, obstacles: [] });
    await accept(seen);
    expect(await planning.getTerritory(code)).toMatchObject({
      ...{ communeCount: rows.length, population: rows.length === 2 ? 3000 : 1000, cantonCount: 0 },
      roadNetwork: { origin: "modelled", modelError: null },
    });
    if (code !== "75") return;
    // A city of one commune: its roads are those between its homes, and its cells may name arrondissements.
    const grid =
      "idcar_200m,lcog_geo,ind\nCRS3035RES200mN2889000E3759000,75101,40\nCRS3035RES200mN2891000E3763000,75120,60";
    const list = "id_fs,lib_fs,longitude,latitude,insee_com\n1,France services,2.34,48.86,75101";
    for (const [name, text] of [
      ["carreaux_200m.csv", grid],
      ["liste-fs-20240801.csv", list],
    ] as const) {
      writeFileSync(join(folder, name), text);
      const { id } = await planning.startDatasetImport(code, { path: join(folder, name) });
      await accept(await planning.waitForDatasetImport(id));
    }
    expect(await planning.getTerritory(code)).toMatchObject({ population: 100, homeCount: 2 });
    const question = { siteNetwork: "2024-08-01", thresholdSeconds: 1_800, changes: [] };
    expect(await planning.computeCoverage({ territory: code, ...question })).toMatchObject({ covered: 100 });
  },
);
