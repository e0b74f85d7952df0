import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { createRandom } from "./generate-road-network.ts";
import type { Measurement } from "./measure.ts";

/** As many as the official list of 1 August 2024. */
const SITE_COUNT = 2_845;
/** Communes and cantons of France, with as many points as their limits have at 1:100,000 or so. */
const [COMMUNE_COUNT, CANTON_COUNT] = [34_935, 2_054];
const [COMMUNE_POINTS, CANTON_POINTS] = [120, 400];
const CELL_COUNT = 20_000;
/** Haute-Marne, which the generated rows fall in or near. */
const [WEST, SOUTH, WIDTH, HEIGHT] = [4.65, 47.6, 1.2, 1];
const SITE_RUN_COUNT = 5;

/**
 * Files that an analyst drops, through the service: from the file to its preview with the figures before and after, then from
 * accepting to the territory written. A list of sites of the real size, national communes and cantons with their limits, and a
 * département's grid.
 */
export async function runImportPlanningBench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-imports-"));
  const planning = await openPlanning({ dataFolder: join(folder, "data") });
  try {
    const results: Measurement[] = [];
    const sites = new Durations("list of 2,845 sites");
    for (let run = 0; run <= SITE_RUN_COUNT; run++) {
      const path = join(folder, `liste-2026010${run + 1}.csv`);
      writeFileSync(path, listSites(run));
      // The first opens code that the others find ready.
      await importFile(planning, path, run === 0 ? undefined : sites);
    }
    results.push(...sites.measure());
    for (const [what, name, write] of [
      ["national communes with limits", "communes.geojson", () => drawUnits("commune", COMMUNE_COUNT, COMMUNE_POINTS)],
      ["national cantons with limits", "cantons.geojson", () => drawUnits("canton", CANTON_COUNT, CANTON_POINTS)],
      ["grid of 20,000 cells", "carreaux.csv", listCells],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, write());
      const durations = new Durations(what);
      await importFile(planning, path, durations);
      results.push(...durations.measure());
    }
    return results;
  } finally {
    await planning.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Durations {
  readonly previewMs: number[] = [];
  readonly acceptMs: number[] = [];
  readonly #what: string;

  constructor(what: string) {
    this.#what = what;
  }

  measure(): Measurement[] {
    return [
      toMeasurement(`${this.#what}: preview`, this.previewMs),
      toMeasurement(`${this.#what}: accepted`, this.acceptMs),
    ];
  }
}

function toMeasurement(what: string, durations: readonly number[]): Measurement {
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    ...{ bench: "import-planning", what, runCount: sorted.length },
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    minMs: sorted[0] ?? Number.NaN,
    memoryMegabytes: Math.round(process.memoryUsage.rss() / 1024 ** 2),
  };
}

async function importFile(planning: Planning, path: string, durations: Durations | undefined): Promise<void> {
  const start = performance.now();
  const { id } = await planning.startDatasetImport("52", { path });
  let seen = await planning.waitForDatasetImport(id);
  if (path.endsWith("carreaux.csv") && seen.choices?.kind !== "homes") {
    await planning.chooseDatasetImport(id, { kind: "homes" });
    seen = await planning.waitForDatasetImport(id);
  }
  durations?.previewMs.push(performance.now() - start);
  if (seen.obstacles.includes("absent-sites")) {
    seen = await planning.chooseDatasetImport(id, { absentSites: "keep" });
  }
  if (seen.state !== "ready" || seen.obstacles.length > 0) {
    throw new Error(`${path}: ${seen.state}, ${seen.failure?.code ?? seen.obstacles.join()}`);
  }
  const accepted = performance.now();
  await planning.acceptDatasetImport(id, seen.revision ?? "");
  durations?.acceptMs.push(performance.now() - accepted);
}

function listSites(run: number): string {
  const random = createRandom(run + 1);
  const rows = Array.from({ length: SITE_COUNT }, (_, site) => {
    const departement = String((site % 95) + 1).padStart(2, "0");
    const commune = departement === "20" ? "2A004" : `${departement === "52" ? "52121" : `${departement}001`}`;
    const [longitude, latitude] = [WEST + random() * WIDTH, SOUTH + random() * HEIGHT].map((each) => each.toFixed(5));
    const hours = Array.from({ length: 5 }, () => "09:00 - 12:00 / 13:30 - 17:00").join(",");
    return `${site + 1},France services ${site},${longitude},${latitude},${commune},${hours},,Principal,Fixe`;
  });
  const days = ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"].join(",");
  return [`id_fs,lib_fs,longitude,latitude,insee_com,${days},type_fs,format_fs`, ...rows].join("\n");
}

/** Square units in a grid over the country, which leave no land between them: what is measured is reading, filtering, simplifying and assigning, not geography. */
function drawUnits(unit: "commune" | "canton", count: number, pointCount: number): string {
  const perDepartement = Math.ceil(count / 96);
  const features = Array.from({ length: count }, (_, rank) => {
    const index = Math.floor(rank / perDepartement);
    const local = (rank % perDepartement) + 1;
    const departement = String(index === 19 ? 95 : index + 1).padStart(2, "0");
    const [columns, offset] = [Math.ceil(Math.sqrt(perDepartement)), index === 51 ? 0 : 2 + index];
    const [east, north] = [local % columns, Math.floor(local / columns)];
    const [x, y] = [WEST + offset + ((east + 0.5) * WIDTH) / columns, SOUTH + ((north + 0.5) * HEIGHT) / columns];
    const ring = Array.from({ length: pointCount + 1 }, (_, point) => {
      // Along the four sides, one after the other.
      const [side, along] = [Math.floor((4 * (point % pointCount)) / pointCount), ((4 * point) / pointCount) % 1];
      const [u, v] = [[along, 0] as const, [1, along] as const, [1 - along, 1] as const, [0, 1 - along] as const][
        side
      ] ?? [0, 0];
      return [x + ((u - 0.5) * WIDTH) / columns, y + ((v - 0.5) * HEIGHT) / columns];
    });
    const code = `${departement}${String(local).padStart(unit === "commune" ? 3 : 2, "0")}`;
    return {
      type: "Feature",
      properties:
        unit === "commune"
          ? { code, nom: `Commune ${code}`, departement, region: "44" }
          : { code_canton: code, nom: `Canton ${code}` },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: "FeatureCollection", name: unit, features });
}

function listCells(): string {
  const random = createRandom(7);
  const rows = Array.from({ length: CELL_COUNT }, (_, cell) => {
    const [x, y] = [WEST + random() * WIDTH, SOUTH + random() * HEIGHT];
    return `C${cell},${x.toFixed(5)},${y.toFixed(5)},${(1 + random() * 30).toFixed(1)},2.5,1,4,0.5`;
  });
  return ["id,longitude,latitude,ind,ind_65p,ind_80p,men,men_pauv", ...rows].join("\n");
}
