import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerFigures } from "./answer-figures.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-figures-"));
let planning: Planning;

beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true });
});

async function get(url: string, locale: "fr" | "en" = "en") {
  const { pathname, searchParams: query } = new URL(url, "http://localhost");
  const path = pathname.split("/").filter(Boolean);
  const { status, body } = await answerFigures({ path, query, baseUrl: "http://localhost/api/v1", locale }, planning);
  // biome-ignore lint/suspicious/noExplicitAny: JSON as other programs read it.
  return { status, body: body as any };
}

test("the figures are those of the pages, with what they rest on", async () => {
  const { siteNetworks } = await planning.getTerritory("52");
  const latest =
    siteNetworks
      .map(({ slug }) => slug)
      .toSorted()
      .at(-1) ?? "";
  const coverage = await planning.computeCoverage({
    ...{ territory: "52", siteNetwork: latest, thresholdSeconds: 1200, changes: [] },
  });
  const { status, body } = await get("/territories/52/figures?threshold=20");
  expect(status).toBe(200);
  expect(body.basis).toMatchObject({ date: latest, thresholdSeconds: 1200, roadNetwork: { origin: "modelled" } });
  const { population, covered, share, p90Seconds } = coverage;
  expect(body.figures).toMatchObject({ code: "52", population, covered, share, p90Seconds });
  const cantons = await get("/territories/52/units/canton?threshold=20");
  const without = cantons.body.units.filter(({ service }: { service: string }) => service === "none");
  expect(without.map(({ code }: { code: string }) => code)).toEqual([...coverage.cantonsWithoutSite]);
});

test("territories are listed, and told with their networks and sources", async () => {
  expect((await get("/territories")).body).toEqual({ territories: [{ code: "52", name: "Haute-Marne" }] });
  const { body } = await get("/territories/52");
  expect(body.networks).toContainEqual(expect.objectContaining({ slug: "2024-08-01", siteCount: 18 }));
  expect(body.sources.length).toBeGreaterThan(2);
});

test.each([
  ["/territories/52/figures?threshold=soon", 400, /threshold/],
  ["/territories/52/figures?seuil=20", 400, /seuil/],
  ["/territories/52/figures?network=1999", 404, /1999/],
  ["/territories/52/figures?scenario=zzzzzzzzzz", 404, /zzzzzzzzzz/],
  ["/territories/52/units/parish", 400, /kind/],
  ["/territories/75", 404, /75/],
  ["/territories/abc", 400, /territory/],
  ["/communes", 404, /openapi/],
])("%s is answered %i, and it is said why", async (url, status, words) => {
  const answer = await get(url);
  expect([answer.status, answer.body.message]).toEqual([status, expect.stringMatching(words)]);
});

test("a territory whose files are still to import is told so", async () => {
  await planning.createTerritory("75");
  expect((await get("/territories/75", "fr")).body).toMatchObject({ population: 0, networks: [] });
  const { status, body } = await get("/territories/75/figures", "fr");
  expect([status, body.message]).toEqual([404, expect.stringContaining("pas encore de liste de sites")]);
});

test("the documentation has every address, with its parameters and answers", async () => {
  const { body } = await get("/openapi.json");
  expect(Object.keys(body.paths)).toHaveLength(4);
  const { parameters, responses } = body.paths["/territories/{territory}/units/{kind}"].get;
  expect(parameters).toContainEqual({
    ...{ name: "kind", in: "path", required: true },
    schema: { type: "string", enum: ["arrondissement", "epci", "canton", "commune"] },
  });
  expect(responses[200].content["application/json"].schema.properties.units.items.properties).toHaveProperty("share");
});
