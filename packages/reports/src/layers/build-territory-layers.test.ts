import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTerritoryLayers } from "./build-territory-layers.ts";
import type { FieldValue, Layer, LayerFeature } from "./layer.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-layers-"));
const about = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };
let planning: Planning;
let layers: readonly Layer[];

beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
  layers = await buildTerritoryLayers(planning, { about });
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true });
});

test("a territory has five layers, each with its place, sources and hash", () => {
  expect(layers.map(({ id, featureCount }) => [id, featureCount])).toStrictEqual([
    ["sites", 18],
    ["homes", 426],
    ["cantons", 17],
    ["communes", 426],
    ["isochrones", 3],
  ]);
  for (const layer of layers) {
    expect(layer).toMatchObject({ date: "2024-08-01", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(layer.sources.length).toBeGreaterThan(0);
    const [west, south, east, north] = layer.bounds ?? [0, 0, 0, 0];
    expect(west > 4 && east < 7 && south > 47 && north < 49.5 && west < east && south < north).toBe(true);
    expect(new Set(layer.fields.map(({ name }) => name)).size).toBe(layer.fields.length);
  }
});

test("every value is of its field's type, every code has its word, ids are unique", async () => {
  for (const layer of layers) {
    const features = await readAll(layer);
    expect(features).toHaveLength(layer.featureCount);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const { values } of features) {
      expect(values).toHaveLength(layer.fields.length);
      for (const [index, field] of layer.fields.entries()) {
        const value = values[index] ?? null;
        expect(isOfType(value, field.type), `${layer.id}.${field.name}: ${String(value)}`).toBe(true);
        if (field.words !== undefined && value !== null) expect(Object.keys(field.words)).toContain(value);
      }
    }
  }
});

test("figures of the layers are those of the pages", async () => {
  const coverage = await planning.computeCoverage({ ...about, changes: [] });
  const { certainty } = await planning.analyseUncertainty(about);
  const homes = await columnsOf("homes");
  const covered = homes("population").filter((_, home) => homes("covered")[home] === true);
  expect(sum(homes("population"))).toBe(coverage.population);
  expect(sum(covered)).toBe(coverage.covered);
  expect(coverage.covered).toBe(167_994);
  const surely = homes("population").filter((_, home) => homes("certainty")[home] === "surely-covered");
  expect(sum(surely)).toBe(certainty?.surelyCovered);

  const cantons = await columnsOf("cantons");
  const without = cantons("name").filter((_, canton) => cantons("service")[canton] === "none");
  expect(without).toHaveLength(coverage.cantonsWithoutSite.length);
  expect(without).toHaveLength(7);
  expect(cantons("covered")).toStrictEqual(coverage.cantons.map((canton) => canton.covered));

  const communes = await columnsOf("communes");
  expect(sum(communes("covered"))).toBe(coverage.covered);
  expect(sum(communes("surely_covered"))).toBe(certainty?.surelyCovered);
  const sites = await columnsOf("sites");
  expect(sum(sites("people_nearest"))).toBe(coverage.population - coverage.unreachable);
  expect(sum(sites("people_nearest_covered"))).toBe(coverage.covered);
});

test("the threshold is within", async () => {
  const homes = await columnsOf("homes");
  const exact = homes("seconds").find((seconds) => typeof seconds === "number" && seconds > 600);
  const [layer] = await buildTerritoryLayers(planning, { about: { ...about, thresholdSeconds: Number(exact) } }, [
    "homes",
  ]);
  if (layer === undefined) throw new Error("No layer.");
  const index = (name: string) => layer.fields.findIndex((field) => field.name === name);
  const at = (await readAll(layer)).find(({ values }) => values[index("seconds")] === exact);
  expect(at?.values[index("covered")]).toBe(true);
});

test("the same question gives the same layers, and another sites' another hash", async () => {
  const again = await buildTerritoryLayers(planning, { about });
  expect(again.map(({ hash }) => hash)).toStrictEqual(layers.map(({ hash }) => hash));
  const [sites] = await buildTerritoryLayers(planning, { about: { ...about, siteNetwork: "2021" } }, ["sites"]);
  expect(sites?.hash).not.toBe(layers[0]?.hash);
});

describe("of a scenario", () => {
  test("its changes are a layer, and sites are those after them", async () => {
    const at = { id: "a", at: "2024-09-01T00:00:00Z", comment: '=1+1; "à voir"', year: 2025, costEuros: null };
    const place = { longitude: 5.1, latitude: 48.4 };
    const opening = {
      kind: "add-site",
      siteId: "nouveau",
      name: "Joinville",
      format: "fixed",
      status: "labelled",
    } as const;
    const scenario = await planning.createScenario({
      ...{ territory: "52", name: "Ouvrir Joinville", siteNetwork: "2024-08-01" },
      changes: [{ ...at, ...opening, ...place }],
    });
    const question = { about: { territory: "52", scenario: scenario.id, thresholdSeconds: 1800 } };
    const [sites, changes] = await buildTerritoryLayers(planning, question, ["sites", "scenario-changes"]);
    expect(sites?.featureCount).toBe(19);
    if (changes === undefined) throw new Error("No layer.");
    const [change] = await readAll(changes);
    expect(change).toMatchObject({ id: "a", geometry: { type: "Point", coordinates: [5.1, 48.4] } });
    expect(change?.values).toStrictEqual([
      ...["a", 1, "add-site", "nouveau", "Joinville", "Ouvrir Joinville", "Open Joinville", 2025, null, at.comment],
    ]);
  });

  test("a layer that the question has not is refused by name", async () => {
    await expect(buildTerritoryLayers(planning, { about }, ["scenario-changes"])).rejects.toMatchObject({
      code: "reports/layer-unavailable",
      context: { layer: "scenario-changes" },
    });
  });
});

test("a proposal's plan is a layer: openings in their order with what each brings", async () => {
  const { id } = await planning.startProposal({
    ...{ ...about, siteNetwork: "2021", goal: { kind: "most-people", newSites: 2 } },
    ...{ searchSeconds: 30, alternativesMax: 0 },
  });
  const question = { about: { ...about, siteNetwork: "2021" }, proposal: id };
  await expect.poll(async () => (await planning.findProposal(id)).state, { timeout: 30_000 }).toBe("done");
  const { proposal } = await planning.findProposal(id);
  const [layer] = await buildTerritoryLayers(planning, question, ["proposal"]);
  if (layer === undefined || proposal === null) throw new Error("No plan.");
  const features = await readAll(layer);
  expect(features.map(({ values: [, name, action, rank, , gained] }) => [name, action, rank, gained])).toStrictEqual(
    proposal.opened.map(({ place, peopleGained }, index) => [place.name, "open", index + 1, peopleGained]),
  );
  expect(features.map(({ geometry }) => geometry?.type)).toStrictEqual(["Point", "Point"]);
});

async function readAll(layer: Layer): Promise<LayerFeature[]> {
  const features: LayerFeature[] = [];
  for await (const feature of layer.read()) features.push(feature);
  return features;
}

async function columnsOf(id: string): Promise<(name: string) => FieldValue[]> {
  const layer = layers.find((each) => each.id === id);
  if (layer === undefined) throw new Error(`No layer ${id}.`);
  const features = await readAll(layer);
  return (name) => {
    const index = layer.fields.findIndex((field) => field.name === name);
    return features.map(({ values }) => values[index] ?? null);
  };
}

function sum(values: readonly FieldValue[]): number {
  return values.reduce<number>((total, value) => total + Number(value ?? 0), 0);
}

function isOfType(value: FieldValue, type: string): boolean {
  if (value === null) return true;
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return typeof value === "number" && Number.isFinite(value);
  if (type === "boolean") return typeof value === "boolean";
  return typeof value === "string" && (type !== "date" || /^\d{4}-\d{2}-\d{2}$/.test(value));
}
