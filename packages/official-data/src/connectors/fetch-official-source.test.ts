import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, request as requestHttp } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cutAtHalf, serveFile, startSourceServer } from "../../test/source-server.ts";
import { SOURCE_PATIENCE } from "./download-source.ts";
import { type FetchSourceOptions, fetchOfficialSource } from "./fetch-official-source.ts";
import type { OfficialSource, OfficialSourceId } from "./official-source.ts";
import { OFFICIAL_SOURCES } from "./official-sources.ts";
import { parseSourceSettings } from "./source-settings.ts";

const CANTONS = "/www.insee.fr/fr/statistiques/fichier/8377162/v_canton_2025.csv";
const FORMER_CANTONS = "/www.insee.fr/fr/statistiques/fichier/7766585/v_canton_2024.csv";
const DATASET = "/www.data.gouv.fr/api/1/datasets/liste-des-structures-france-services/";
const LIST = "/static.data.gouv.fr/resources/liste/liste-fs.csv";
const ROADS = "/download.geofabrik.de/europe/france/champagne-ardenne-latest.osm.pbf";
const WFS = "/data.geopf.fr/wfs/ows";
const TEXT = `CAN,DEP\n${"5201,52\n".repeat(50_000)}`;

function get(id: OfficialSourceId): OfficialSource {
  const source = OFFICIAL_SOURCES.find((each) => each.id === id);
  if (source === undefined) throw new Error(`No source ${id}.`);
  return source;
}

/** A server of all sources, a folder, and fetching with little patience. */
async function prepare(environment: Record<string, string> = {}) {
  const server = await startSourceServer();
  const cacheFolder = mkdtempSync(join(tmpdir(), "maillage-sources-"));
  onTestFinished(() => rmSync(cacheFolder, { recursive: true, force: true }));
  const settings = parseSourceSettings({ MAILLAGE_SOURCES: server.url, ...environment });
  const patience = { ...SOURCE_PATIENCE, idleMs: 150, retryMs: 5, retryCount: 2 };
  const fetchSource = (id: OfficialSourceId, more: Partial<FetchSourceOptions> = {}, departement = "52") =>
    fetchOfficialSource(get(id), departement, { settings, cacheFolder, patience, ...more });
  const listFiles = () =>
    readdirSync(cacheFolder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => name)
      .toSorted();
  return { ...server, cacheFolder, fetchSource, listFiles };
}

test("a file comes whole, and is not downloaded again while the producer's is the same", async () => {
  const { routes, asked, fetchSource, listFiles } = await prepare();
  routes.set(CANTONS, serveFile(TEXT));
  const shares: number[] = [];
  const first = await fetchSource("cantons", { onProgress: (received, total) => shares.push(received / (total ?? 1)) });
  expect(first).toMatchObject({ fileName: "v_canton_2025.csv", isDownloaded: true, byteCount: TEXT.length });
  expect(first?.url).toBe("https://www.insee.fr/fr/statistiques/fichier/8377162/v_canton_2025.csv");
  expect(readFileSync(first?.path ?? "", "utf8")).toBe(TEXT);
  expect(first?.sha256).toBe(createHash("sha256").update(TEXT).digest("hex"));
  expect(shares.at(-1)).toBe(1);
  const again = await fetchSource("cantons");
  expect(again).toStrictEqual({ ...first, isDownloaded: false });
  expect(asked).toHaveLength(2);
  // Of the whole country: another département finds it too, and without network.
  expect(await fetchSource("cantons", { isOffline: true }, "09")).toMatchObject({ path: first?.path });
  expect(asked).toHaveLength(2);
  routes.set(CANTONS, serveFile(`${TEXT}5202,52\n`, '"two"'));
  expect(await fetchSource("cantons")).toMatchObject({ isDownloaded: true, byteCount: TEXT.length + 8 });
  expect(listFiles()).toStrictEqual(["entry.json", "v_canton_2025.csv"]);
});

test("a line cut at half is taken up where it was cut, at once or at the next pull", async () => {
  const { routes, asked, fetchSource } = await prepare();
  routes.set(CANTONS, (request, response) =>
    (request.headers.range === undefined ? cutAtHalf : serveFile)(TEXT)(request, response),
  );
  const whole = await fetchSource("cantons");
  expect(readFileSync(whole?.path ?? "", "utf8")).toBe(TEXT);
  expect(asked).toStrictEqual([CANTONS, `${CANTONS} bytes=${TEXT.length / 2}-`]);

  const other = await prepare();
  other.routes.set(CANTONS, cutAtHalf(TEXT));
  const patience = { ...SOURCE_PATIENCE, retryCount: 0 };
  await expect(other.fetchSource("cantons", { patience })).rejects.toMatchObject({
    code: "official-data/source-unreachable",
  });
  expect(other.listFiles()).toStrictEqual(["draft", "draft.json"]);
  // Another file meanwhile: the half of the former one is of no use.
  other.routes.set(CANTONS, serveFile("CAN,DEP\n", '"two"'));
  expect(readFileSync((await other.fetchSource("cantons"))?.path ?? "", "utf8")).toBe("CAN,DEP\n");
});

test("the newest CSV of a dataset is found by its slug, and its checksum verified; the known resource stands in", async () => {
  const { routes, asked, fetchSource, listFiles } = await prepare();
  const resource = (url: string, last_modified: string, value: string) => ({
    url,
    last_modified,
    format: "csv",
    type: "main",
    checksum: { type: "sha1", value },
  });
  const describe = (sha1: string) =>
    JSON.stringify({
      resources: [
        resource("https://static.data.gouv.fr/resources/liste/former.csv", "2024-08-01T10:00:00", ""),
        resource("https://static.data.gouv.fr/resources/liste/liste-fs.csv", "2026-03-02T10:00:00+00:00", sha1),
      ],
    });
  routes.set(LIST, serveFile("id_fs,lib_fs\n"));
  routes.set(DATASET, serveFile(describe("0".repeat(40))));
  await expect(fetchSource("sites")).rejects.toMatchObject({
    code: "official-data/source-damaged",
    context: { damage: "checksum" },
  });
  expect(listFiles().filter((name) => name !== "draft")).toStrictEqual([]);
  routes.set(DATASET, serveFile(describe(createHash("sha1").update("id_fs,lib_fs\n").digest("hex")), '"d2"'));
  expect(await fetchSource("sites")).toMatchObject({
    fileName: "liste-fs.csv",
    date: "2026-03-02",
    isDownloaded: true,
  });
  asked.length = 0;
  expect(await fetchSource("sites")).toMatchObject({ isDownloaded: false });
  expect(asked).toStrictEqual([DATASET]);

  routes.delete(DATASET);
  routes.set("/www.data.gouv.fr/fr/datasets/r/31576dff-fd61-4de9-819f-32c2f880b142", (_, response) => {
    response.writeHead(302, { location: "https://static.data.gouv.fr/resources/liste/liste-fs.csv" }).end();
  });
  expect(await fetchSource("sites")).toMatchObject({ fileName: "liste-fs.csv" });
});

test("an edition that is not there gives way to the one before; when none is, the first is told", async () => {
  const { routes, fetchSource } = await prepare();
  routes.set(FORMER_CANTONS, serveFile(TEXT));
  expect(await fetchSource("cantons")).toMatchObject({ fileName: "v_canton_2024.csv" });
  await expect(fetchSource("populations")).rejects.toMatchObject({
    ...{ code: "official-data/source-refused", context: { status: 404, source: "populations" } },
  });
});

test("a redirection to a server that is not of the table is not followed", async () => {
  const { routes, asked, fetchSource } = await prepare();
  for (const location of [
    "https://elsewhere.example/v.csv",
    "http://www.insee.fr/v.csv",
    "https://www.insee.fr.example/v",
    "https://a@www.insee.fr/v",
  ]) {
    routes.set(CANTONS, (_, response) => void response.writeHead(302, { location }).end());
    await expect(fetchSource("cantons")).rejects.toMatchObject({ code: "official-data/source-elsewhere" });
  }
  expect(new Set(asked)).toStrictEqual(new Set([CANTONS]));
});

test("what is slow, busy, too big or a web page is told as such, and nothing is left of it", async () => {
  const { routes, asked, fetchSource, listFiles } = await prepare();
  routes.set(CANTONS, (_, response) => void response.writeHead(200, { "content-length": 9 }).flushHeaders());
  const patience = { ...SOURCE_PATIENCE, idleMs: 60, retryMs: 1, retryCount: 1 };
  await expect(fetchSource("cantons", { patience })).rejects.toMatchObject({ code: "official-data/source-slow" });
  expect(asked).toHaveLength(2);
  await expect(fetchSource("cantons", { patience: { ...patience, idleMs: 9_000, totalMs: 60 } })).rejects.toMatchObject(
    {
      code: "official-data/source-slow",
    },
  );
  let busyCount = 2;
  routes.set(CANTONS, (request, response) =>
    busyCount-- > 0
      ? response.writeHead(busyCount === 0 ? 429 : 503, { "retry-after": "0" }).end()
      : serveFile(TEXT)(request, response),
  );
  expect(await fetchSource("cantons", { patience: { ...SOURCE_PATIENCE, retryMs: 60_000 } })).toMatchObject({
    isDownloaded: true,
  });

  const other = await prepare();
  other.routes.set(CANTONS, (_, response) => void response.writeHead(200, { "content-length": 2 ** 33 }).end("x"));
  await expect(other.fetchSource("cantons")).rejects.toMatchObject({ code: "official-data/source-too-big" });
  other.routes.set(CANTONS, serveFile("<!DOCTYPE html><title>Connexion</title>"));
  await expect(other.fetchSource("cantons")).rejects.toMatchObject({ context: { damage: "web-page" } });
  const cancelling = new AbortController();
  other.routes.set(CANTONS, (_, response) => {
    response.writeHead(200, { etag: '"x"', "content-length": 9 });
    response.write("half", () => setTimeout(() => cancelling.abort(new Error("stopped")), 10));
  });
  await expect(other.fetchSource("cantons", { signal: cancelling.signal })).rejects.toThrow("stopped");
  await expect(other.fetchSource("cantons", { isOffline: true })).rejects.toMatchObject({
    code: "official-data/source-not-fetched",
  });
  expect(other.listFiles()).toStrictEqual([]);
  expect(listFiles()).toStrictEqual(["entry.json", "v_canton_2025.csv"]);
});

test("without network each source says so at once, with where to find the file", async () => {
  const { fetchSource } = await prepare();
  const settings = parseSourceSettings({ MAILLAGE_SOURCES: "http://127.0.0.1:1" });
  const patience = { ...SOURCE_PATIENCE, retryMs: 60_000 };
  await expect(fetchSource("homes", { settings, patience })).rejects.toMatchObject({
    code: "official-data/source-unreachable",
    context: { kind: "homes", reason: "ECONNREFUSED", url: expect.stringContaining("https://www.insee.fr/") },
  });
});

test("features come by pages, each once, in an attribute of either edition; a département without any has nothing", async () => {
  const { routes, asked, fetchSource } = await prepare();
  const queries: string[] = [];
  routes.set(WFS, (request, response) => {
    const query = new URL(request.url ?? "", "http://host").searchParams;
    const filter = query.get("CQL_FILTER") ?? "";
    queries.push(`${query.get("TYPENAMES")} ${filter} ${query.get("SORTBY")} ${query.get("STARTINDEX")}`);
    if (!filter.startsWith("insee_dep")) return void response.writeHead(400).end("<ExceptionReport/>");
    const [start, count] = [Number(query.get("STARTINDEX")), filter.includes("972") ? 0 : 507];
    const ranks = Array.from({ length: Math.max(0, Math.min(500, count - start)) }, (_, rank) => start + rank);
    // The last of a page is the first of the next one.
    const features = ranks.map((rank) => ({
      type: "Feature",
      id: `commune.${Math.min(rank, 505)}`,
      properties: {},
      geometry: null,
    }));
    response.writeHead(200).end(JSON.stringify({ type: "FeatureCollection", features }));
  });
  const fetched = await fetchSource("commune-shapes");
  const { features } = JSON.parse(readFileSync(fetched?.path ?? "", "utf8"));
  expect(features).toHaveLength(506);
  expect(fetched?.fileName).toMatch(/^ADMINEXPRESS-COG-CARTO_commune_52_\d{4}-\d\d-\d\d\.geojson$/);
  expect(queries).toStrictEqual(
    ["code_insee_du_departement='52' cleabs 0", "insee_dep='52' cleabs 0", "insee_dep='52' cleabs 500"].map(
      (each) => `ADMINEXPRESS-COG-CARTO.LATEST:commune ${each}`,
    ),
  );
  asked.length = 0;
  expect(await fetchSource("commune-shapes")).toMatchObject({ isDownloaded: false });
  expect(asked).toStrictEqual([]);
  expect(await fetchSource("canton-shapes", {}, "972")).toBeNull();
  expect(await fetchSource("homes", {}, "973")).toBeNull();
});

test("an extract of roads keeps its dated name, and its MD5 is verified", async () => {
  const { routes, fetchSource } = await prepare();
  const dated = ROADS.replace("latest", "261122");
  routes.set(
    ROADS,
    (_, response) => void response.writeHead(302, { location: dated.replace("/download", "https://download") }).end(),
  );
  routes.set(dated, serveFile("roads"));
  routes.set(`${dated}.md5`, serveFile(`${"0".repeat(32)}  champagne-ardenne-261122.osm.pbf\n`));
  await expect(fetchSource("roads")).rejects.toMatchObject({ context: { damage: "checksum" } });
  routes.set(`${dated}.md5`, serveFile(`${createHash("md5").update("roads").digest("hex")}  x\n`));
  expect(await fetchSource("roads")).toMatchObject({ fileName: "champagne-ardenne-261122.osm.pbf" });
});

test("requests go through the proxy that the environment tells, but for hosts left out of it", async () => {
  const proxied: string[] = [];
  const proxy = createServer((request, response) => {
    proxied.push(request.url ?? "");
    request.pipe(
      requestHttp(request.url ?? "", { headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void proxy.close());
  const http_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const through = await prepare({ http_proxy });
  through.routes.set(CANTONS, serveFile(TEXT));
  expect(await through.fetchSource("cantons")).toMatchObject({ isDownloaded: true });
  expect(proxied).toStrictEqual([`${through.url}${CANTONS}`]);
  const around = await prepare({ http_proxy, no_proxy: "127.0.0.1" });
  around.routes.set(CANTONS, serveFile(TEXT));
  expect(await around.fetchSource("cantons")).toMatchObject({ isDownloaded: true });
  expect(proxied).toHaveLength(1);
});

test.each(["http://mirror.example", "ftp://127.0.0.1/", "not an address", "https://a:b@mirror.example"])(
  "%s is no mirror",
  (MAILLAGE_SOURCES) => {
    expect(() => parseSourceSettings({ MAILLAGE_SOURCES })).toThrow(
      expect.objectContaining({ code: "official-data/invalid-source-setting" }),
    );
  },
);

test("without a mirror only https is asked, of the hosts of the table, for every département", () => {
  const settings = parseSourceSettings({ MAILLAGE_SOURCES: "" });
  expect(settings.mirror).toBeNull();
  const departements = ["01", "2A", "52", "75", "971", "974", "976"];
  const addresses = OFFICIAL_SOURCES.flatMap((source) => departements.flatMap((code) => source.listAddresses(code)));
  for (const address of addresses) if (address.by === "file") expect(new URL(address.url).protocol).toBe("https:");
  expect(addresses.length).toBeGreaterThan(60);
});
