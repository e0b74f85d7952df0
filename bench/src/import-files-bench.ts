import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSourceFile } from "@maillage/official-data/node";
import { createRandom } from "./generate-road-network.ts";
import type { Measurement } from "./measure.ts";

/** Cells of metropolitan France in Filosofi 2021. */
const CELL_COUNT = 2_298_582;
/** The columns of Filosofi 2021 at 200 m, in the order of INSEE's file. */
const COLUMNS =
  "idcar_200m,idcar_1km,idcar_nat,i_est_200,i_est_1km,lcog_geo,ind,men,men_pauv,men_1ind,men_5ind,men_prop,men_fmp,ind_snv,men_surf,men_coll,men_mais,log_av45,log_45_70,log_70_90,log_ap90,log_inc,log_soc,ind_0_3,ind_4_5,ind_6_10,ind_11_17,ind_18_24,ind_25_39,ind_40_54,ind_55_64,ind_65_79,ind_80p,ind_inc";
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

/** A grid as INSEE writes it: one cell in twelve lies in two communes, whose codes are then between quotes. */
function generateGrid(path: string): void {
  const random = createRandom(21);
  const file = openSync(path, "w");
  const share = (of: number, max: number) => Math.floor(random() * max * of * 10) / 10;
  let text = `${COLUMNS}\n`;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    const north = 2_000_000 + 200 * Math.floor(cell / 1_500);
    const east = 3_200_000 + 200 * (cell % 1_500);
    const commune = String(1_001 + Math.floor((cell / CELL_COUNT) * 94_000)).padStart(5, "0");
    const persons = Math.round(random() * 600) / 10 + 1;
    const households = Math.ceil(persons / 2.3);
    const kilometre = (n: number) => Math.floor(n / 1_000) * 1_000;
    const values = [
      `CRS3035RES200mN${north}E${east}`,
      `CRS3035RES1000mN${kilometre(north)}E${kilometre(east)}`,
      `CRS3035RES8000mN${Math.floor(north / 8_000) * 8_000}E${Math.floor(east / 8_000) * 8_000}`,
      households < 11 ? 1 : 0,
      random() < 0.6 ? 1 : 0,
      random() < 1 / 12 ? `"${commune},${commune.slice(0, 2)}999"` : commune,
      persons,
      households,
      ...Array.from({ length: 5 }, () => share(households, 0.5)),
      Math.round(persons * 21_000 * 10) / 10,
      Math.round(households * 95),
      ...Array.from({ length: 8 }, () => share(households, 0.6)),
      ...Array.from({ length: 11 }, () => share(persons, 0.2)),
    ];
    text += `${values.join(",")}\n`;
    if (text.length > MEGABYTE) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
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
