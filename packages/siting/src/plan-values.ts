import { countServedPeople } from "./exact/served-people.ts";
import { homeWeightOf } from "./model/add-objective.ts";
import type { Objective, SimpleObjective, SitingProblem, SitingQuestion } from "./problem.ts";

/** Sites open under a plan: Uint8[siteCount]. */
export function planOf(problem: SitingProblem, opened: Iterable<number>, closed: Iterable<number>): Uint8Array {
  const siteIsOpen = problem.siteIsOpen.slice();
  for (const site of opened) siteIsOpen[site] = 1;
  for (const site of closed) siteIsOpen[site] = 0;
  return siteIsOpen;
}

/** Uint32[homeCount]: deciseconds to the nearest open site, the problem's bound where none is reached. */
export function nearestDeciseconds(problem: SitingProblem, siteIsOpen: Uint8Array): Uint32Array {
  const homeDeciseconds = new Uint32Array(problem.homeCount).fill(problem.boundDeciseconds);
  eachOpenEntry(problem, siteIsOpen, (home, deciseconds) => {
    if (deciseconds < homeDeciseconds[home]) homeDeciseconds[home] = deciseconds;
  });
  return homeDeciseconds;
}

/** Uint16[homeCount]: open sites within the threshold, `<=`. */
function countSitesWithin(problem: SitingProblem, siteIsOpen: Uint8Array, thresholdSeconds: number): Uint16Array {
  const thresholdDeciseconds = Math.round(thresholdSeconds * 10);
  const homeSites = new Uint16Array(problem.homeCount);
  eachOpenEntry(problem, siteIsOpen, (home, deciseconds) => {
    if (deciseconds <= thresholdDeciseconds) homeSites[home]++;
  });
  return homeSites;
}

/** Uint8[cantonCount]: 1 where an open site may serve the canton. */
export function servedCantons(problem: SitingProblem, siteIsOpen: Uint8Array): Uint8Array {
  const cantonIsServed = new Uint8Array(problem.cantonCount);
  for (let site = 0; site < problem.siteCount; site++) {
    if (siteIsOpen[site] === 0) continue;
    for (let entry = problem.siteFirstCanton[site]; entry < problem.siteFirstCanton[site + 1]; entry++) {
      cantonIsServed[problem.siteCanton[entry]] = 1;
    }
  }
  return cantonIsServed;
}

/**
 * An objective's value under a plan, from the problem itself and not from any model of it: in people, cantons, sites, cost or seconds.
 * A rule of capacity makes people those who are served.
 */
export function planValue(
  problem: SitingProblem,
  question: SitingQuestion,
  objective: Objective,
  siteIsOpen: Uint8Array,
): number {
  if (objective.kind === "weighted") {
    return objective.terms.reduce((sum, { objective: term, weight }) => {
      return sum + weight * signOf(term) * simpleValueOf(problem, question, term, siteIsOpen);
    }, 0);
  }
  if (objective.kind === "time-quantile") return quantileSeconds(problem, objective.share ?? 0.9, siteIsOpen);
  return simpleValueOf(problem, question, objective, siteIsOpen);
}

/** 1 for what is made large, -1 for what is made small. */
export function signOf(objective: Objective): 1 | -1 {
  return objective.kind === "people" || objective.kind === "cantons" || objective.kind === "weighted" ? 1 : -1;
}

function simpleValueOf(
  problem: SitingProblem,
  question: SitingQuestion,
  objective: SimpleObjective,
  siteIsOpen: Uint8Array,
): number {
  switch (objective.kind) {
    case "people": {
      if (question.rules.some((rule) => rule.kind === "capacity")) {
        return countServedPeople(problem, siteIsOpen, objective.thresholdSeconds);
      }
      const homeSites = countSitesWithin(problem, siteIsOpen, objective.thresholdSeconds);
      const needed = objective.sitesPerHome ?? 1;
      return sumOverHomes(problem, objective.byPriority === true, (home) => (homeSites[home] >= needed ? 1 : 0));
    }
    case "mean-time": {
      const homeDeciseconds = nearestDeciseconds(problem, siteIsOpen);
      const byPriority = objective.byPriority === true;
      const total = sumOverHomes(problem, byPriority, () => 1);
      return total === 0 ? 0 : sumOverHomes(problem, byPriority, (home) => homeDeciseconds[home] / 10) / total;
    }
    case "cantons":
      return servedCantons(problem, siteIsOpen).reduce((sum, isServed) => sum + isServed, 0);
    case "new-sites":
    case "cost": {
      let sum = 0;
      for (let site = 0; site < problem.siteCount; site++) {
        if (problem.siteIsOpen[site] === 1 || siteIsOpen[site] === 0) continue;
        sum += objective.kind === "cost" ? (problem.siteCost?.[site] ?? 0) : 1;
      }
      return sum;
    }
  }
}

/** The smallest time within which at least that share of the people is; the bound when so many reach no site. */
function quantileSeconds(problem: SitingProblem, share: number, siteIsOpen: Uint8Array): number {
  const homeDeciseconds = nearestDeciseconds(problem, siteIsOpen);
  const homes = Array.from({ length: problem.homeCount }, (_, home) => home).sort(
    (a, b) => homeDeciseconds[a] - homeDeciseconds[b],
  );
  const needed = peopleOfShare(problem, share);
  let people = 0;
  for (const home of homes) {
    people += problem.homePopulation[home];
    if (people >= needed) return homeDeciseconds[home] / 10;
  }
  return problem.boundDeciseconds / 10;
}

/** People that make a share of everyone, a hair under so that sums of fractions of people taken in another order still make it. */
export function peopleOfShare(problem: SitingProblem, share: number): number {
  return share * sumOverHomes(problem, false, () => 1) * (1 - 1e-12);
}

function sumOverHomes(problem: SitingProblem, byPriority: boolean, factorOf: (home: number) => number): number {
  let sum = 0;
  for (let home = 0; home < problem.homeCount; home++) sum += homeWeightOf(problem, home, byPriority) * factorOf(home);
  return sum;
}

function eachOpenEntry(
  problem: SitingProblem,
  siteIsOpen: Uint8Array,
  visit: (home: number, deciseconds: number) => void,
): void {
  for (let site = 0; site < problem.siteCount; site++) {
    if (siteIsOpen[site] === 0) continue;
    for (let entry = problem.siteFirstEntry[site]; entry < problem.siteFirstEntry[site + 1]; entry++) {
      visit(problem.entryHome[entry], problem.entryDeciseconds[entry]);
    }
  }
}
