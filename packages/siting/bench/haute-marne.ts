import { loadavg } from "node:os";
import { loadSolver } from "../src/exact/solver-runtime.ts";
import type { Objective, SitingQuestion, SitingRule } from "../src/problem.ts";
import type { Proposal, ProposeOptions } from "../src/proposal.ts";
import { proposeSites } from "../src/propose-sites.ts";
import { ConflictingRulesError } from "../src/siting-errors.ts";
import { buildHauteMarneProblem } from "../test/haute-marne-problem.ts";
import { printResult } from "./print.ts";

/** Haute-Marne, 426 candidates for 426 homes: each single objective proven best, and the answer once one of its sites, each in turn, is forbidden. */
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
    const [first] = await time([() => proposeSites(problem, question, QUICK)]);
    print(`${year}, ${name}`, first);
    const { proposal: previous } = first;
    const [slowest] = await time(
      previous.opened.map(({ site }) => () => {
        const rules: SitingRule[] = [...question.rules, { kind: "forbid", sites: [site] }];
        return proposeSites(problem, { ...question, rules }, { ...QUICK, previous }).catch((error: unknown) => {
          // The only candidate of its canton: told at once too, and not what is timed.
          if (error instanceof ConflictingRulesError) return null;
          throw error;
        });
      }),
    );
    if (slowest !== undefined)
      print(`${year}, ${name}, one then forbidden: the slowest of ${previous.opened.length}`, slowest);
  }
}

interface Timed {
  readonly proposal: Proposal;
  readonly medianMs: number;
  readonly minMs: number;
  /** Median. */
  readonly processorMs: number;
}

/** Times of each, the slowest first; without those that give null. */
async function time(runs: readonly (() => Promise<Proposal | null>)[]): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const run of runs) {
    // One unmeasured run: V8 compiles.
    const proposal = await run();
    if (proposal === null) continue;
    const milliseconds: number[] = [];
    const processor: number[] = [];
    for (let i = 0; i < RUN_COUNT; i++) {
      const before = process.cpuUsage().user;
      milliseconds.push((await run())?.milliseconds ?? 0);
      processor.push((process.cpuUsage().user - before) / 1000);
    }
    milliseconds.sort((a, b) => a - b);
    processor.sort((a, b) => a - b);
    const middle = Math.floor(RUN_COUNT / 2);
    timed.push({ proposal, medianMs: milliseconds[middle], minMs: milliseconds[0], processorMs: processor[middle] });
  }
  return timed.sort((a, b) => b.medianMs - a.medianMs);
}

function print(what: string, { proposal, processorMs, ...times }: Timed): void {
  const [{ value, gap }] = proposal.objectives;
  printResult({
    bench: "siting-haute-marne",
    what: `${what}: ${value.toFixed(1)}, ${proposal.isOptimal ? "proven best" : `gap ${(gap * 100).toFixed(3)} %`}; load ${loadavg()[0].toFixed(1)}`,
    ...times,
    runCount: RUN_COUNT,
    figures: { processorMs },
  });
}
