/**
 * Prints how long it takes to build networks from the real extracts beside the repository, or from the files named:
 * each in a process of its own, as a command would, least and median of seven runs.
 * Run: `node packages/road-network/bench/build-osm.ts [file.osm.pbf...]`
 */
import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { buildOsmNetwork } from "../src/node.ts";
import { findRealExtract } from "../test/reference/reference-times.ts";

const RUN_COUNT = 7;
const CHILD = "--one";
const [first, ...others] = process.argv.slice(2);

if (first === CHILD) {
  const startMs = performance.now();
  const { statistics } = await buildOsmNetwork(others[0] ?? "");
  const buildMs = performance.now() - startMs;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    JSON.stringify({ buildMs, peakMegabytes, segments: statistics.segments, arcs: statistics.arcs }),
  );
} else {
  const files =
    first === undefined
      ? ["andorra", "north-bayreuth", "monaco"].flatMap((name) => {
          const url = findRealExtract(name);
          return url === undefined ? [] : [fileURLToPath(url)];
        })
      : [first, ...others];
  process.stdout.write("file, build ms (least, median), whole process ms (median), peak MB, segments, turns\n");
  for (const file of files) {
    const runs = Array.from({ length: RUN_COUNT }, () => {
      const startMs = performance.now();
      const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), CHILD, file], {
        encoding: "utf8",
      });
      return { ...JSON.parse(stdout), processMs: performance.now() - startMs };
    });
    const median = (key: string) => runs.map((run) => run[key]).sort((a, b) => a - b)[RUN_COUNT >> 1];
    const least = Math.min(...runs.map((run) => run.buildMs));
    const [run] = runs;
    process.stdout.write(
      `${basename(file)}, ${least.toFixed(0)}, ${median("buildMs").toFixed(0)}, ${median("processMs").toFixed(0)}, ` +
        `${median("peakMegabytes").toFixed(0)}, ${run?.segments}, ${run?.arcs}\n`,
    );
  }
}
