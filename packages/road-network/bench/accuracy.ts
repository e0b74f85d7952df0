/**
 * Prints how our driving times compare with the reference times, extract by extract: distribution, worst pairs, and
 * whether the error hangs on an origin or a destination. Run: `node packages/road-network/bench/accuracy.ts [extract...]`
 */
import { fileURLToPath } from "node:url";
import { buildOsmNetwork } from "../src/node.ts";
import {
  compareWithReference,
  findRealExtract,
  listReferenceExtracts,
  type ReferencePair,
} from "../test/reference/reference-times.ts";

const WORST_COUNT = 12;
const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : listReferenceExtracts()) {
  const file = findRealExtract(name);
  if (file === undefined) {
    print(`${name}: no such extract beside the repository`);
    continue;
  }
  const { network, statistics } = await buildOsmNetwork(fileURLToPath(file));
  const accuracy = compareWithReference(network, name);
  print(`${name}: ${accuracy.pairs.length} pairs, ${statistics.segments} segments, ${statistics.arcs} turns`);
  print(`  reachable alike   ${percent(accuracy.reachableAgreement)}`);
  print(`  median deviation  ${percent(accuracy.medianAbsolute)}`);
  print(`  95th percentile   ${percent(accuracy.p95Absolute)}`);
  print(`  bias              ${percent(accuracy.bias)}`);

  const pairs = accuracy.pairs.filter((pair) => pair.seconds > 0 && Number.isFinite(pair.ourSeconds));
  const signed = pairs.map(deviationOf).sort((a, b) => a - b);
  const shares = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];
  const quantileOf = (share: number) => signed[Math.min(signed.length - 1, Math.floor(share * signed.length))] ?? 0;
  print(`  quantiles         ${shares.map((share) => `${100 * share}: ${percent(quantileOf(share))}`).join("  ")}`);
  for (const end of ["from", "to"] as const) {
    print(`  worst ${end === "from" ? "origins" : "destinations"}, median seconds of difference:`);
    for (const [place, seconds] of worstEnds(pairs, end)) print(`    ${place}  ${seconds.toFixed(1)}`);
  }
  print("  worst pairs:");
  const worst = [...pairs].sort((a, b) => Math.abs(b.ourSeconds - b.seconds) - Math.abs(a.ourSeconds - a.seconds));
  for (const pair of worst.slice(0, WORST_COUNT)) {
    print(`    ${pair.from} -> ${pair.to}  theirs ${pair.seconds} s, ours ${pair.ourSeconds.toFixed(1)} s`);
  }
}

function deviationOf(pair: ReferencePair): number {
  return pair.ourSeconds / pair.seconds - 1;
}

function worstEnds(pairs: readonly ReferencePair[], end: "from" | "to"): [string, number][] {
  const differences = new Map<string, number[]>();
  for (const pair of pairs) {
    const place = pair[end].join(",");
    const list = differences.get(place) ?? [];
    differences.set(place, list);
    list.push(pair.ourSeconds - pair.seconds);
  }
  return [...differences]
    .map(([place, list]): [string, number] => [place, list.sort((a, b) => a - b)[list.length >> 1] ?? 0])
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, 5);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
