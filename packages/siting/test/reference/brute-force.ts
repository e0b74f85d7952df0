import type { Objective, SimpleObjective, SitingProblem, SitingQuestion, SitingRule } from "../../src/problem.ts";

/** All plans that meet the rules, tried one by one, and the best of them by the objectives in order: obvious, and slow. */
export function bruteForce(
  problem: SitingProblem,
  question: SitingQuestion,
): { best: number[]; plans: Set<number>[] } | null {
  const kept = allPlans(problem).filter((open) => meetsAll(problem, question, open));
  if (kept.length === 0) return null;
  const valued = kept.map((open) => ({
    open,
    values: question.objectives.map((objective) => better(problem, question, objective, open)),
  }));
  let best = valued;
  const bestValues: number[] = [];
  question.objectives.forEach((_, i) => {
    const top = Math.max(...best.map(({ values }) => values[i]));
    bestValues.push(top);
    best = best.filter(({ values }) => values[i] >= top - 1e-7 * Math.max(1, Math.abs(top)));
  });
  return { best: bestValues, plans: best.map(({ open }) => open) };
}

/** Whether a plan meets a question's rules; without a plan, whether any does. */
export function meetsQuestion(problem: SitingProblem, question: SitingQuestion, open?: Set<number>): boolean {
  return open === undefined
    ? allPlans(problem).some((plan) => meetsAll(problem, question, plan))
    : meetsAll(problem, question, open);
}

function meetsAll(problem: SitingProblem, question: SitingQuestion, open: Set<number>): boolean {
  return (
    followsDefaults(problem, question, open) && question.rules.every((rule) => meets(problem, rule, open, question))
  );
}

function allPlans(problem: SitingProblem): Set<number>[] {
  const plans: Set<number>[] = [];
  for (let bits = 0; bits < 2 ** problem.siteCount; bits++) {
    const open = new Set<number>();
    for (let site = 0; site < problem.siteCount; site++) if ((bits >> site) & 1) open.add(site);
    plans.push(open);
  }
  return plans;
}

function followsDefaults(problem: SitingProblem, question: SitingQuestion, open: Set<number>): boolean {
  const mayClose = question.rules.some((rule) => rule.kind === "closures");
  for (let site = 0; site < problem.siteCount; site++) {
    if (!mayClose && problem.siteIsOpen[site] === 1 && !open.has(site)) return false;
    for (let other = 0; other < site; other++) {
      const isOnePlace = problem.sitePlace !== undefined && problem.sitePlace[site] === problem.sitePlace[other];
      if (isOnePlace && open.has(site) && open.has(other)) return false;
    }
  }
  return true;
}

function meets(problem: SitingProblem, rule: SitingRule, open: Set<number>, question: SitingQuestion): boolean {
  const opened = [...open].filter((site) => problem.siteIsOpen[site] === 0);
  const closed = listed(problem.siteCount).filter((site) => problem.siteIsOpen[site] === 1 && !open.has(site));
  switch (rule.kind) {
    case "keep":
    case "force":
      return rule.sites.every((site) => open.has(site));
    case "forbid":
      return rule.sites.every((site) => !open.has(site));
    case "new-sites":
      return opened.length >= (rule.min ?? 0) && opened.length <= (rule.max ?? 99);
    case "closures":
      return closed.length >= (rule.min ?? 0) && closed.length <= rule.max;
    case "cover": {
      const objective: SimpleObjective = {
        kind: "people",
        thresholdSeconds: rule.thresholdSeconds,
        sitesPerHome: rule.sitesPerHome ?? 1,
      };
      return better(problem, question, objective, open) >= rule.share * people(problem) * (1 - 1e-9);
    }
    case "cantons": {
      const cantons = rule.cantons ?? listed(problem.cantonCount);
      if (rule.sharedTowns === "all")
        return cantons.every((canton) => [...open].some((site) => cantonsOf(problem, site).includes(canton)));
      return assign(cantons, [...open]);
    }
    case "group-max": {
      const groups = rule.groups ?? [0, 1, 2, 3];
      return groups.every(
        (group) => [...open].filter((site) => problem.siteGroup?.[site] === group).length <= rule.max,
      );
    }
    case "budget":
      return opened.reduce((sum, site) => sum + (problem.siteCost?.[site] ?? 0), 0) <= rule.max + 1e-9;
    case "capacity":
      return true;
    case "min-distance":
      return opened.every((site) =>
        [...open].every((other) => other === site || metres(problem, site, other) >= rule.metres),
      );
  }

  function assign(cantons: readonly number[], sites: readonly number[]): boolean {
    const [canton, ...others] = cantons;
    if (canton === undefined) return true;
    return sites.some(
      (site) =>
        cantonsOf(problem, site).includes(canton) &&
        assign(
          others,
          sites.filter((other) => other !== site),
        ),
    );
  }
}

/** Larger is better. */
function better(problem: SitingProblem, question: SitingQuestion, objective: Objective, open: Set<number>): number {
  switch (objective.kind) {
    case "weighted":
      return objective.terms.reduce(
        (sum, { objective: term, weight }) => sum + weight * better(problem, question, term, open),
        0,
      );
    case "people": {
      if (question.rules.some((rule) => rule.kind === "capacity"))
        return served(problem, open, objective.thresholdSeconds);
      const within = (home: number) =>
        [...open].filter((site) => time(problem, home, site) <= objective.thresholdSeconds * 10).length;
      return sum(problem, objective.byPriority, (home) => (within(home) >= (objective.sitesPerHome ?? 1) ? 1 : 0));
    }
    case "cantons":
      return listed(problem.cantonCount).filter((canton) =>
        [...open].some((site) => cantonsOf(problem, site).includes(canton)),
      ).length;
    case "new-sites":
      return -[...open].filter((site) => problem.siteIsOpen[site] === 0).length;
    case "cost":
      return -[...open].reduce(
        (sum, site) => sum + (problem.siteIsOpen[site] === 0 ? (problem.siteCost?.[site] ?? 0) : 0),
        0,
      );
    case "mean-time": {
      const total = sum(problem, objective.byPriority, () => 1);
      return total === 0 ? 0 : -sum(problem, objective.byPriority, (home) => nearest(problem, home, open) / 10) / total;
    }
    case "time-quantile": {
      const needed = (objective.share ?? 0.9) * people(problem) * (1 - 1e-12);
      const times = [...new Set(listed(problem.homeCount).map((home) => nearest(problem, home, open)))].sort(
        (a, b) => a - b,
      );
      const told = times.find(
        (limit) => sum(problem, false, (home) => (nearest(problem, home, open) <= limit ? 1 : 0)) >= needed,
      );
      return -(told ?? problem.boundDeciseconds) / 10;
    }
  }
}

/** Largest number served, by the formula of the least cut over every set of homes (Ford and Fulkerson 1956): no flow is computed. */
function served(problem: SitingProblem, open: Set<number>, thresholdSeconds: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let bits = 0; bits < 2 ** problem.homeCount; bits++) {
    const isCut = (home: number) => ((bits >> home) & 1) === 1;
    let cut = 0;
    for (const home of listed(problem.homeCount)) if (isCut(home)) cut += problem.homePopulation[home];
    for (const site of open) {
      const beyond = listed(problem.homeCount).filter(
        (home) => !isCut(home) && time(problem, home, site) <= thresholdSeconds * 10,
      );
      cut += beyond.length === 0 ? 0 : (problem.siteCapacity?.[site] ?? 0);
    }
    least = Math.min(least, cut);
  }
  return least;
}

function nearest(problem: SitingProblem, home: number, open: Set<number>): number {
  return Math.min(problem.boundDeciseconds, ...[...open].map((site) => time(problem, home, site)));
}

function time(problem: SitingProblem, home: number, site: number): number {
  for (let entry = problem.siteFirstEntry[site]; entry < problem.siteFirstEntry[site + 1]; entry++) {
    if (problem.entryHome[entry] === home) return problem.entryDeciseconds[entry];
  }
  return Number.POSITIVE_INFINITY;
}

function metres(problem: SitingProblem, a: number, b: number): number {
  const point = (site: number) => {
    const [lambda, phi] = [problem.siteLongitude?.[site] ?? 0, problem.siteLatitude?.[site] ?? 0].map(
      (d) => (d * Math.PI) / 180,
    );
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [p, q] = [point(a), point(b)];
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) / 2));
}

function cantonsOf(problem: SitingProblem, site: number): number[] {
  return [...problem.siteCanton.subarray(problem.siteFirstCanton[site], problem.siteFirstCanton[site + 1])];
}

function people(problem: SitingProblem): number {
  return sum(problem, false, () => 1);
}

function sum(problem: SitingProblem, byPriority: boolean | undefined, factor: (home: number) => number): number {
  return listed(problem.homeCount).reduce(
    (total, home) =>
      total +
      problem.homePopulation[home] * (byPriority === true ? (problem.homePriority?.[home] ?? 1) : 1) * factor(home),
    0,
  );
}

function listed(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
