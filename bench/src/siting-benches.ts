import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Measurement } from "./measure.ts";

/** Scripts that stay beside what they time; each line that they print is a measurement. */
const SCRIPTS = new URL("../../packages/siting/bench/", import.meta.url);

/** 200 of 35,000 communes for 2.3 million homes: up to a quarter of an hour, 5 GB. */
export const runSitingNationalBench = () => runScript("national.ts");

/** Haute-Marne: single objectives proven best, and an answer once a site is forbidden. */
export const runSitingHauteMarneBench = () => runScript("haute-marne.ts");

/** 20,000 homes, 600 candidates, one site per canton, by both paths. */
export const runSitingTerritoryBench = () => runScript("territory.ts");

/** 36 generated instances of the literature, and the files of the OR-Library in a folder beside the repository, if any. */
export const runSitingLiteratureBench = (folder: string | undefined) =>
  runScript("literature.ts", ...(folder === undefined ? [] : [folder]));

/** Haute-Marne from the sites of 2021: the best 16 beside those that opened. */
export const runSitingHistoryBench = () => runScript("history.ts");

function runScript(script: string, ...parameters: readonly string[]): Measurement[] {
  const printed = execFileSync(process.execPath, [fileURLToPath(new URL(script, SCRIPTS)), ...parameters], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Our own scripts print `Result`, which is a measurement.
  return printed
    .trim()
    .split("\n")
    .map((line): Measurement => JSON.parse(line));
}
