import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import type { Feature, Point, Position } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LAMBERT_93, projectGeometry } from "./items/coordinate-systems.ts";
import { answerOgc, FeatureCatalogue } from "./ogc.ts";
import type { OgcLink } from "./ogc-exchange.ts";

const BASE = "https://maillage.example/api/ogc";
const folder = mkdtempSync(join(tmpdir(), "maillage-ogc-"));
let planning: Planning;
let catalogue: FeatureCatalogue;

beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
  catalogue = new FeatureCatalogue(planning);
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true });
});

interface ItemsBody {
  readonly features: readonly Feature<Point, Record<string, unknown>>[];
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly links: readonly OgcLink[];
}

async function get(url: string, locale: "fr" | "en" = "fr") {
  const { pathname, searchParams } = new URL(url.startsWith("http") ? url : `${BASE}${url}`);
  const path = pathname.slice("/api/ogc".length).split("/").filter(Boolean).map(decodeURIComponent);
  const answer = await answerOgc(
    {
      ...{ path, query: searchParams, baseUrl: BASE, pageUrl: "https://maillage.example/sources", locale },
      now: "2026-11-23T12:00:00Z",
    },
    catalogue,
  );
  return { ...answer, json: JSON.parse(answer.body) };
}

async function getItems(url: string): Promise<ItemsBody> {
  const { status, mediaType, json } = await get(url);
  expect([status, mediaType], JSON.stringify(json).slice(0, 300)).toEqual([200, "application/geo+json"]);
  expect(json.numberReturned).toBe(json.features.length);
  return json;
}

test("the landing page leads to definition, rules and layers, and all of them answer", async () => {
  const { json } = await get("");
  const links: readonly OgcLink[] = json.links;
  expect(links.map(({ rel }) => rel)).toEqual(["self", "service-desc", "service-doc", "conformance", "data"]);
  for (const { href, rel, type } of links.filter(({ rel: why }) => why !== "service-doc")) {
    const answer = await get(href);
    expect([answer.status, answer.mediaType], rel).toEqual([200, type]);
  }
  expect((await get("/conformance")).json.conformsTo).toContain(
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  );
});

test("every collection is described alike in the list and alone, and its features are all within its extent", async () => {
  const { json } = await get("/collections");
  expect(json.collections.map(({ id }: { id: string }) => id)).toEqual([
    ...["52-sites", "52-homes", "52-cantons", "52-communes", "52-isochrones"],
  ]);
  for (const collection of json.collections) {
    expect({ ...(await get(`/collections/${collection.id}`)).json, crs: ["#/crs"] }).toEqual(collection);
    const all = await getItems(`/collections/${collection.id}/items?limit=1000`);
    const within = await getItems(
      `/collections/${collection.id}/items?limit=1000&bbox=${collection.extent.spatial.bbox[0].join(",")}`,
    );
    expect(within.numberMatched, collection.id).toBe(all.numberMatched);
  }
});

test("pages follow one another by their links until every feature has come once", async () => {
  const ids: unknown[] = [];
  let url: string | undefined =
    "/collections/52-homes/items?limit=100&crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  let pageCount = 0;
  while (url !== undefined) {
    const page: ItemsBody = await getItems(url);
    expect(page.numberMatched).toBe(426);
    ids.push(...page.features.map(({ id }) => id));
    url = page.links.find(({ rel }) => rel === "next")?.href;
    pageCount++;
  }
  expect([pageCount, ids.length, new Set(ids).size]).toEqual([5, 426, 426]);
  expect((await getItems("/collections/52-homes/items")).numberReturned).toBe(10);
  expect((await getItems("/collections/52-homes/items?limit=999999")).numberReturned).toBe(426);
  expect((await getItems("/collections/52-homes/items?offset=426")).features).toEqual([]);
});

test("a box takes what touches it, as a plain comparison does, in degrees and in Lambert-93", async () => {
  const all = await getItems("/collections/52-homes/items?limit=1000");
  const [west, south, east, north] = [4.9, 47.7, 5.4, 48.2];
  const expected = all.features.filter(({ geometry: { coordinates } }) =>
    isInside(coordinates, [west, south, east, north]),
  );
  const inBox = await getItems(`/collections/52-homes/items?limit=1000&bbox=${[west, south, east, north]}`);
  expect(expected.length).toBeGreaterThan(20);
  expect(inBox.features.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  const withHeights = await getItems(
    `/collections/52-homes/items?limit=1000&bbox=${[west, south, 0, east, north, 900]}`,
  );
  expect(withHeights.numberMatched).toBe(expected.length);

  const projected = await getItems(`/collections/52-homes/items?limit=1000&crs=${LAMBERT_93}`);
  const box = [840_000, 6_740_000, 870_000, 6_800_000] as const;
  const inMetres = projected.features.filter(({ geometry: { coordinates } }) => isInside(coordinates, box));
  const asked = await getItems(`/collections/52-homes/items?limit=1000&bbox=${box}&bbox-crs=${LAMBERT_93}`);
  expect(inMetres.length).toBeGreaterThan(20);
  expect(asked.features.map(({ id }) => id)).toEqual(inMetres.map(({ id }) => id));
});

function isInside([x = Number.NaN, y = Number.NaN]: Position, [west, south, east, north]: readonly number[]): boolean {
  return x >= Number(west) && x <= Number(east) && y >= Number(south) && y <= Number(north);
}

test("polygons are taken when the box is wholly inside one of them, and a box across the antimeridian has two halves", async () => {
  const inside = await getItems("/collections/52-cantons/items?bbox=5.13,48.1,5.131,48.101");
  expect(inside.numberMatched).toBeGreaterThan(0);
  const around = await getItems("/collections/52-sites/items?limit=100&bbox=170,40,10,50");
  expect(around.numberMatched).toBe(18);
  expect((await getItems("/collections/52-sites/items?bbox=170,40,-10,50")).numberMatched).toBe(0);
});

test("Lambert-93 is that of the State: its origin, and a row of the national addresses (BAN)", () => {
  const project = (coordinates: Position) => projectGeometry({ type: "Point", coordinates }, LAMBERT_93);
  expect(project([3, 46.5])).toEqual({ type: "Point", coordinates: [700_000, 6_600_000] });
  expect(project([5.425179, 46.005447])).toEqual({ type: "Point", coordinates: [887_643.67, 6_547_960.53] });
});

test("coordinates are told in the system asked for, named in a header", async () => {
  const { json, headers } = await get(`/collections/52-sites/items/2426?crs=${LAMBERT_93}`);
  const [easting, northing] = json.geometry.coordinates;
  expect(headers["Content-Crs"]).toBe(`<${LAMBERT_93}>`);
  expect(easting > 830_000 && easting < 920_000 && northing > 6_700_000 && northing < 6_850_000).toBe(true);
  const degrees = await get("/collections/52-sites/items/2426");
  expect(degrees.headers["Content-Crs"]).toBe("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
  expect(degrees.json.properties).toEqual(json.properties);
});

test("a day gives the network in force then: none before the first, the last of an interval", async () => {
  const dates = (await planning.getTerritory("52")).siteNetworks.map(({ date }) => date).toSorted();
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const countOn = async (datetime: string) =>
    (await getItems(`/collections/52-sites/items?limit=1000&datetime=${datetime}`)).numberMatched;
  const [firstCount, lastCount] = [await countOn(first), await countOn(last)];
  expect(firstCount).not.toBe(lastCount);
  expect(await countOn("1999-01-01")).toBe(0);
  expect(await countOn(`../${first}`)).toBe(firstCount);
  expect(await countOn(`${first}T12:00:00Z/..`)).toBe(lastCount);
  expect(await countOn("2026-01-01T00:00:00%2B01:00")).toBe(lastCount);
  expect(lastCount).toBe((await getItems("/collections/52-sites/items")).numberMatched);
});

test("fields filter by their value", async () => {
  const all = await getItems("/collections/52-homes/items?limit=1000");
  const far = await getItems("/collections/52-homes/items?limit=1000&covered=false");
  expect(far.numberMatched).toBe(all.features.filter(({ properties }) => properties.covered === false).length);
  const [home] = all.features;
  const same = await getItems(
    `/collections/52-homes/items?population=${home?.properties.population}&name=${encodeURIComponent(String(home?.properties.name))}`,
  );
  expect(same.features.map(({ id }) => id)).toContain(home?.id);
});

test.each([
  "limit=0",
  "limit=-1",
  "limit=ten",
  "offset=-1",
  "bbox=1,2,3",
  "bbox=1,2,3,x",
  "bbox=1,,3,4",
  "bbox=5,49,6,48",
  "bbox-crs=EPSG:2154",
  "crs=4326",
  "datetime=yesterday",
  "datetime=2024-02-30",
  "datetime=2024-12-31/2024-01-01",
  "datetime=2024-01-01/2024-02-01/2024-03-01",
  "f=html",
  "limit=1&limit=2",
  "covered=maybe",
  "population=many",
  "colour=red",
])("%s is refused with its reason", async (query) => {
  const { status, mediaType, json } = await get(`/collections/52-homes/items?${query}`);
  expect([status, mediaType, json.code]).toEqual([400, "application/json", "InvalidParameterValue"]);
  expect(json.description).toMatch(/«/);
  expect((await get(`/collections/52-homes/items?${query}`, "en")).json.description).toMatch(/parameter "/);
});

test.each([
  "/nothing",
  "/api/more",
  "/collections/52-roads",
  "/collections/75-sites",
  "/collections/52-sites/parts",
  "/collections/52-sites/items/none",
  "/collections/52-sites/items/2426/more",
])("%s is nowhere, and it is said", async (path) => {
  const { status, json } = await get(path);
  expect([status, json.code]).toEqual([404, "NotFound"]);
});

test("the definition has every address and every field, without a reference to nothing", async () => {
  const { json, mediaType } = await get("/api");
  expect(mediaType).toBe("application/vnd.oai.openapi+json;version=3.0");
  expect(Object.keys(json.paths)).toHaveLength(3 + 3 * 5);
  const references = [...JSON.stringify(json).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g)];
  expect(references.length).toBeGreaterThan(50);
  for (const [, kind = "", name = ""] of references) expect(json.components[kind]).toHaveProperty([name]);
  const operations = Object.values(json.paths as Record<string, { get: { operationId: string } }>);
  expect(new Set(operations.map(({ get: { operationId } }) => operationId)).size).toBe(operations.length);
});
