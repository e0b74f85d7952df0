import {
  type DepartementCode,
  type ImportContext,
  ImportLog,
  parseDepartementCode,
  proposeMapping,
  readImport,
  readImportRows,
  type SourceRow,
  type SourceTable,
} from "@maillage/official-data";
import { createRandom } from "./generate-road-network.ts";
import { computeChecksum, type Measurement } from "./measure.ts";

const SITE_COUNT = 2845;
/** Cells of metropolitan France in Filosofi 2021, on a square of their own: 1,516 a side. */
const CELL_COUNT = 2_298_582;
const CELLS_A_SIDE = 1516;
const BATCH_ROWS = 5000;
const MEGABYTE = 1024 ** 2;

const BENCH = "import-rows";

/**
 * Rows already cut into cells, recognised, repaired, validated and typed; opening and cutting the files is `import-files`.
 * A tenth of the sites need repairs; a thirtieth of the cells are of the département or within bounds 60 km around it.
 */
export async function runImportRowsBench(): Promise<Measurement[]> {
  const sites = generateSites();
  const cells = generateCells();
  const departement = parseDepartementCode("52");
  const bounds = { west: 4, south: 47, east: 6.5, north: 49.2 };
  return [
    await measureReading("sites of the country, 2,845 rows of 12 columns", 9, async () => {
      const { rows, repairs } = await readImport("sites", sites, proposeMapping("sites", sites, []), contextOf(null));
      return [rows.length, repairs.length];
    }),
    await measureReading("2.3 million cells, those of a département and around", 3, async () => {
      const mapping = proposeMapping("homes", cells, []);
      const { rows, elsewhereCount } = await readImport("homes", cells, mapping, contextOf(departement), { bounds });
      return [rows.length, elsewhereCount];
    }),
    await measureReading("2.3 million cells, all of them, in batches", 1, async () => {
      const log = new ImportLog();
      let count = 0;
      const mapping = proposeMapping("homes", cells, []);
      for await (const rows of readImportRows("homes", cells, mapping, contextOf(null), log)) count += rows.length;
      return [count, log.repairs.length];
    }),
  ];
}

function contextOf(departement: DepartementCode | null): ImportContext {
  return {
    departement,
    communes: [],
    cantons: [],
    communeSuccessors: new Map(),
    metresToRoad: null,
    refusedRepairs: [],
  };
}

async function measureReading(
  what: string,
  runCount: number,
  run: () => Promise<readonly number[]>,
): Promise<Measurement> {
  const durations: number[] = [];
  let counts: readonly number[] = [];
  for (let i = 0; i < runCount; i++) {
    const start = performance.now();
    counts = await run();
    durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  return {
    bench: BENCH,
    what,
    medianMs: durations[Math.floor(runCount / 2)] ?? Number.NaN,
    minMs: durations[0] ?? Number.NaN,
    runCount,
    memoryMegabytes: Math.round(process.memoryUsage.rss() / MEGABYTE),
    checksum: computeChecksum(Uint32Array.from(counts)),
  };
}

/** Rows like those of the official list, some with what a spreadsheet makes of them. */
function generateSites(): SourceTable {
  const random = createRandom(31);
  const rows = Array.from({ length: SITE_COUNT }, (_, site): SourceRow => {
    const isDamaged = site % 10 === 0;
    const departement = 1 + (site % 19);
    const commune = departement * 1000 + 1 + Math.floor(random() * 300);
    const [longitude, latitude] = [4 + random(), 47 + random()].map((degrees) => degrees.toFixed(6));
    const code = isDamaged ? String(commune) : String(commune).padStart(5, "0");
    const cells = [
      String(site + 1),
      `France services ${site}`,
      isDamaged ? (longitude ?? "").replace(".", ",") : (longitude ?? ""),
      latitude ?? "",
      code,
      "Principal",
      "Fixe",
      isDamaged ? "1er septembre 2020" : "Espace labellisé 01/09/2020",
      "09:00 - 12:00 / 13:30 - 17:00",
      "09:00 - 12:00",
      isDamaged ? "9h-12h" : "09:00 - 12:00",
      "12 Rue de la Mairie",
    ];
    return { row: site + 2, cells, geometry: null };
  });
  const headers =
    "id_fs,lib_fs,longitude,latitude,insee_com,type_fs,format_fs,labellisation_fs,h_lundi,h_mardi,h_mercredi,adresse";
  return tableOf(headers, rows.length, function* () {
    yield rows;
  });
}

/** Cells of 200 m as in Filosofi 2021, made again at each reading: held, they would be most of the memory. */
function generateCells(): SourceTable {
  const headers = "idcar_200m,i_est_200,lcog_geo,ind,men,men_pauv,ind_65_79,ind_80p";
  return tableOf(headers, CELL_COUNT, function* () {
    for (let first = 0; first < CELL_COUNT; first += BATCH_ROWS) {
      const length = Math.min(BATCH_ROWS, CELL_COUNT - first);
      yield Array.from({ length }, (_, index) => cellRow(first + index));
    }
  });
}

function cellRow(cell: number): SourceRow {
  const northing = 2_200_000 + Math.floor(cell / CELLS_A_SIDE) * 600;
  const easting = 3_300_000 + (cell % CELLS_A_SIDE) * 600;
  const commune = `${String(21 + (cell % 75)).padStart(2, "0")}${String(1 + (cell % 400)).padStart(3, "0")}`;
  const cells = [
    `CRS3035RES200mN${northing}E${easting}`,
    cell % 3 === 0 ? "1" : "0",
    cell % 12 === 0 ? `${commune},52121` : commune,
    `${cell % 40}.5`,
    "12",
    "1.5",
    "3",
    "2",
  ];
  return { row: cell + 2, cells, geometry: null };
}

function tableOf(headers: string, rowCount: number, batches: () => Iterable<readonly SourceRow[]>): SourceTable {
  return {
    name: "generated.csv",
    format: "csv",
    encoding: "utf-8",
    separator: ",",
    epsg: null,
    headers: headers.split(","),
    headerRow: 1,
    rowCount,
    async *readBatches() {
      yield* batches();
    },
  };
}
