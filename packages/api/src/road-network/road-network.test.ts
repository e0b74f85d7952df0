import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { HAUTE_MARNE_OSM_DATE, writeHauteMarneOsm } from "@maillage/planning/testing";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UploadRequest } from "../receive-upload.ts";
import { appRouter, createCaller } from "../root.ts";
import { receiveRoadsUpload } from "./receive-roads-upload.ts";

const TERRITORY = { territory: "52" };
const roads = Buffer.from(writeHauteMarneOsm());

let folder: string;
let planning: Planning;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-api-roads-"));
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(join(folder, "data")) });
}, 60_000);
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true, force: true });
});

const fr = () => createCaller({ planning, locale: "fr" }).roadNetwork;
const en = () => createCaller({ planning, locale: "en" }).roadNetwork;

async function* piecesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += 10_000) yield content.subarray(start, start + 10_000);
}

const send = (change: Partial<UploadRequest> = {}, content: Buffer = roads) =>
  receiveRoadsUpload(
    { planning, locale: "fr" },
    {
      ...{ territory: "52", fileName: "haute-marne.osm", contentLength: String(content.length) },
      body: piecesOf(content),
      ...change,
    },
  );

async function waitForEnd() {
  for (;;) {
    const progress = await fr().importProgress(TERRITORY);
    if (progress?.state !== "running") return progress;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("from an upload to roads in use, and back", async () => {
  expect(await fr().importProgress(TERRITORY)).toBeNull();
  expect(await send()).toMatchObject({ status: 202, body: { state: "running", message: null } });
  const ended = await waitForEnd();
  expect(ended).toMatchObject({ state: "done", message: null, result: { isNew: true } });
  const hash = ended?.result?.hash ?? "";

  const compared = await fr().compare({ ...TERRITORY, hash, siteNetwork: "2021", thresholdSeconds: 1800 });
  expect(compared.candidate.roadNetwork.sources[0]?.vintage).toBe(HAUTE_MARNE_OSM_DATE);
  await expect(fr().remove({ ...TERRITORY, hash: compared.inUse.roadNetwork.hash })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await fr().use({ ...TERRITORY, hash });
  expect((await fr().list(TERRITORY)).find(({ isInUse }) => isInUse)?.hash).toBe(hash);
  await expect(en().remove({ ...TERRITORY, hash })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "This road network is the territory's. Choose another before removing it.",
  });
  await fr().use({ ...TERRITORY, hash: compared.inUse.roadNetwork.hash });
  await fr().remove({ ...TERRITORY, hash });
  expect(await fr().list(TERRITORY)).toHaveLength(1);
});

test("a file that is no map fails after it was received, told in each language", async () => {
  expect((await send({ fileName: "notes.txt" }, Buffer.from("rien de routier"))).status).toBe(202);
  expect(await waitForEnd()).toMatchObject({ state: "failed", message: expect.stringContaining("OpenStreetMap") });
  const [french, english] = [await fr().importProgress(TERRITORY), await en().importProgress(TERRITORY)];
  expect(english?.message).toContain("Download it again");
  expect(french?.message).not.toBe(english?.message);
});

const refusals: readonly (readonly [string, Partial<UploadRequest>, number, string])[] = [
  ["a name that is a path", { fileName: "../x.osm" }, 400, "planning/invalid-query"],
  ["a territory that is a path", { territory: "../52" }, 400, "planning/invalid-query"],
  ["an unknown territory", { territory: "2A" }, 404, "planning/unknown-territory"],
  ["more than may be sent", { contentLength: "2147483649" }, 413, "planning/roads-file-too-big"],
  ["less than announced", { contentLength: "2000000" }, 400, "planning/roads-upload-cut"],
];
test.each(refusals)("%s is refused before anything is built", async (_name, change, status, code) => {
  const answer = await send(change);
  expect(answer).toMatchObject({ status, body: { code } });
  if ("message" in answer.body) expect(answer.body.message).not.toBe("");
});

test("a cancelled upload leaves the place free", async () => {
  await send();
  await fr().cancelImport(TERRITORY);
  expect(await fr().importProgress(TERRITORY)).toMatchObject({ state: "cancelled", result: null });
  expect(await fr().list(TERRITORY)).toHaveLength(1);
});

test("what changes something is not done by a plain link", async () => {
  const input = encodeURIComponent(JSON.stringify({ territory: "52", hash: "0".repeat(64) }));
  for (const name of ["use", "remove", "cancelImport"]) {
    const response = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: new Request(`http://localhost/api/trpc/roadNetwork.${name}?input=${input}`),
      router: appRouter,
      createContext: () => ({ planning, locale: "fr" as const }),
    });
    expect(response.status).toBe(405);
  }
});
