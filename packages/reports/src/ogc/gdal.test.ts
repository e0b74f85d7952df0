import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openPlanning, type Planning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTerritoryLayers } from "../layers/build-territory-layers.ts";
import { answerOgc, FeatureCatalogue } from "./ogc.ts";

/*
 * A client that we did not write reads every layer whole: GDAL's, which QGIS is built on. Only where it is installed
 * (`apt-get install gdal-bin`).
 */
const hasGdal = spawnSync("ogr2ogr", ["--version"]).status === 0;
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "maillage-gdal-"));
let planning: Planning;
let server: Server;
let baseUrl = "";

describe.runIf(hasGdal)("GDAL", () => {
  beforeAll(async () => {
    planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
    const catalogue = new FeatureCatalogue(planning);
    server = createServer(async (request, response) => {
      const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://127.0.0.1");
      const path = pathname.split("/").filter(Boolean).map(decodeURIComponent);
      const now = "2026-11-23T12:00:00Z";
      const answer = await answerOgc({ path, query, baseUrl, pageUrl: baseUrl, locale: "fr", now }, catalogue);
      response.writeHead(answer.status, { ...answer.headers, "Content-Type": answer.mediaType }).end(answer.body);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await planning.close();
    rmSync(folder, { recursive: true });
  });

  test("reads every collection whole, with its values and places", async () => {
    const about = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };
    for (const layer of await buildTerritoryLayers(planning, { about })) {
      const out = join(folder, `${layer.id}.geojson`);
      await run("ogr2ogr", [
        "-f",
        "GeoJSON",
        "-lco",
        "COORDINATE_PRECISION=15",
        out,
        `OAPIF:${baseUrl}`,
        `52-${layer.id}`,
      ]);
      const { features } = JSON.parse(readFileSync(out, "utf8"));
      expect(features, layer.id).toHaveLength(layer.featureCount);
      const [expected] = layer.read() as Iterable<{ geometry: unknown; values: readonly unknown[] }>;
      expect(roundPlaces(features[0].geometry)).toEqual(roundPlaces(expected?.geometry));
      for (const [index, { name, type }] of layer.fields.entries()) {
        // GDAL has no boolean in this driver's answers.
        const value = expected?.values[index] ?? null;
        if (type !== "boolean") expect(features[0].properties[name] ?? null, `${layer.id}.${name}`).toEqual(value);
      }
    }
  });
});

/** GDAL writes fifteen digits, we as many as there are. */
function roundPlaces(geometry: unknown): unknown {
  return JSON.parse(JSON.stringify(geometry), (_, value) => (typeof value === "number" ? value.toFixed(9) : value));
}
