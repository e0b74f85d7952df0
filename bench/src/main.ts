import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { runMatrixBench } from "./matrix-bench.ts";
import type { Measurement } from "./measure.ts";
import { runEditBench, runNearestBench, runScaleBench, runSmallEditBench } from "./nearest-bench.ts";
import { PINNED_CHECKSUMS } from "./pinned-checksums.ts";

const USAGE = `node src/main.ts [nearest|edit|small|matrix|scale]... [--largest 1000000] [--out results.json]
Without names: all but scale. Exits with 1 when an answer is not the pinned one.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    largest: { type: "string", default: "1000000" },
    out: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

const BENCHES: Readonly<Record<string, () => Measurement[] | Promise<Measurement[]>>> = {
  nearest: runNearestBench,
  edit: runEditBench,
  small: runSmallEditBench,
  matrix: runMatrixBench,
  scale: () => runScaleBench(Number(values.largest)),
};

const names = positionals.length > 0 ? positionals : ["nearest", "edit", "small", "matrix"];
const unknown = names.find((name) => !(name in BENCHES));
if (values.help || unknown !== undefined) {
  console.log(unknown === undefined ? USAGE : `No bench is called ${unknown}.\n${USAGE}`);
  process.exit(unknown === undefined ? 0 : 2);
}

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
  results,
};
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);

const wrong = results.filter((result) => !isAsPinned(result));
for (const { bench, what, checksum } of wrong) {
  console.error(`${bench}: ${what}: the answers have checksum ${checksum}, not the pinned one`);
}
process.exitCode = wrong.length > 0 ? 1 : 0;

function isAsPinned({ bench, what, checksum }: Measurement): boolean {
  const pinned = PINNED_CHECKSUMS[`${bench}: ${what}`];
  return pinned === undefined || pinned === checksum;
}

function formatRow({ bench, what, medianMs, minMs, runCount, checksum }: Measurement): string {
  const numbers = `${medianMs.toFixed(2).padStart(10)} ms median ${minMs.toFixed(2).padStart(10)} ms min`;
  return `${bench.padEnd(8)} ${what.padEnd(72)} ${numbers}  ${String(runCount).padStart(4)} runs  ${checksum ?? ""}`;
}

function findCommit(): string | undefined {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    // Not a checkout: the report says so by leaving it out.
    return undefined;
  }
}
