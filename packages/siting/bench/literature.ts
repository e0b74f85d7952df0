import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CoverModel } from "../src/cover-model.ts";
import { LITERATURE_INSTANCES } from "../src/instances/literature.ts";
import { buildMedianModel } from "../src/instances/median-instance.ts";
import { readPmed } from "../src/instances/read-pmed.ts";
import { readScp } from "../src/instances/read-scp.ts";
import { buildSetCoverModel } from "../src/instances/set-cover-instance.ts";
import { solveLarge } from "../src/large/solve-large.ts";
import { printResult } from "./print.ts";

/**
 * The instances that formulas make, and those of a folder of the OR-Library given as argument (`pmed*.txt`, `scp*.txt`, not kept here):
 * one line of JSON each, the known optimum reached or not. Exits with 1 when one of ours is not reached in a minute.
 */
const SECONDS = 60;
/** Published by Beasley (1985, 1990, 1993) for the files most in use. */
const OR_LIBRARY_OPTIMA: Readonly<Record<string, number>> = {
  ...{ pmed1: 5819, pmed2: 4093, pmed3: 4250, pmed4: 3034, pmed5: 1355 },
  ...{ scp41: 429, scp42: 512 },
};

const folder = process.argv[2];
const instances = [
  ...LITERATURE_INSTANCES.map(({ name, best, build }) => ({ name, best, build, isOurs: true })),
  ...(folder === undefined ? [] : readdirSync(folder)).flatMap((file) => {
    const name = file.replace(/\.txt$/, "");
    const best = OR_LIBRARY_OPTIMA[name];
    return best === undefined
      ? []
      : [{ name, best, build: () => readLibrary(join(folder, file), name), isOurs: false }];
  }),
];
let missed = 0;
for (const { name, best, build, isOurs } of instances) {
  const model = build();
  const begun = performance.now();
  let reachedAt = Number.NaN;
  const { gain, bound } = solveLarge(model, {
    timeLimitMs: SECONDS * 1000,
    seed: 1,
    onImprovement: (solution) => {
      if (Number.isNaN(reachedAt) && -solution.gain <= best) reachedAt = performance.now() - begun;
    },
    // Once the known optimum is there, what is left to see is the bound of the relaxation: a few seconds more.
    shouldStop: () => !Number.isNaN(reachedAt) && performance.now() - begun > reachedAt + 2000,
  });
  const isReached = -gain === best;
  if (!isReached && isOurs) missed++;
  printResult({
    bench: "siting-literature",
    what: `${name}: ${-gain}, known ${best}${isReached ? "" : " NOT REACHED"}, bound ${-bound}`,
    medianMs: isReached ? reachedAt : performance.now() - begun,
    minMs: isReached ? reachedAt : performance.now() - begun,
    runCount: 1,
  });
}
process.exitCode = missed > 0 ? 1 : 0;

function readLibrary(path: string, name: string): CoverModel {
  const text = readFileSync(path, "utf8");
  return name.startsWith("pmed") ? buildMedianModel(readPmed(text)) : buildSetCoverModel(readScp(text));
}
