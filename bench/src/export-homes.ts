import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Layer, LayerFeature, LayerField } from "@maillage/reports";
import { FORMAT_IDS } from "@maillage/reports/export-formats";
import { exportLayersToFile } from "@maillage/reports/formats";
import type { ExportRun } from "./exports-bench.ts";
import { createRandom } from "./generate-road-network.ts";

/* Writes a national home set in the format named on the command line, and prints what it took as JSON. */

const HOME_COUNT = 2_300_000;
const COMMUNE_COUNT = 34_935;
const SITE_COUNT = 2_845;

/** Those of the layer of homes. */
const FIELDS: readonly LayerField[] = (
  [
    ["id", "text"],
    ["name", "text"],
    ["commune_code", "text"],
    ["canton_codes", "text"],
    ["population", "number"],
    ["site_id", "text"],
    ["site_name", "text"],
    ["seconds", "number"],
    ["second_site_id", "text"],
    ["second_seconds", "number"],
    ["third_site_id", "text"],
    ["third_seconds", "number"],
    ["covered", "boolean"],
    ["certainty", "text"],
  ] as const
).map(([name, type]) => ({ name, type, title: { fr: name, en: name } }));

const format = FORMAT_IDS.find((id) => id === process.argv[2]);
if (format === undefined) throw new Error(`No format is called ${process.argv[2]}.`);
const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
try {
  const path = join(folder, "homes");
  const start = performance.now();
  await exportLayersToFile([buildHomes()], format, "fr", path);
  const ms = performance.now() - start;
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const processorMs = (userCPUTime + systemCPUTime) / 1000;
  const memoryMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  const fileMegabytes = Math.round(statSync(path).size / 1e6);
  const run: ExportRun = { ms, processorMs, memoryMegabytes, fileMegabytes, checksum: hash.digest("hex").slice(0, 8) };
  console.log(JSON.stringify(run));
} finally {
  rmSync(folder, { recursive: true });
}

function buildHomes(): Layer {
  return {
    ...{ id: "homes", title: { fr: "Foyers", en: "Homes" }, description: { fr: "", en: "" } },
    ...{ geometryType: "Point", fields: FIELDS, featureCount: HOME_COUNT, bounds: [-5, 41, 10, 51] },
    ...{ sources: [], date: "2024-08-01", hash: "", style: { kind: "single", colour: "#000091" } },
    read: generateHomes,
  };
}

/** Home by home, commune after commune from south to north, as a grid is sorted. */
function* generateHomes(): Iterable<LayerFeature> {
  const random = createRandom(7);
  for (let home = 0; home < HOME_COUNT; home++) {
    const commune = Math.floor((home / HOME_COUNT) * COMMUNE_COUNT);
    const longitude = Math.round((-5 + ((commune % 187) + random()) * (15 / 187)) * 1e6) / 1e6;
    const latitude = Math.round((41 + (Math.floor(commune / 187) + random()) * (10 / 187)) * 1e6) / 1e6;
    const site = Math.floor((commune / COMMUNE_COUNT) * SITE_COUNT);
    const seconds = Math.round(random() * 24_000) / 10;
    const code = String(1001 + commune).padStart(5, "0");
    yield {
      id: `CRS3035RES200mN${2_000_000 + home}E${3_000_000 + (home % 9_973)}`,
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      values: [
        ...[`CRS3035RES200mN${2_000_000 + home}E${3_000_000 + (home % 9_973)}`, `Commune-sur-Aube ${commune}`],
        ...[code, code.slice(0, 4), Math.round(random() * 600) / 10],
        ...[String(site), `France services n° ${site}`, seconds],
        ...[String(site + 1), Math.round((seconds + 300) * 10) / 10],
        ...[String(site + 2), Math.round((seconds + 700) * 10) / 10],
        ...[seconds <= 1800, seconds <= 1500 ? "surely-covered" : seconds <= 2100 ? "depends" : "surely-not"],
      ],
    };
  }
}
