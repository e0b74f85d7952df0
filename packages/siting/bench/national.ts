import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { CoverModel } from "../src/cover-model.ts";
import { solveLarge } from "../src/large/solve-large.ts";
import { CandidateGrid } from "./candidate-grid.ts";
import { type GeneratedCountry, generateCountry } from "./generate-country.ts";
import { printResult, say } from "./print.ts";

/**
 * The whole country at once: which 200 of 35,000 communes bring the most people within 30 minutes. Prints progress on stderr and one line of
 * JSON, a measurement, on stdout.
 */
const { values } = parseArgs({
  options: {
    candidates: { type: "string", default: "35000" },
    homes: { type: "string", default: "2300000" },
    sites: { type: "string", default: "200" },
    minutes: { type: "string", default: "15" },
    gap: { type: "string", default: "0.005" },
  },
});
/** 30 minutes at 55 km/h on roads 1.3 times longer than the crow flies. */
const REACH_KM = 21;

const begun = performance.now();
const country = generateCountry(Number(values.candidates), Number(values.homes), 1);
const model = buildModel(country, Number(values.sites));
const people = country.homePopulation.reduce((sum, each) => sum + each, 0);
say(
  `${(model.objective.entryColumn.length / 1e6).toFixed(1)} million pairs within reach, ${(people / 1e6).toFixed(1)} million people, ` +
    `generated in ${seconds(begun)} s; load ${loadavg()[0].toFixed(1)}`,
);
say("seconds  processor  people      bound       gap");
const solving = performance.now();
const processorBefore = process.cpuUsage().user;
let toldAt = Number.NEGATIVE_INFINITY;
let withinOnePercent = "";
const row = (gain: number, bound: number) =>
  `${seconds(solving).padStart(7)}  ${processorSeconds().padStart(9)}  ${gain}  ${bound.toFixed(0)}  ${(((bound - gain) / gain) * 100).toFixed(2)} %`;
const solution = solveLarge(model, {
  timeLimitMs: Number(values.minutes) * 60_000,
  seed: 1,
  gapTarget: Number(values.gap),
  onImprovement: ({ gain, bound }) => {
    if (withinOnePercent === "" && bound - gain <= 0.01 * gain)
      withinOnePercent = `${seconds(solving)} s (${processorSeconds()} s of processor)`;
    if (performance.now() - toldAt < 10_000) return;
    toldAt = performance.now();
    say(row(gain, bound));
  },
});
say(row(solution.gain, solution.bound));
const peakGigabytes = process.resourceUsage().maxRSS / 1024 ** 2;
const gapPercent = (((solution.bound - solution.gain) / solution.gain) * 100).toFixed(2);
printResult({
  bench: "siting-national",
  what:
    `${values.sites} of ${values.candidates} for ${values.homes} homes: gap ${gapPercent} %, ` +
    `1 % after ${withinOnePercent || "(not reached)"}, ${peakGigabytes.toFixed(1)} GB, load ${loadavg()[0].toFixed(1)}`,
  medianMs: performance.now() - solving,
  minMs: (process.cpuUsage().user - processorBefore) / 1000,
  runCount: 1,
});

/** Rows are written straight from the grid: no copy of 200 million pairs in any other form. */
function buildModel(source: GeneratedCountry, siteCount: number): CoverModel {
  const grid = new CandidateGrid(source, REACH_KM);
  const homeCount = source.homeX.length;
  const candidateCount = source.candidateX.length;
  const rowFirstEntry = new Uint32Array(homeCount + 1);
  for (let home = 0; home < homeCount; home++) rowFirstEntry[home + 1] = grid.listNear(home, rowFirstEntry[home]);
  const entryColumn = new Uint32Array(rowFirstEntry[homeCount]);
  const entryGain = new Float64Array(rowFirstEntry[homeCount]);
  for (let home = 0; home < homeCount; home++) {
    grid.listNear(home, rowFirstEntry[home], entryColumn);
    entryGain.fill(source.homePopulation[home], rowFirstEntry[home], rowFirstEntry[home + 1]);
  }
  const columns = Uint32Array.from({ length: candidateCount }, (_, column) => column);
  return {
    columnCount: candidateCount,
    columnSite: columns,
    columnIsOpen: new Uint8Array(candidateCount),
    objective: {
      baseGain: 0,
      columnGain: new Float64Array(candidateCount),
      rowCount: homeCount,
      rowNeed: new Uint8Array(homeCount).fill(1),
      rowFirstEntry,
      entryColumn,
      entryGain,
    },
    demands: [],
    limits: [
      {
        kind: "new-sites",
        rule: 0,
        subject: -1,
        columns,
        coefficients: new Float64Array(candidateCount).fill(1),
        min: 0,
        max: siteCount,
      },
    ],
    assignments: [],
  };
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function processorSeconds(): string {
  return ((process.cpuUsage().user - processorBefore) / 1e6).toFixed(1);
}
