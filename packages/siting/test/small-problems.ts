import fc from "fast-check";
import type { Objective, SimpleObjective, SitingProblem, SitingQuestion, SitingRule } from "../src/problem.ts";

const BOUND_DECISECONDS = 100;

/** Problems of 1 to 7 sites and 1 to 7 homes, with everything optional in them; times of 0 to 10 s. */
export const smallProblems: fc.Arbitrary<SitingProblem> = fc
  .record({
    siteCount: fc.integer({ min: 1, max: 7 }),
    homeCount: fc.integer({ min: 1, max: 7 }),
    cantonCount: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ siteCount, homeCount, cantonCount }) =>
    fc.record({
      siteCount: fc.constant(siteCount),
      homeCount: fc.constant(homeCount),
      cantonCount: fc.constant(cantonCount),
      homePopulation: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: homeCount, maxLength: homeCount }),
      homePriority: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: homeCount, maxLength: homeCount }),
      // null: out of reach.
      times: fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { freq: 2 }), {
        minLength: siteCount * homeCount,
        maxLength: siteCount * homeCount,
      }),
      isOpen: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: siteCount, maxLength: siteCount }),
      siteCantons: fc.array(fc.subarray(Array.from({ length: cantonCount }, (_, i) => i)), {
        minLength: siteCount,
        maxLength: siteCount,
      }),
      group: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: siteCount, maxLength: siteCount }),
      place: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: siteCount, maxLength: siteCount }),
      cost: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: siteCount, maxLength: siteCount }),
      capacity: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: siteCount, maxLength: siteCount }),
      position: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: siteCount * 2, maxLength: siteCount * 2 }),
    }),
  )
  .map((drawn) => {
    const { siteCount, homeCount } = drawn;
    const siteFirstEntry = new Uint32Array(siteCount + 1);
    const entryHome: number[] = [];
    const entryDeciseconds: number[] = [];
    const siteFirstCanton = new Uint32Array(siteCount + 1);
    for (let site = 0; site < siteCount; site++) {
      for (let home = 0; home < homeCount; home++) {
        const time = drawn.times[site * homeCount + home];
        if (time === null) continue;
        entryHome.push(home);
        entryDeciseconds.push(time * 10);
      }
      siteFirstEntry[site + 1] = entryHome.length;
      siteFirstCanton[site + 1] = siteFirstCanton[site] + drawn.siteCantons[site].length;
    }
    const homePopulation = Float64Array.from(drawn.homePopulation);
    homePopulation[0] += 1;
    return {
      homeCount,
      siteCount,
      homePopulation,
      homePriority: Float64Array.from(drawn.homePriority),
      boundDeciseconds: BOUND_DECISECONDS,
      siteFirstEntry,
      entryHome: Uint32Array.from(entryHome),
      entryDeciseconds: Uint32Array.from(entryDeciseconds),
      siteIsOpen: onlyOnePerPlace(drawn.isOpen, drawn.place),
      cantonCount: drawn.cantonCount,
      siteFirstCanton,
      siteCanton: Uint32Array.from(drawn.siteCantons.flat()),
      siteGroup: Int32Array.from(drawn.group),
      sitePlace: Uint32Array.from(drawn.place),
      siteCost: Float64Array.from(drawn.cost),
      siteCapacity: Float64Array.from(drawn.capacity),
      siteLongitude: Float64Array.from(drawn.position.slice(0, siteCount), (x) => 5 + x / 10),
      siteLatitude: Float64Array.from(drawn.position.slice(siteCount), (y) => 48 + y / 10),
    };
  });

/** The first site is a candidate; one in four of the others is open, unless its place has one open already. */
function onlyOnePerPlace(isOpen: readonly number[], place: readonly number[]): Uint8Array {
  const taken = new Set<number>();
  return Uint8Array.from(isOpen, (drawn, site) => {
    if (site === 0 || drawn !== 0 || taken.has(place[site])) return 0;
    taken.add(place[site]);
    return 1;
  });
}

const thresholds = fc.integer({ min: 1, max: 10 });

const simpleObjectives: fc.Arbitrary<SimpleObjective> = fc.oneof(
  fc.record({
    kind: fc.constant("people" as const),
    thresholdSeconds: thresholds,
    sitesPerHome: fc.constantFrom(1 as const, 2 as const),
    byPriority: fc.boolean(),
  }),
  fc.constant({ kind: "cantons" as const }),
  fc.constant({ kind: "new-sites" as const }),
  fc.constant({ kind: "cost" as const }),
  fc.record({ kind: fc.constant("mean-time" as const), byPriority: fc.boolean() }),
);

const objectives: fc.Arbitrary<Objective> = fc.oneof(
  { arbitrary: simpleObjectives, weight: 4 },
  {
    arbitrary: fc.record({ kind: fc.constant("time-quantile" as const), share: fc.constantFrom(0.5, 0.9, 1) }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("weighted" as const),
      terms: fc.array(fc.record({ objective: simpleObjectives, weight: fc.constantFrom(0.25, 1, 3) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    weight: 1,
  },
);

/** Questions that make sense for the problem; their rules may conflict. */
export function questionsOf(problem: SitingProblem): fc.Arbitrary<SitingQuestion> {
  return fc.record({
    objectives: fc.array(objectives, { minLength: 1, maxLength: 3 }),
    rules: fc.array(rulesOf(problem), { maxLength: 4 }),
  });
}

/** Questions with a rule of capacity and any goal: people at its threshold, once, by number; what counts no people as it likes. */
export function capacityQuestionsOf(problem: SitingProblem): fc.Arbitrary<SitingQuestion> {
  const candidateCount = problem.siteIsOpen.reduce((count, isOpen) => count + (isOpen ? 0 : 1), 0);
  return thresholds.chain((thresholdSeconds) => {
    const people = { kind: "people" as const, thresholdSeconds };
    const goal: fc.Arbitrary<Objective> = fc.oneof(
      { arbitrary: fc.constant(people), weight: 3 },
      fc.constantFrom<Objective>({ kind: "cantons" }, { kind: "new-sites" }, { kind: "cost" }),
      fc.record({ kind: fc.constant("mean-time" as const), byPriority: fc.boolean() }),
      fc.record({ kind: fc.constant("time-quantile" as const), share: fc.constantFrom(0.5, 0.9) }),
      fc.constantFrom(0.25, 3).map((weight) => ({
        kind: "weighted" as const,
        terms: [
          { objective: people, weight: 1 },
          { objective: { kind: "cost" as const }, weight },
        ],
      })),
    );
    return fc
      .record({
        objectives: fc.array(goal, { minLength: 1, maxLength: 3 }),
        max: fc.integer({ min: 0, max: candidateCount }),
        share: fc.constantFrom(null, 0.2, 0.5),
        rule: fc.option(rulesOf(problem).filter((drawn) => drawn.kind !== "cover")),
      })
      .map(({ objectives: drawn, max, share, rule }) => ({
        objectives: drawn,
        rules: [
          { kind: "capacity", thresholdSeconds },
          { kind: "new-sites", max },
          ...(rule === null ? [] : [rule]),
          ...(share === null ? [] : [{ kind: "cover", thresholdSeconds, share } as const]),
        ],
      }));
  });
}

/** One rule that makes sense for the problem. */
export function rulesOf(problem: SitingProblem): fc.Arbitrary<SitingRule> {
  const sites = Array.from({ length: problem.siteCount }, (_, site) => site);
  const open = sites.filter((site) => problem.siteIsOpen[site] === 1);
  const candidates = sites.filter((site) => problem.siteIsOpen[site] === 0);
  return fc.oneof(
    fc.record({ kind: fc.constant("keep" as const), sites: fc.subarray(open) }),
    fc.record({ kind: fc.constant("forbid" as const), sites: fc.subarray(sites).map((drawn) => drawn.slice(0, 2)) }),
    fc.record({
      kind: fc.constant("force" as const),
      sites: fc.subarray(candidates).map((drawn) => drawn.slice(0, 2)),
    }),
    fc.integer({ min: 0, max: candidates.length }).map((max) => ({ kind: "new-sites" as const, max })),
    fc.integer({ min: 0, max: candidates.length }).map((min) => ({ kind: "new-sites" as const, min })),
    fc.integer({ min: 0, max: 2 }).map((max) => ({ kind: "closures" as const, max })),
    fc.record({
      kind: fc.constant("cover" as const),
      thresholdSeconds: thresholds,
      share: fc.constantFrom(0, 0.4, 0.8),
      sitesPerHome: fc.constantFrom(1 as const, 2 as const),
    }),
    fc.record({
      kind: fc.constant("cantons" as const),
      sharedTowns: fc.constantFrom("all" as const, "one" as const),
      cantons: fc.subarray(Array.from({ length: problem.cantonCount }, (_, i) => i)),
    }),
    fc.record({ kind: fc.constant("group-max" as const), max: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ kind: fc.constant("budget" as const), max: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ kind: fc.constant("min-distance" as const), metres: fc.constantFrom(0, 9_000, 15_000) }),
  );
}
