import type { SitingProblem, SitingQuestion } from "../src/problem.ts";
import { proposeSites } from "../src/propose-sites.ts";
import { buildHauteMarneProblem } from "../test/haute-marne-problem.ts";
import { printResult, say } from "./print.ts";

/**
 * Against history: from the two sites open when the network was announced (2021), what 16 more would have been best for people within 30
 * minutes, and for cantons first, beside the sites that are open on 1 August 2024. Prints a table, and one line of JSON a plan.
 */
const THRESHOLD_SECONDS = 1800;
const NEW_SITES = 16;
const PEOPLE = { kind: "people", thresholdSeconds: THRESHOLD_SECONDS } as const;

const { problem, siteNames } = buildHauteMarneProblem(2021);
const today = buildHauteMarneProblem(2024).problem;
printRow("open in 2021", countCovered(problem), countCantons(problem), "");
printRow("open on 1 August 2024", countCovered(today), countCantons(today), "");
await propose("16 best for people", [PEOPLE]);
await propose("16 best, cantons first", [{ kind: "cantons" }, PEOPLE]);
await propose("16 best for mean time", [{ kind: "mean-time" }]);

async function propose(name: string, objectives: SitingQuestion["objectives"]): Promise<void> {
  const proposal = await proposeSites(
    problem,
    { objectives, rules: [{ kind: "new-sites", max: NEW_SITES }] },
    { seed: 1, timeLimitMs: 60_000, alternativesMax: 0 },
  );
  const open = problem.siteIsOpen.slice();
  for (const { site } of proposal.opened) open[site] = 1;
  const plan = { ...problem, siteIsOpen: open };
  printRow(name, countCovered(plan), countCantons(plan), proposal.isOptimal ? "proven" : "with a gap");
  say(`    ${proposal.opened.map(({ site }) => siteNames[site]).join(", ")}`);
  printResult({
    bench: "siting-history",
    what: `${name}: ${countCovered(plan)} people, ${countCantons(plan)} cantons, ${proposal.isOptimal ? "proven" : "with a gap"}`,
    medianMs: proposal.milliseconds,
    minMs: proposal.milliseconds,
    runCount: 1,
  });
}

function printRow(name: string, people: number, cantons: number, proof: string): void {
  const total = problem.homePopulation.reduce((sum, each) => sum + each, 0);
  const share = ((100 * people) / total).toFixed(2);
  say(
    `${name.padEnd(26)} ${people} of ${total} people (${share} %), ${cantons} of ${problem.cantonCount} cantons ${proof}`,
  );
}

function countCovered({
  siteIsOpen,
  siteFirstEntry,
  entryHome,
  entryDeciseconds,
  homePopulation,
  siteCount,
}: SitingProblem): number {
  const covered = new Set<number>();
  for (let site = 0; site < siteCount; site++) {
    if (siteIsOpen[site] === 0) continue;
    for (let entry = siteFirstEntry[site]; entry < siteFirstEntry[site + 1]; entry++) {
      if (entryDeciseconds[entry] <= THRESHOLD_SECONDS * 10) covered.add(entryHome[entry]);
    }
  }
  return [...covered].reduce((sum, home) => sum + homePopulation[home], 0);
}

function countCantons({ siteIsOpen, siteFirstCanton, siteCanton, siteCount }: SitingProblem): number {
  const served = new Set<number>();
  for (let site = 0; site < siteCount; site++) {
    if (siteIsOpen[site] === 0) continue;
    for (let i = siteFirstCanton[site]; i < siteFirstCanton[site + 1]; i++) served.add(siteCanton[i]);
  }
  return served.size;
}
