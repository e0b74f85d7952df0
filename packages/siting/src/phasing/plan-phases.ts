import { PROVEN_SHARE, totalGain } from "../exact/solve-exact.ts";
import { solveWithStart } from "../exact/solve-with-start.ts";
import { assertProblem } from "../model/assert-problem.ts";
import { assertQuestion } from "../model/assert-question.ts";
import { valueOfGain } from "../model/question-model.ts";
import { planOf, planValue, signOf } from "../plan-values.ts";
import type { Objective, SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";
import type { ProposeOptions } from "../proposal.ts";
import { proposeSites } from "../propose-sites.ts";
import { ConflictingRulesError, InvalidSitingQuestionError, NoPlanInTimeError } from "../siting-errors.ts";
import { buildHorizon, type Phasing } from "./build-horizon.ts";
import { findPhaseConflict } from "./find-phase-conflict.ts";

export interface PhaseYear {
  /** Sites opened that year, in order of index; they serve from that year on, it included. */
  readonly opened: readonly number[];
  /** The first objective at the end of the year. */
  readonly value: number;
  /** Cost of the sites opened that year; null without costs. */
  readonly cost: number | null;
}

export interface PhasePlan {
  readonly years: readonly PhaseYear[];
  /** The first objective summed over years: people × years within the threshold. */
  readonly total: number;
}

export interface PhasingAnswer {
  readonly objective: Objective;
  /** The best plan of the whole horizon. */
  readonly plan: PhasePlan;
  /** No plan of the horizon has a better total. */
  readonly bound: number;
  readonly isOptimal: boolean;
  /** Each year the best that it allows, the years to come not looked at, nor what must be reached in the end. */
  readonly greedy: PhasePlan;
  /** How much better the whole plan's total is, 0 or more unless the rules ask of the whole plan what greed leaves undone. */
  readonly priceOfGreed: number;
}

const DEFAULT_TIME_LIMIT_MS = 10_000;
/** What naming a conflict may take once the time for the plan is over. */
const CONFLICT_MS_MIN = 2000;

/**
 * In which order to open, year by year: the plan that makes the first objective's sum over the years best, beside the one that takes each
 * year's best. The rules of the question hold for the last year's network.
 *
 * @throws {InvalidSitingQuestionError} when there is no year, or the question closes sites, has capacities, sites of shared towns that serve
 *   one canton, or a quantile as first objective.
 * @throws {ConflictingRulesError} when no plan meets the rules and what the years allow, with the smallest set of both that conflict.
 * @throws {NoPlanInTimeError} when none was found in time.
 */
export async function planPhases(
  problem: SitingProblem,
  question: SitingQuestion,
  phasing: Phasing,
  options: ProposeOptions = {},
): Promise<PhasingAnswer> {
  assertProblem(problem);
  assertQuestion(problem, question);
  const [objective] = question.objectives;
  if (objective.kind === "time-quantile" || phasing.years.length === 0 || question.rules.some(isUnphased)) {
    throw new InvalidSitingQuestionError("this question has no phases", { question, phasing });
  }
  const { plan, bound, isOptimal } = await solveHorizon(problem, question, objective, phasing, options);
  const greedy = await planGreedily(problem, question, phasing, options);
  const priceOfGreed = signOf(objective) * (plan.total - greedy.total) + 0;
  return { objective, plan, bound: isOptimal ? plan.total : bound, isOptimal, greedy, priceOfGreed };
}

function isUnphased(rule: SitingRule): boolean {
  return (
    rule.kind === "closures" || rule.kind === "capacity" || (rule.kind === "cantons" && rule.sharedTowns === "one")
  );
}

async function solveHorizon(
  problem: SitingProblem,
  question: SitingQuestion,
  objective: Exclude<Objective, { kind: "time-quantile" }>,
  phasing: Phasing,
  options: ProposeOptions,
) {
  const begun = performance.now();
  const timeLimitMs = options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS;
  const { base, phased } = buildHorizon(problem, question, objective, phasing);
  const solution = await solveWithStart(phased, {
    timeLimitMs,
    seed: options.seed ?? 0,
    ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
  });
  if (solution.chosen === null) {
    const timeLeftMs = Math.max(timeLimitMs - (performance.now() - begun), CONFLICT_MS_MIN);
    const conflict = solution.isInfeasible
      ? await findPhaseConflict(problem, question, phasing, timeLeftMs)
      : undefined;
    if (conflict !== undefined) throw new ConflictingRulesError(conflict);
    throw new NoPlanInTimeError("no phased plan was found in time", { rules: question.rules, phasing });
  }
  const yearSites: number[][] = phasing.years.map(() => []);
  for (const column of solution.chosen)
    yearSites[Math.floor(column / base.columnCount)].push(phased.columnSite[column]);
  return {
    plan: describePlan(problem, question, objective, yearSites),
    bound: valueOfGain(objective, solution.bound),
    isOptimal: solution.bound - solution.gain <= PROVEN_SHARE * totalGain(phased),
  };
}

async function planGreedily(
  problem: SitingProblem,
  question: SitingQuestion,
  { years, isCarriedOver }: Phasing,
  options: ProposeOptions,
): Promise<PhasePlan> {
  const objectives = question.objectives.slice(0, 1);
  const lasting = question.rules.filter((rule) => ["keep", "forbid", "group-max", "min-distance"].includes(rule.kind));
  const siteIsOpen = problem.siteIsOpen.slice();
  const yearSites: number[][] = [];
  let sitesLeft = 0;
  let moneyLeft = 0;
  for (const { newSites, budget } of years) {
    const candidates = siteIsOpen.filter((isOpen) => isOpen === 0).length;
    sitesLeft = (isCarriedOver ? sitesLeft : 0) + (newSites ?? Number.POSITIVE_INFINITY);
    moneyLeft = (isCarriedOver ? moneyLeft : 0) + (budget ?? Number.POSITIVE_INFINITY);
    const rules: SitingRule[] = [...lasting, { kind: "new-sites", max: Math.min(sitesLeft, candidates) }];
    if (Number.isFinite(moneyLeft)) rules.push({ kind: "budget", max: moneyLeft });
    const year = { ...problem, siteIsOpen: siteIsOpen.slice() };
    const opened =
      candidates === 0
        ? []
        : (await proposeSites(year, { objectives, rules }, { ...options, alternativesMax: 0, lostMax: 0 })).opened;
    for (const { site } of opened) {
      siteIsOpen[site] = 1;
      sitesLeft--;
      moneyLeft -= problem.siteCost?.[site] ?? 0;
    }
    yearSites.push(opened.map(({ site }) => site));
  }
  return describePlan(problem, question, question.objectives[0], yearSites);
}

function describePlan(
  problem: SitingProblem,
  question: SitingQuestion,
  objective: Objective,
  yearSites: readonly (readonly number[])[],
): PhasePlan {
  const years = yearSites.map((opened, year): PhaseYear => {
    const siteIsOpen = planOf(problem, yearSites.slice(0, year + 1).flat(), []);
    const { siteCost } = problem;
    return {
      opened: opened.toSorted((a, b) => a - b),
      value: planValue(problem, question, objective, siteIsOpen),
      cost: siteCost === undefined ? null : opened.reduce((sum, site) => sum + siteCost[site], 0),
    };
  });
  return { years, total: years.reduce((sum, { value }) => sum + value, 0) };
}
