/**
 * Times what a page or a worker does with a network: open its artifact, unpack its transport form, set homes on it. On a
 * generated grid of 250,000 junctions with shapes of four points. Run: `node packages/road-network/bench/open-and-snap.ts`
 */
import {
  buildRoadNetwork,
  decodeRoadNetwork,
  encodeRoadNetwork,
  packRoadNetwork,
  snapPlaces,
  unpackRoadNetwork,
} from "../src/index.ts";
import { generateGridRoads } from "./generate-grid-roads.ts";

const HOME_COUNT = 50_000;
const { parts, random } = generateGridRoads(500);

for (const stateKind of ["junction", "direction"] as const) {
  const build = () =>
    stateKind === "junction"
      ? buildRoadNetwork({ ...parts, stateKind })
      : buildRoadNetwork({ ...parts, stateKind, turnDeciseconds: (from, to) => ((from ^ 1) === to ? 200 : 3) });
  const network = build();
  const bytes = encodeRoadNetwork(network);
  const packed = packRoadNetwork(network);
  const longitude = Float64Array.from({ length: HOME_COUNT }, () => 4 + random() * 1.5);
  const latitude = Float64Array.from({ length: HOME_COUNT }, () => 47 + random());
  const { junctionLongitude, segmentTail, graph } = network;
  print(
    `${stateKind}: ${junctionLongitude.length} junctions, ${segmentTail.length} segments, ${graph.arcHead.length} arcs`,
  );
  print(`  artifact ${(bytes.length / 1e6).toFixed(1)} MB, transport form ${(packed.length / 1e6).toFixed(1)} MB`);
  measure("build and check", build);
  measure("open the artifact", () => decodeRoadNetwork(bytes));
  measure("unpack the transport form", () => unpackRoadNetwork(packed));
  measure(`snap ${HOME_COUNT} random homes`, () => snapPlaces(network, longitude, latitude));
}

/** Least and median of eleven, after one to warm up; the processor's time, which other processes disturb less. */
function measure(name: string, run: () => unknown): void {
  run();
  const milliseconds = Array.from({ length: 11 }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1000;
  }).sort((a, b) => a - b);
  print(`  ${name.padEnd(30)} min ${milliseconds[0]?.toFixed(1)} ms, median ${milliseconds[5]?.toFixed(1)} ms`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
