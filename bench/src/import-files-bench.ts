import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSourceFile } from "@maillage/official-data/node";
import { generateGrid } from "./generate-grid.ts";
import type { Measurement } from "./measure.ts";

/** What homes are made of. */
const WANTED = ["idcar_200m", "i_est_200", "lcog_geo", "ind", "men"];
const SITE_COUNT = 2_845;
const MEGABYTE = 1024 ** 2;

/** Files that analysts drop, opened and read whole: seconds, and the memory of this process at its highest since it began. */
export async function runImportFilesBench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-files-"));
  try {
    const grid = join(folder, "carreaux_200m_met.csv");
    generateGrid(grid);
    const sites = join(folder, "liste-fs.csv");
    generateSites(sites);
    return [
      await measureFile("sites, 2,845 rows of 24 columns", sites, undefined, 9),
      await measureFile("grid of 2.3 million cells, 5 columns of 34", grid, WANTED, 3),
      await measureFile("grid of 2.3 million cells, 34 columns of 34", grid, undefined, 1),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opening (checksum, encoding, dialect) and reading every row. */
async function measureFile(
  what: string,
  path: string,
  wanted: readonly string[] | undefined,
  runCount: number,
): Promise<Measurement> {
  const durations: number[] = [];
  let checksum = "";
  let residentBytes = 0;
  for (let run = 0; run < runCount; run++) {
    const start = performance.now();
    const file = await openSourceFile(path);
    const hash = createHash("sha256");
    for (const table of file.tables) {
      const columns = wanted?.map((header) => table.headers.indexOf(header));
      let rowCount = 0;
      let characters = 0;
      for await (const rows of table.readBatches({ columns })) {
        rowCount += rows.length;
        for (const { cells } of rows) for (const cell of cells) characters += cell.length;
        residentBytes = Math.max(residentBytes, process.memoryUsage.rss());
      }
      hash.update(`${rowCount} ${characters}`);
    }
    await file.close();
    durations.push(performance.now() - start);
    checksum = hash.digest("hex").slice(0, 8);
  }
  durations.sort((a, b) => a - b);
  return {
    bench: "import-files",
    what,
    medianMs: durations[Math.floor(runCount / 2)] ?? Number.NaN,
    minMs: durations[0] ?? Number.NaN,
    runCount,
    memoryMegabytes: Math.round(residentBytes / MEGABYTE),
    checksum,
  };
}

/** As many rows and columns as the official list of August 2024, with line ends in cells and accents. */
function generateSites(path: string): void {
  const file = openSync(path, "w");
  const headers = Array.from({ length: 24 }, (_, column) => `colonne_${column}`);
  const rows = Array.from({ length: SITE_COUNT }, (_, site) =>
    headers.map((_, column) =>
      column === 8 ? "46.1060711578546" : column % 7 === 4 ? "" : `"Maison n° ${site}, rue de l’Église\n${column}"`,
    ),
  );
  writeSync(file, [headers, ...rows].map((cells) => cells.join(",")).join("\n"));
  closeSync(file);
}
