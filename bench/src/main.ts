import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { runDashboardBench } from "./dashboard-bench.ts";
import { runExportsBench } from "./exports-bench.ts";
import { runFragilityBench } from "./fragility-bench.ts";
import { runImportFilesBench } from "./import-files-bench.ts";
import { runImportPlanningBench } from "./import-planning-bench.ts";
import { runImportRowsBench } from "./import-rows-bench.ts";
import { runLighthouseBench } from "./lighthouse-bench.ts";
import { runMapBench } from "./map/drag-bench.ts";
import { runMatrixBench } from "./matrix-bench.ts";
import type { Measurement } from "./measure.ts";
import { runNationalHomesBench } from "./national-homes-bench.ts";
import { runEditBench, runNearestBench, runSmallEditBench } from "./nearest-bench.ts";
import { runPgRoutingBench } from "./pgrouting-bench.ts";
import { PINNED_CHECKSUMS } from "./pinned-checksums.ts";
import { runOpenBench, runOsmBench } from "./road-network-benches.ts";
import { runScaleBench } from "./scale-bench.ts";
import {
  runSitingHauteMarneBench,
  runSitingHistoryBench,
  runSitingLiteratureBench,
  runSitingNationalBench,
  runSitingTerritoryBench,
} from "./siting-benches.ts";
import { runWeekBench } from "./week-bench.ts";

const USAGE = `npx pnpm bench [name]... [--largest 4000000] [--out results.json]

  nearest    3 nearest of 20 sites for 264,196 junctions, and the same by plainer means
  edit       add, drag and move a site among 20, 30 minutes at most
  small      the same on 426 junctions
  matrix     1,000 x 20 matrices and single routes, beside ngraph.path
  fragility  what each of 3,000 closures loses, from the 3 nearest sites of 2.3 million homes
  week       hours, partners and formats: 20,000 homes, 60 sites, 12 partners, 336 half-hours, and by plainer means
  import-files  the list of sites and a national grid of homes, generated with their real columns, opened and read
  import-rows   the same, cut into cells: recognised, repaired, validated, kept for a département and around
  import-planning    lists of sites, national communes and cantons, a grid: previewed with their figures, and accepted
  national-homes  2.3 million cells read, validated and kept for the country, within 3 minutes and 1 GB; a département taken from them
  exports    2.3 million homes with their times to a file: CSV, GeoJSON, GeoParquet, FlatGeobuf, GeoPackage, each alone
  open       artifact of 250,000 junctions: open, unpack, snap 50,000 homes
  osm        build from the real extracts, where they are beside the repository
  scale      62k, 250k, 1M junctions and, with --largest 4000000, 4M: the curve beside n log n
  dashboard  the dashboard opened in the built application: largest paint, blocking, scripts and shift, within budgets
  lighthouse the same page judged by Lighthouse itself, which npx fetches: only when named
  map        a site dragged over 20,000 homes and 250,000 junctions in the built application, from a browser trace
  siting-haute-marne  426 candidates for 426 homes: each single objective proven best, and once a site is forbidden
  siting-territory   best 10 of 600 candidates for 20,000 homes, one per canton, by both paths
  siting-history     from the two sites of 2021, the best 16 for Haute-Marne beside those that opened
  siting-literature  36 instances with known optima; --or-library FOLDER adds files of the OR-Library
  siting-national    best 200 of 35,000 candidates for 2.3 million homes: up to 15 minutes, only when named
  pgrouting  pgRouting, where it is installed (Debian: postgresql-15-pgrouting)

Without names: all but siting-national and lighthouse. Exits with 1 when an answer is not the pinned one, or a page is over its budget.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    largest: { type: "string", default: "1000000" },
    out: { type: "string" },
    "or-library": { type: "string" },
    help: { type: "boolean", default: false },
  },
});

const BENCHES: Readonly<Record<string, () => Measurement[] | Promise<Measurement[]>>> = {
  nearest: runNearestBench,
  edit: runEditBench,
  small: runSmallEditBench,
  matrix: runMatrixBench,
  fragility: runFragilityBench,
  week: runWeekBench,
  "import-files": runImportFilesBench,
  "import-rows": runImportRowsBench,
  "import-planning": runImportPlanningBench,
  "national-homes": runNationalHomesBench,
  exports: runExportsBench,
  open: runOpenBench,
  osm: runOsmBench,
  scale: () => runScaleBench(Number(values.largest)),
  dashboard: runDashboardBench,
  lighthouse: runLighthouseBench,
  map: runMapBench,
  "siting-haute-marne": runSitingHauteMarneBench,
  "siting-territory": runSitingTerritoryBench,
  "siting-history": runSitingHistoryBench,
  "siting-literature": () => runSitingLiteratureBench(values["or-library"]),
  "siting-national": runSitingNationalBench,
  pgrouting: runPgRoutingBench,
};

/** Longer than all the others together; or with a tool that has to be fetched. */
const ONLY_WHEN_NAMED = ["siting-national", "lighthouse"];

const names =
  positionals.length > 0 ? positionals : Object.keys(BENCHES).filter((name) => !ONLY_WHEN_NAMED.includes(name));
const unknown = names.find((name) => !(name in BENCHES));
if (values.help || unknown !== undefined) {
  console.log(unknown === undefined ? USAGE : `No bench is called ${unknown}.\n${USAGE}`);
  process.exit(unknown === undefined ? 0 : 2);
}

const loadBefore = loadavg()[0];
const results: Measurement[] = [];
for (const name of names) {
  for (const result of (await BENCHES[name]?.()) ?? []) {
    results.push(result);
    console.log(formatRow(result));
  }
}

const report = {
  date: new Date().toISOString(),
  commit: findCommit(),
  machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryBytes: totalmem(), node: process.version },
  // Mean number of processes at work over a minute: ours alone is 1.
  load: { before: loadBefore, after: loadavg()[0] },
  results,
};
console.log(
  `${report.machine.cpu}, ${report.machine.cores} cores, Node ${report.machine.node}; ` +
    `load ${report.load.before?.toFixed(1)} before, ${report.load.after?.toFixed(1)} after`,
);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);

const wrong = results.filter((result) => !isAsPinned(result));
for (const { bench, what, checksum } of wrong) {
  console.error(`${bench}: ${what}: the answers have checksum ${checksum}, not the pinned one`);
}
const overruns = results.flatMap(({ bench, what, overruns: told = [] }) =>
  told.map((overrun) => `${bench}: ${what}: ${overrun}`),
);
for (const overrun of overruns) console.error(overrun);
process.exitCode = wrong.length + overruns.length > 0 ? 1 : 0;

function isAsPinned({ bench, what, checksum }: Measurement): boolean {
  const pinned = PINNED_CHECKSUMS[`${bench}: ${what}`];
  return pinned === undefined || pinned === checksum;
}

function formatRow(result: Measurement): string {
  const { bench, what, medianMs, minMs, p90Ms, maxMs, runCount, memoryMegabytes, figures = {}, checksum } = result;
  const others = p90Ms === undefined || maxMs === undefined ? "" : `  ${p90Ms.toFixed(2)} p90  ${maxMs.toFixed(2)} max`;
  const memory = memoryMegabytes === undefined ? "" : `  ${memoryMegabytes} MB`;
  const numbers = `${medianMs.toFixed(2).padStart(10)} ms median ${minMs.toFixed(2).padStart(10)} ms min${others}${memory}`;
  const row = `${bench.padEnd(9)} ${what.padEnd(72)} ${numbers}  ${String(runCount).padStart(4)} runs  ${checksum ?? ""}`;
  return [row, ...Object.entries(figures).map(([name, value]) => `            ${name} ${value}`)].join("\n");
}

function findCommit(): string | undefined {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    // Not a checkout: the report says so by leaving it out.
    return undefined;
  }
}
