import type { LossReason, Objective, Proposal, ProposedSite, SitingProgress, SitingQuestion } from "@maillage/siting";
import type { AnalysisBasisView } from "../analysis/analysis-basis-view.ts";
import type { SiteNameView } from "../analysis/place-views.ts";
import type { SiteChange } from "../scenario/change.ts";
import type { SitingGround } from "./build-siting-problem.ts";
import { countPeople, planOf, type SiteIsOpen } from "./count-reach.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";
import type {
  AlternativeView,
  CandidateView,
  CantonNameView,
  CoverView,
  LostCandidateView,
  ObjectiveView,
  OpenedSiteView,
  ProposalProgressView,
  ProposalView,
} from "./proposal-views.ts";

/** What names the numbers of the engine. */
export interface ProposalWords {
  readonly ground: SitingGround;
  readonly cantonNames: ReadonlyMap<string, string>;
  /** The years of a study of years, in order. */
  readonly years?: readonly number[];
}

/** The engine's answer in names, and as changes to the network. */
export function describeProposal(
  proposal: Proposal,
  words: ProposalWords,
  basis: AnalysisBasisView,
  query: CheckedProposalQuery,
): ProposalView {
  const { opened, closed, nextSite, reduction } = proposal;
  const openedSites = opened.map(({ site }) => site);
  return {
    ...{ basis, query },
    opened: opened.map((each) => describeOpened(each, words)),
    closed: closed.map((site) => nameSite(words, site)),
    objectives: proposal.objectives.map(({ objective, ...rest }) => ({ ...describeObjective(objective), ...rest })),
    isOptimal: proposal.isOptimal,
    ...{ people: proposal.people, cantons: proposal.cantons },
    thresholdSeconds: proposal.thresholdSeconds ?? query.thresholdSeconds,
    covers: describeCovers(proposal, words),
    priorities: words.ground.priorities,
    capacity: describeCapacity(proposal, words),
    costEuros: sumCosts(words, openedSites),
    alternatives: proposal.alternatives.map(
      (each): AlternativeView => ({
        instead: nameDifference(words, [...each.opened, ...closed], [...openedSites, ...each.closed]),
        without: nameDifference(words, [...openedSites, ...each.closed], [...each.opened, ...closed]),
        ...{ values: each.values, isEqual: each.isEqual },
      }),
    ),
    hasMoreAlternatives: proposal.hasMoreAlternatives,
    nextSite:
      nextSite === null
        ? null
        : {
            place: describePlace(words, nextSite.site),
            peopleGained: nextSite.peopleGained,
            cantonsGained: nameCantons(words, nextSite.cantonsGained),
          },
    lostCandidates: proposal.lostCandidates.map(({ site, peopleAlone, peopleAfterPlan, reason }) => ({
      place: describePlace(words, site),
      ...{ peopleAlone, peopleAfterPlan, reason: describeLoss(reason, words, proposal) },
    })),
    candidateCount: words.ground.candidates.length,
    dominatedCount: reduction.candidatesDominated,
    settledHomeCount: reduction.homesSettled,
    mergedHomeCount: reduction.homesMerged,
    solver: proposal.solver,
    milliseconds: proposal.milliseconds,
    changes: [
      ...closed.map((site): SiteChange => {
        return { kind: "set-status", siteId: nameSite(words, site).id, status: "closed", date: basis.date };
      }),
      ...openedSites.map((site) => openAt(describePlace(words, site))),
    ],
  };
}

/** The question's shares to reach, that of the goal included. */
function describeCovers({ question, opened, closed }: Proposal, { ground: { problem } }: ProposalWords): CoverView[] {
  const withPlan = planOf(
    problem,
    opened.map(({ site }) => site),
    closed,
  );
  const total = problem.homePopulation.reduce((sum, people) => sum + people, 0);
  return question.rules.flatMap((rule) => {
    if (rule.kind !== "cover") return [];
    const { thresholdSeconds, share, sitesPerHome = 1 } = rule;
    const count = (siteIsOpen: SiteIsOpen) => countPeople(problem, siteIsOpen, thresholdSeconds, sitesPerHome);
    const people = { today: count(problem.siteIsOpen), withPlan: count(withPlan), total };
    return [{ thresholdSeconds, share, sitesPerHome, people }];
  });
}

function describeCapacity(
  { objectives, question }: Proposal,
  { ground: { capacity } }: ProposalWords,
): ProposalView["capacity"] {
  // With capacities, the objective of people counts those who find room; every question has one.
  const served = objectives.find(({ objective }) => objective.kind === "people");
  const isCounted = question.rules.some(({ kind }) => kind === "capacity");
  if (capacity === null || served === undefined || !isCounted) return null;
  const { parameters, unknownAgentsCount, unknownHoursCount } = capacity;
  return { parameters, unknownAgentsCount, unknownHoursCount, served: { today: served.today, withPlan: served.value } };
}

/** What opening these candidates takes. */
export function sumCosts({ ground: { problem } }: ProposalWords, opened: Iterable<number>): number {
  return [...opened].reduce((sum, site) => sum + (problem.siteCost?.[site] ?? Number.NaN), 0);
}

export function describeProgress(
  progress: SitingProgress,
  words: ProposalWords,
  { objectives }: SitingQuestion,
): ProposalProgressView {
  const { value, bound, gap, opened, milliseconds } = progress;
  const objective = objectives[progress.objective]?.kind ?? "people";
  return { objective, value, bound, gap, opened: opened.map((site) => describePlace(words, site)), milliseconds };
}

/** What an objective is, without what it is worth. */
export function describeObjective(
  objective: Objective,
): Pick<ObjectiveView, "kind" | "thresholdSeconds" | "sitesPerHome" | "isByPriority"> {
  const { kind } = objective;
  const isByPriority = "byPriority" in objective && objective.byPriority === true;
  return kind === "people"
    ? { kind, thresholdSeconds: objective.thresholdSeconds, sitesPerHome: objective.sitesPerHome ?? 1, isByPriority }
    : { kind, thresholdSeconds: null, sitesPerHome: null, isByPriority };
}

function describeOpened(
  { site, peopleGained, cantonsGained, peopleLostWithout }: ProposedSite,
  words: ProposalWords,
): OpenedSiteView {
  return {
    place: describePlace(words, site),
    ...{ peopleGained, peopleLostWithout },
    cantonsGained: nameCantons(words, cantonsGained),
  };
}

function describeLoss(reason: LossReason, words: ProposalWords, { question }: Proposal): LostCandidateView["reason"] {
  switch (reason.kind) {
    case "rule": {
      const rule = question.rules[reason.rule];
      if (rule === undefined) throw new TypeError("A candidate lost by a rule that was not asked for.");
      return { kind: "rule", rule: rule.kind };
    }
    case "people-reached":
      return { kind: "people-reached", by: nameSite(words, reason.bySite), people: reason.people };
    case "worse-plan": {
      const { kind, loss, isProven } = reason;
      return { kind, objective: question.objectives[reason.objective]?.kind ?? "people", loss, isProven };
    }
  }
}

/** Open from the date on which the network is counted: a site that is only planned would change no figure. */
export function openAt({ placeId, name, longitude, latitude, format }: CandidateView): SiteChange {
  return { kind: "add-site", siteId: placeId, name, longitude, latitude, format, status: "labelled" };
}

/** Names of the sites of one list that another has not. */
function nameDifference(words: ProposalWords, sites: readonly number[], others: readonly number[]): SiteNameView[] {
  return [...new Set(sites).difference(new Set(others))].map((site) => nameSite(words, site));
}

export function nameCantons({ ground, cantonNames }: ProposalWords, cantons: readonly number[]): CantonNameView[] {
  return cantons.map((canton) => {
    const code = ground.cantonCodes[canton] ?? "";
    return { code, name: cantonNames.get(code) ?? code };
  });
}

export function nameSite(words: ProposalWords, site: number): SiteNameView {
  const open = words.ground.sites[site];
  if (open !== undefined) return { id: open.id, name: open.name };
  const { id, name } = describePlace(words, site);
  return { id, name };
}

export function describePlace({ ground: { sites, candidates, problem } }: ProposalWords, site: number): CandidateView {
  const candidate = candidates[site - sites.length];
  if (candidate === undefined) throw new RangeError(`Site ${site} is no candidate.`);
  const { id, placeId, name, longitude, latitude, communeName, cantonCodes, format, costEuros } = candidate;
  const capacityPeople = problem.siteCapacity?.[site] ?? null;
  return { id, placeId, name, longitude, latitude, communeName, cantonCodes, format, costEuros, capacityPeople };
}
