import { boundsOfPrevious } from "./answer/bounds-of-previous.ts";
import { listLostCandidates } from "./answer/explain-lost.ts";
import { findNextSite } from "./answer/find-next-site.ts";
import { listAlternatives } from "./answer/list-alternatives.ts";
import { listExchanges } from "./answer/list-exchanges.ts";
import { orderOpenings } from "./answer/order-openings.ts";
import { PlanProgress } from "./answer/plan-progress.ts";
import { problemChecksum } from "./answer/problem-checksum.ts";
import { RuleBreaks } from "./answer/rule-breaks.ts";
import { toldThresholdSeconds } from "./answer/told-threshold.ts";
import { findConflict } from "./conflicts/find-conflict.ts";
import type { CoverSolution } from "./cover-model.ts";
import { solveWithStart } from "./exact/solve-with-start.ts";
import { solveLarge } from "./large/solve-large.ts";
import { assertProblem } from "./model/assert-problem.ts";
import { assertQuestion } from "./model/assert-question.ts";
import { buildHomeReach } from "./model/home-reach.ts";
import { QuestionModel, valueOfGain } from "./model/question-model.ts";
import { planOf, planValue } from "./plan-values.ts";
import type { SitingProblem, SitingQuestion } from "./problem.ts";
import type { ObjectiveAnswer, Proposal, ProposeOptions } from "./proposal.ts";
import { ConflictingRulesError, NoPlanInTimeError } from "./siting-errors.ts";
import { type PassesAnswer, type PassesOptions, solvePasses } from "./solve-passes.ts";

const DEFAULT_TIME_LIMIT_MS = 10_000;
const DEFAULT_ALTERNATIVES_MAX = 5;
const DEFAULT_LOST_MAX = 5;
/** Entries (home, site) of the problem over which the large path answers. */
const EXACT_ENTRIES_MAX = 400_000;

/**
 * The best plan for a question, with its bound: exact where the problem allows, by heuristics and a Lagrangian bound where it is too
 * large. For one problem, question and seed the answer is the same, unless the time limit or a stop cut the search short.
 *
 * @throws {ConflictingRulesError} when no plan meets the rules, with the smallest set of them that conflict.
 * @throws {NoPlanInTimeError} when none was found in time.
 * @throws {NoHomeError | NoCandidateError | TooFewCandidatesError | MissingSitingDataError | InvalidCostError |
 *   InvalidSitingProblemError | InvalidSitingQuestionError} when what is given cannot be.
 */
export async function proposeSites(
  problem: SitingProblem,
  question: SitingQuestion,
  options: ProposeOptions = {},
): Promise<Proposal> {
  const begun = performance.now();
  assertProblem(problem);
  assertQuestion(problem, question);
  const timeLimitMs = options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS;
  const timeLeft = () => Math.max(0, timeLimitMs - (performance.now() - begun));
  const reach = buildHomeReach(problem);
  const model = new QuestionModel(problem, question, reach);
  const solver = choosePath(problem, question, options.solver);
  const answer = await solvePasses(
    model,
    solver === "exact" ? solveWithStart : solveLarge,
    passesOptions(model, options, timeLimitMs, begun),
  );
  if (answer.chosen === null) throw await refusal(problem, question, reach, answer, timeLeft());

  const siteIsOpen = model.planOfColumns(answer.chosen);
  const opened = listSites(problem, (site) => siteIsOpen[site] === 1 && problem.siteIsOpen[site] === 0);
  const closed = listSites(problem, (site) => siteIsOpen[site] === 0 && problem.siteIsOpen[site] === 1);
  const thresholdSeconds = toldThresholdSeconds(question);
  const today = new PlanProgress(problem, problem.siteIsOpen, thresholdSeconds);
  const withPlan = new PlanProgress(problem, siteIsOpen, thresholdSeconds);
  const breaks = new RuleBreaks(problem, question, siteIsOpen);
  const objectives = answerObjectives(problem, question, answer, siteIsOpen);
  const isOptimal = objectives.every((objective) => objective.isOptimal);
  const alternativesAmong = solver === "exact" && isOptimal ? "all-plans" : "exchanges";
  const plan: Proposal = {
    opened: orderOpenings(problem, question, opened, planOf(problem, [], closed), thresholdSeconds),
    closed,
    objectives,
    isOptimal,
    thresholdSeconds,
    people: {
      today: today.countPeople(),
      withPlan: withPlan.countPeople(),
      total: problem.homePopulation.reduce((sum, people) => sum + people, 0),
    },
    cantons: { today: today.countCantons(), withPlan: withPlan.countCantons(), total: problem.cantonCount },
    alternatives: [],
    alternativesAmong,
    hasMoreAlternatives: null,
    nextSite: findNextSite(problem, question, siteIsOpen, thresholdSeconds, breaks),
    lostCandidates: listLostCandidates(
      problem,
      question,
      { opened, closed },
      thresholdSeconds,
      breaks,
      options.lostMax ?? DEFAULT_LOST_MAX,
    ),
    reduction: model.countReductions(answer.columnsDominated),
    solver,
    question,
    problemChecksum: problemChecksum(problem),
    seed: options.seed ?? 0,
    milliseconds: performance.now() - begun,
  };
  options.onPlan?.(plan);
  const listOthers = alternativesAmong === "all-plans" ? listAlternatives : listExchanges;
  const alternatives = await listOthers(model, answer, objectives, {
    alternativesMax: options.alternativesMax ?? DEFAULT_ALTERNATIVES_MAX,
    timeLimitMs: timeLeft(),
    seed: options.seed ?? 0,
    ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
  });
  return { ...plan, ...alternatives, milliseconds: performance.now() - begun };
}

/** By size unless told; capacities and shared towns that serve one canton are the exact path's alone. */
function choosePath(problem: SitingProblem, question: SitingQuestion, told?: "exact" | "large"): "exact" | "large" {
  const isExactOnly = question.rules.some(
    (rule) => rule.kind === "capacity" || (rule.kind === "cantons" && rule.sharedTowns === "one"),
  );
  if (isExactOnly) return "exact";
  return told ?? (problem.entryHome.length <= EXACT_ENTRIES_MAX ? "exact" : "large");
}

function passesOptions(
  model: QuestionModel,
  options: ProposeOptions,
  timeLimitMs: number,
  begun: number,
): PassesOptions {
  const { previous, shouldStop, onProgress } = options;
  const { problem, question } = model;
  const start =
    previous === undefined
      ? undefined
      : model.columnsOfPlan(
          planOf(
            problem,
            previous.opened.map(({ site }) => site),
            previous.closed,
          ),
        );
  const report = (objective: number, solution: CoverSolution) => {
    const asked = question.objectives[objective];
    const isTimed = asked.kind === "time-quantile";
    const siteIsOpen = solution.chosen === null ? null : model.planOfColumns(solution.chosen);
    const value = siteIsOpen === null ? null : planValue(problem, question, asked, siteIsOpen);
    const bound = isTimed ? null : valueOfGain(asked, solution.bound);
    onProgress?.({
      objective,
      value,
      bound,
      gap: value === null || bound === null ? null : gapOf(value, bound),
      opened:
        siteIsOpen === null
          ? []
          : listSites(problem, (site) => siteIsOpen[site] === 1 && problem.siteIsOpen[site] === 0),
      milliseconds: performance.now() - begun,
    });
  };
  const known = boundsOfPrevious(problem, question, previous);
  return {
    timeLimitMs,
    seed: options.seed ?? 0,
    ...(known === null ? {} : { known }),
    ...(start === undefined ? {} : { start }),
    ...(shouldStop === undefined ? {} : { shouldStop }),
    ...(onProgress === undefined ? {} : { onImprovement: report }),
  };
}

async function refusal(
  problem: SitingProblem,
  question: SitingQuestion,
  reach: ReturnType<typeof buildHomeReach>,
  answer: PassesAnswer,
  timeLeftMs: number,
): Promise<Error> {
  const conflict = answer.isInfeasible
    ? await findConflict(problem, question, reach, Math.max(timeLeftMs, 2000))
    : undefined;
  if (conflict !== undefined) return new ConflictingRulesError(conflict);
  return new NoPlanInTimeError("no plan that meets the rules was found in time", { rules: question.rules });
}

function answerObjectives(
  problem: SitingProblem,
  question: SitingQuestion,
  answer: PassesAnswer,
  siteIsOpen: Uint8Array,
): ObjectiveAnswer[] {
  return answer.passes.map(({ objective, bound, isOptimal }) => {
    const value = planValue(problem, question, objective, siteIsOpen);
    const today = planValue(problem, question, objective, problem.siteIsOpen);
    return isOptimal
      ? { objective, value, today, bound: value, gap: 0, isOptimal }
      : { objective, value, today, bound, gap: gapOf(value, bound), isOptimal };
  });
}

function gapOf(value: number, bound: number): number {
  return Math.abs(bound - value) / Math.max(Math.abs(value), 1e-9);
}

function listSites(problem: SitingProblem, keep: (site: number) => boolean): number[] {
  return Array.from({ length: problem.siteCount }, (_, site) => site).filter(keep);
}
