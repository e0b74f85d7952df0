import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Measurement } from "./measure.ts";

/** Scripts that stay beside what they time; what they print is read into measurements. */
const SCRIPTS = new URL("../../packages/road-network/bench/", import.meta.url);

/** Opening the artifact of 250,000 junctions, unpacking its transport form, snapping 50,000 homes: processor time. */
export function runOpenBench(): Measurement[] {
  let kind = "";
  return readLines("open-and-snap.ts", (line) => {
    kind = /^(junction|direction):/.exec(line)?.[1] ?? kind;
    const [, name = "", min, median] = /^ {2}(\S.*?) +min ([\d.]+) ms, median ([\d.]+) ms$/.exec(line) ?? [];
    if (name === "") return undefined;
    return {
      bench: "open",
      what: `${name}, ${kind} states, 250,000 junctions`,
      minMs: Number(min),
      medianMs: Number(median),
      runCount: 11,
    };
  });
}

/** Building networks from the real extracts beside the repository, each time in a process of its own; none without them. */
export function runOsmBench(): Measurement[] {
  return readLines("build-osm.ts", (line) => {
    const [, file = "", min, median, whole] = /^(\S+\.pbf), (\d+), (\d+), (\d+), /.exec(line) ?? [];
    if (file === "") return undefined;
    return {
      bench: "osm",
      what: `build ${file}, ready to query (whole process: ${whole} ms)`,
      minMs: Number(min),
      medianMs: Number(median),
      runCount: 7,
    };
  });
}

function readLines(script: string, parse: (line: string) => Measurement | undefined): Measurement[] {
  const printed = execFileSync(process.execPath, [fileURLToPath(new URL(script, SCRIPTS))], { encoding: "utf8" });
  return printed.split("\n").flatMap((line) => parse(line) ?? []);
}
