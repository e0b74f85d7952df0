import { loadavg } from "node:os";
import { loadSolver } from "../src/exact/solver-runtime.ts";
import type { Objective, SitingQuestion, SitingRule } from "../src/problem.ts";
import type { Proposal, ProposeOptions } from "../src/proposal.ts";
import { proposeSites } from "../src/propose-sites.ts";
import { buildHauteMarneProblem } from "../test/haute-marne-problem.ts";
import { printResult } from "./print.ts";

/** Haute-Marne, 426 candidates for 426 homes: each single objective proven best, and the answer once a site of a plan is forbidden. */
const RUN_COUNT = 5;
const QUICK: ProposeOptions = { alternativesMax: 0, timeLimitMs: 60_000 };
const people = (thresholdSeconds: number): Objective => ({ kind: "people", thresholdSeconds });
const upTo = (max: number): SitingRule => ({ kind: "new-sites", max });

const QUESTIONS: Readonly<Record<string, SitingQuestion>> = {
  "people within 30 min, 2 sites": { objectives: [people(1800)], rules: [upTo(2)] },
  "people within 30 min, 5 sites": { objectives: [people(1800)], rules: [upTo(5)] },
  "people within 20 min, 3 sites": { objectives: [people(1200)], rules: [upTo(3)] },
  "people within 20 min, 10 sites": { objectives: [people(1200)], rules: [upTo(10)] },
  "two sites within 30 min, 4 sites": {
    objectives: [{ kind: "people", thresholdSeconds: 1800, sitesPerHome: 2 }],
    rules: [upTo(4)],
  },
  "fewest sites for 98 % within 30 min": {
    objectives: [{ kind: "new-sites" }],
    rules: [{ kind: "cover", thresholdSeconds: 1800, share: 0.98 }],
  },
  "fewest sites for one per canton": {
    objectives: [{ kind: "new-sites" }],
    rules: [{ kind: "cantons", sharedTowns: "all" }],
  },
  "least mean time, 3 sites": { objectives: [{ kind: "mean-time" }], rules: [upTo(3)] },
  "least mean time, 10 sites": { objectives: [{ kind: "mean-time" }], rules: [upTo(10)] },
  "least 90th percentile, 3 sites": { objectives: [{ kind: "time-quantile" }], rules: [upTo(3)] },
};

await loadSolver();
for (const year of [2021, 2024] as const) {
  const { problem } = buildHauteMarneProblem(year);
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const previous = await time(`${year}, ${name}`, () => proposeSites(problem, question, QUICK));
    const last = previous.opened.at(-1);
    if (last === undefined) continue;
    const rules: SitingRule[] = [...question.rules, { kind: "forbid", sites: [last.site] }];
    await time(`${year}, ${name}, the last then forbidden`, () =>
      proposeSites(problem, { ...question, rules }, { ...QUICK, previous }),
    );
  }
}

async function time(what: string, run: () => Promise<Proposal>): Promise<Proposal> {
  // One unmeasured run: V8 compiles.
  let proposal = await run();
  const milliseconds: number[] = [];
  for (let i = 0; i < RUN_COUNT; i++) {
    proposal = await run();
    milliseconds.push(proposal.milliseconds);
  }
  milliseconds.sort((a, b) => a - b);
  const [{ value, gap }] = proposal.objectives;
  printResult({
    bench: "siting-haute-marne",
    what: `${what}: ${value.toFixed(1)}, ${proposal.isOptimal ? "proven best" : `gap ${(gap * 100).toFixed(3)} %`}; load ${loadavg()[0].toFixed(1)}`,
    medianMs: milliseconds[Math.floor(RUN_COUNT / 2)],
    minMs: milliseconds[0],
    runCount: RUN_COUNT,
  });
  return proposal;
}
