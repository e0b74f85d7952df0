/**
 * Prints what a network weighs in its two forms once compressed by gzip, as it is and scaled to 250,000 junctions of the
 * same kind, array by array. For the real extracts beside the repository, or the files named.
 * Run: `node packages/road-network/bench/network-size.ts [file.osm.pbf...]`
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { encodeRoadNetwork, packRoadNetwork, type RoadNetwork } from "../src/index.ts";
import { buildOsmNetwork } from "../src/node.ts";
import { findRealExtract } from "../test/reference/reference-times.ts";

const SCALED_JUNCTION_COUNT = 250_000;

const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : ["andorra", "north-bayreuth", "monaco"].flatMap((name) => {
        const url = findRealExtract(name);
        return url === undefined ? [] : [fileURLToPath(url)];
      });

for (const file of files) {
  const { network } = await buildOsmNetwork(file);
  const junctionCount = network.junctionLongitude.length;
  const megabytes = (byteLength: number) =>
    `${((byteLength / 1e6) * (SCALED_JUNCTION_COUNT / junctionCount)).toFixed(2)} MB`;
  print(
    `${basename(file)}: ${junctionCount} junctions, ${network.segmentTail.length} segments, ` +
      `${network.pointLatitudeE7.length} points, ${network.graph.arcHead.length} turns; for ${SCALED_JUNCTION_COUNT} junctions:`,
  );
  for (const [name, bytes] of [
    ["artifact", encodeRoadNetwork(network)],
    ["transport form", packRoadNetwork(network)],
  ] as const) {
    print(`  ${name.padEnd(28)} ${megabytes(gzipSync(bytes).length)}, ${megabytes(bytes.length)} before gzip`);
  }
  for (const [name, array] of listArrays(network)) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    print(`    ${name.padEnd(26)} ${megabytes(gzipSync(bytes).length)}, ${megabytes(bytes.length)} before gzip`);
  }
}

function listArrays({ metadata, stateKind, graph, ...arrays }: RoadNetwork): [string, ArrayBufferView][] {
  return Object.entries({ ...graph, ...arrays });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
