import type { BusRoundQuestion, SitingQuestion } from "@maillage/siting";
import { type AnalysisSubject, placeDecisecondsOf } from "../analysis/analysis-subject.ts";
import type { SitingGround } from "./build-siting-problem.ts";
import { hasTimesBeyond } from "./build-siting-question.ts";
import type { Candidate } from "./candidate.ts";
import { describeProgress } from "./describe-proposal.ts";
import { describeFrontPoint, describeStudy } from "./describe-study.ts";
import type { SearchJob } from "./kept-searches.ts";
import { listStepObjectives } from "./list-objectives.ts";
import { findCandidate, findOpenSite, findSites, listLastingRules } from "./list-rules.ts";
import { type PreparedSearch, prepareSearch, type SearchState } from "./prepare-search.ts";
import { type StudyClash, StudyClashError, UnknownCandidateError } from "./proposal-errors.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";
import { searchInThread } from "./search-in-thread.ts";
import type { SitingTask } from "./siting-thread-protocol.ts";
import { studyOptions } from "./study-options.ts";
import type { ProposalStudy } from "./study-queries.ts";
import type { FrontPointView, StudyProgressView, StudyView } from "./study-views.ts";

export type StudyJob = SearchJob<StudyProgressView, StudyView>;

/** The study of a question, ready to run. @throws as {@link prepareSearch}, and {StudyClashError} */
export function prepareStudy(
  query: CheckedProposalQuery,
  study: ProposalStudy,
  state: SearchState,
  candidates: readonly Candidate[],
  epciOf: ReadonlyMap<string, string | null>,
): StudyJob {
  assertNoClash(query, study);
  const prepared = prepareSearch(query, state, candidates, epciOf, studyOptions(study));
  const { id, basis } = prepared;
  const words =
    study.kind === "years" ? { ...prepared.words, years: study.years.map(({ year }) => year) } : prepared.words;
  const task = buildTask(prepared, study, state.subject);
  return {
    id,
    run: ({ onProgress }) => {
      const begun = performance.now();
      let progress: StudyProgressView = { search: null, points: [] };
      const tell = (more: Partial<StudyProgressView>) => {
        progress = { ...progress, ...more };
        onProgress(progress);
      };
      const points: FrontPointView[] = [];
      const search = searchInThread(
        {
          ...{ task, problem: words.ground.problem },
          ...{ seed: query.seed, timeLimitMs: query.searchSeconds * 1000 },
        },
        words,
        {
          onProgress: (each) => {
            if (task.kind !== "bus-round") tell({ search: describeProgress(each, words, task.question) });
          },
          onPoint: (point) => {
            points.push(describeFrontPoint(point, words));
            tell({ points: [...points] });
          },
        },
      );
      let isStopped = false;
      const stop = () => {
        isStopped = true;
        search.stop();
      };
      const outcome = search.outcome.then((answer) =>
        describeStudy(study, answer, words, { basis, query, milliseconds: performance.now() - begun }, isStopped),
      );
      return { ...search, stop, outcome };
    },
  };
}

/** What opens sites one after the other knows no closures; years know less still. */
function assertNoClash(
  { goal, capacity, everyCanton, sharedTowns }: CheckedProposalQuery,
  { kind }: ProposalStudy,
): void {
  const clashes: readonly StudyClash[] = [
    ...(goal.kind === "fewest-losses" || goal.kind === "best-moves" ? (["closures"] as const) : []),
    ...(kind === "years" && capacity !== undefined ? (["capacity"] as const) : []),
    ...(kind === "years" && everyCanton === "required" && sharedTowns === "one" ? (["shared-towns"] as const) : []),
    ...(kind === "years" && everyCanton !== "first" && isByShare(goal) ? (["time-quantile"] as const) : []),
  ];
  const [clash] = clashes;
  if (clash !== undefined && kind !== "why-not" && kind !== "bus-round") throw new StudyClashError(kind, clash);
}

/** Whether the time of a share of people is made best before all else. */
function isByShare(goal: CheckedProposalQuery["goal"]): boolean {
  if (goal.kind === "least-time") return goal.measure === "p90";
  return goal.kind === "objectives" && goal.objectives[0]?.kind === "time-quantile";
}

function buildTask(
  { query, question, words: { ground } }: PreparedSearch,
  study: ProposalStudy,
  subject: AnalysisSubject,
): SitingTask {
  switch (study.kind) {
    case "years": {
      const years = study.years.map(({ newSites, budgetEuros }) => ({
        ...(newSites === undefined ? {} : { newSites }),
        ...(budgetEuros === undefined ? {} : { budget: budgetEuros }),
      }));
      const { isCarriedOver } = study;
      return { kind: "years", question: buildStepQuestion(query, ground, true), phasing: { years, isCarriedOver } };
    }
    case "front":
      return {
        ...{ kind: "front", question: buildStepQuestion(query, ground, false) },
        newSitesMax: Math.min(study.newSitesMax, ground.candidates.length),
      };
    case "curve":
      return { kind: "curve", question: buildStepQuestion(query, ground, false), stepsMax: study.stepsMax };
    case "why-not": {
      const sites = findSites(ground, study.candidate).filter((site) => site >= ground.sites.length);
      if (sites.length === 0) throw new UnknownCandidateError(study.candidate);
      return { kind: "why-not", question, sites };
    }
    case "bus-round":
      return { kind: "bus-round", question: buildBusQuestion(query, study, ground, subject) };
  }
}

/** The question without its goal's own number or budget; its share has to be reached when it is about years. */
function buildStepQuestion(query: CheckedProposalQuery, ground: SitingGround, hasShare: boolean): SitingQuestion {
  const { goal, thresholdSeconds, sitesPerHome } = query;
  const rules = listLastingRules(query, ground);
  return {
    objectives: listStepObjectives(query, hasTimesBeyond(query, ground)),
    rules:
      hasShare && goal.kind === "fewest-sites" && goal.share > 0
        ? [{ kind: "cover", share: goal.share, thresholdSeconds, sitesPerHome }, ...rules]
        : rules,
  };
}

/** A bus stops where a site could open, once at each place, and only where it serves somebody whom fixed sites do not. */
function buildBusQuestion(
  { thresholdSeconds }: CheckedProposalQuery,
  study: Extract<ProposalStudy, { kind: "bus-round" }>,
  ground: SitingGround,
  subject: AnalysisSubject,
): BusRoundQuestion {
  const { problem, sites } = ground;
  const opened = study.opened.map((id) => findCandidate(ground, id));
  const closed = study.closed.map((id) => findOpenSite(ground, id));
  const taken = new Set(opened.map((site) => problem.sitePlace?.[site]));
  const stops: number[] = [];
  for (let site = sites.length; site < problem.siteCount; site++) {
    const place = problem.sitePlace?.[site];
    if (taken.has(place)) continue;
    taken.add(place);
    stops.push(site);
  }
  const { daysPerWeek, stopsPerDayMax, hoursPerStop, costEuros, garage } = study;
  return {
    ...{ thresholdSeconds, opened, closed, stops, daysPerWeek, stopsPerDayMax, hoursPerStop },
    ...(costEuros === undefined ? {} : { cost: costEuros }),
    ...(garage === undefined ? {} : { driving: buildDriving(garage, study.drivingSecondsMax, stops, ground, subject) }),
  };
}

/** Driving between the stops, and to and from the garage, which comes last. */
function buildDriving(
  garage: string,
  daySecondsMax: number,
  stops: readonly number[],
  ground: SitingGround,
  subject: AnalysisSubject,
): NonNullable<BusRoundQuestion["driving"]> {
  const { sites, candidates } = ground;
  const [site = Number.NaN] = findSites(ground, garage);
  const places = [...stops, site].map((each) => sites[each] ?? candidates[each - sites.length]);
  return {
    placeDeciseconds: placeDecisecondsOf(
      subject,
      places.filter((place) => place !== undefined),
    ),
    daySecondsMax,
  };
}
