import type { NextBestStep, ParetoPoint, PhasePlan, PhasingAnswer, SitingProblem } from "@maillage/siting";
import { boundCurve } from "./bound-curve.ts";
import { countCantons, countPeople, planOf, type SiteIsOpen } from "./count-reach.ts";
import { describeBusRound } from "./describe-bus-round.ts";
import {
  describeObjective,
  describePlace,
  describeProposal,
  nameCantons,
  openAt,
  type ProposalWords,
  sumCosts,
} from "./describe-proposal.ts";
import type { SitesComparison, SitingOutcomes } from "./siting-thread-protocol.ts";
import type { ProposalStudy } from "./study-queries.ts";
import type {
  CurveStudyView,
  FrontPointView,
  FrontStudyView,
  PhasePlanView,
  ReachView,
  StudyBasisView,
  StudyView,
  WhyNotStudyView,
  YearsStudyView,
} from "./study-views.ts";

/** The engine's answer to a study in names, and as changes to the network. `answer` is that of the study's kind; `isStopped`, whether it was asked to end. */
export function describeStudy(
  study: ProposalStudy,
  answer: SitingOutcomes[keyof SitingOutcomes],
  words: ProposalWords,
  told: StudyBasisView,
  isStopped: boolean,
): StudyView {
  // The thread answers a task with the outcome of its kind, which types alone do not follow through a union.
  switch (study.kind) {
    case "years":
      return describeYears(study, answer as SitingOutcomes["years"], words, told);
    case "front":
      return describeFront(study, answer as SitingOutcomes["front"], words, told, isStopped);
    case "curve":
      return describeCurve(study, answer as SitingOutcomes["curve"], words, told);
    case "why-not":
      return describeWhyNot(study, answer as SitingOutcomes["why-not"], words, told);
    case "bus-round":
      return describeBusRound(study, answer as SitingOutcomes["bus-round"], words, told);
  }
}

export function describeFrontPoint(
  { opened, objectives, ...point }: ParetoPoint,
  words: ProposalWords,
): FrontPointView {
  const places = opened.map((site) => describePlace(words, site));
  return {
    ...{ newSites: point.newSites, opened: places, people: point.people, cantons: point.cantons },
    objectives: objectives.map(({ objective, ...rest }) => ({ ...describeObjective(objective), ...rest })),
    isOptimal: objectives.every(({ isOptimal }) => isOptimal),
    costEuros: sumCosts(words, opened),
    changes: places.map(openAt),
  };
}

function describeYears(
  study: YearsStudyView["study"],
  { objective, plan, bound, isOptimal, greedy, priceOfGreed }: PhasingAnswer,
  words: ProposalWords,
  told: StudyBasisView,
): YearsStudyView {
  return {
    ...{ kind: "years", ...told, study, objective: describeObjective(objective), ...tellToday(words, told) },
    plan: describePhasePlan(plan, study, words, told),
    ...{ bound, isOptimal, priceOfGreed },
    gap: isOptimal ? 0 : Math.abs(bound - plan.total) / Math.max(Math.abs(plan.total), 1e-9),
    greedy: describePhasePlan(greedy, study, words, told),
  };
}

function describePhasePlan(
  { years, total }: PhasePlan,
  study: YearsStudyView["study"],
  words: ProposalWords,
  { query: { thresholdSeconds } }: StudyBasisView,
): PhasePlanView {
  const { problem } = words.ground;
  const told = years.map(({ opened, value }, rank) => ({
    year: study.years[rank]?.year ?? Number.NaN,
    opened: opened.map((site) => describePlace(words, site)),
    value,
    costEuros: sumCosts(words, opened),
    ...reachOf(
      problem,
      planOf(
        problem,
        years.slice(0, rank + 1).flatMap((year) => year.opened),
      ),
      thresholdSeconds,
    ),
  }));
  const changes = told.flatMap(({ year, opened }) =>
    opened.map((place) => ({ change: openAt(place), year, costEuros: place.costEuros })),
  );
  return { years: told, total, changes };
}

function describeFront(
  study: FrontStudyView["study"],
  points: readonly ParetoPoint[],
  words: ProposalWords,
  told: StudyBasisView,
  isStopped: boolean,
): FrontStudyView {
  const described = points.map((point) => describeFrontPoint(point, words));
  return { kind: "front", ...told, study, points: described, isComplete: !isStopped };
}

function describeCurve(
  study: CurveStudyView["study"],
  steps: readonly NextBestStep[],
  words: ProposalWords,
  told: StudyBasisView,
): CurveStudyView {
  const { problem } = words.ground;
  const { thresholdSeconds } = told.query;
  const opened = steps.map(({ site }) => site);
  const bounds = boundCurve(problem, opened, thresholdSeconds);
  const reaches = [0, ...opened.map((_, rank) => rank + 1)].map((count) =>
    reachOf(problem, planOf(problem, opened.slice(0, count)), thresholdSeconds),
  );
  return {
    ...{ kind: "curve", ...told, study, ...tellToday(words, told) },
    steps: steps.map(({ site, cantonsGained }, rank) => {
      const [before, after] = [reaches[rank], reaches[rank + 1]];
      if (before === undefined || after === undefined) throw new RangeError(`Step ${rank} has no reach.`);
      return {
        ...{ place: describePlace(words, site), ...after, peopleGained: after.people - before.people },
        cantonsGained: nameCantons(words, cantonsGained),
        costEuros: sumCosts(words, opened.slice(0, rank + 1)),
        peopleBound: bounds[rank] ?? Number.NaN,
      };
    }),
    changes: opened.map((site) => openAt(describePlace(words, site))),
  };
}

function describeWhyNot(
  study: WhyNotStudyView["study"],
  { best, withSite, losses, isProven, site }: SitesComparison,
  words: ProposalWords,
  told: StudyBasisView,
): WhyNotStudyView {
  const { basis, query } = told;
  return {
    ...{ kind: "why-not", ...told, study, candidate: describePlace(words, site) },
    isChosen: best.opened.some((each) => each.site === site),
    best: describeProposal(best, words, basis, query),
    withCandidate: describeProposal(withSite, words, basis, query),
    ...{ losses, isProven },
  };
}

function tellToday({ ground: { problem } }: ProposalWords, { query }: StudyBasisView) {
  const today = reachOf(problem, problem.siteIsOpen, query.thresholdSeconds);
  const people = problem.homePopulation.reduce((sum, each) => sum + each, 0);
  return { today, totals: { people, cantons: problem.cantonCount } };
}

function reachOf(problem: SitingProblem, siteIsOpen: SiteIsOpen, thresholdSeconds: number): ReachView {
  return {
    people: countPeople(problem, siteIsOpen, thresholdSeconds, 1),
    cantons: countCantons(problem, siteIsOpen),
  };
}
