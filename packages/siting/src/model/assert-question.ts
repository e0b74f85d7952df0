import type { Objective, SimpleObjective, SitingProblem, SitingQuestion, SitingRule } from "../problem.ts";
import {
  InvalidCostError,
  InvalidSitingQuestionError,
  MissingSitingDataError,
  NoCandidateError,
  TooFewCandidatesError,
} from "../siting-errors.ts";

/**
 * @throws {NoCandidateError} when there is nothing to decide.
 * @throws {TooFewCandidatesError} when more sites are asked for than there are candidates.
 * @throws {MissingSitingDataError} when a rule needs an array that the problem does not have.
 * @throws {InvalidCostError} when the budget is negative.
 * @throws {InvalidSitingQuestionError} for anything else that does not make sense by itself. That rules conflict is found by solving.
 */
export function assertQuestion(problem: SitingProblem, question: SitingQuestion): void {
  const candidateCount = problem.siteIsOpen.reduce((count, isOpen) => count + (isOpen ? 0 : 1), 0);
  const mayClose = question.rules.some((rule) => rule.kind === "closures" && rule.max > 0);
  if (candidateCount === 0 && !mayClose) {
    throw new NoCandidateError("there is no candidate", { siteCount: problem.siteCount });
  }
  if (question.objectives.length === 0) throw invalid("a question needs an objective", {});
  question.objectives.forEach((objective, index) => {
    assertObjective(problem, objective, index);
  });
  question.rules.forEach((rule, index) => {
    assertRule(problem, rule, index, candidateCount);
  });
  assertCapacityUse(question);
}

function assertObjective(problem: SitingProblem, objective: Objective, index: number): void {
  if (objective.kind === "weighted") {
    if (objective.terms.length === 0) throw invalid("a sum needs a term", { objective: index });
    for (const term of objective.terms) {
      if (!(term.weight > 0 && Number.isFinite(term.weight))) {
        throw invalid(`the weight ${term.weight} is not over 0`, { objective: index, weight: term.weight });
      }
      assertSimpleObjective(problem, term.objective, index);
    }
  } else if (objective.kind === "time-quantile") {
    const share = objective.share ?? 0.9;
    if (!(share > 0 && share <= 1))
      throw invalid(`the share ${share} is not over 0 and up to 1`, { objective: index, share });
  } else assertSimpleObjective(problem, objective, index);
}

function assertSimpleObjective(problem: SitingProblem, objective: SimpleObjective, index: number): void {
  const at = { objective: index };
  if (objective.kind === "people") assertThreshold(problem, objective.thresholdSeconds, at);
  if (objective.kind === "cost" && problem.siteCost === undefined) throw missing("siteCost", at);
  if (objective.kind === "cantons" && problem.cantonCount === 0) throw missing("cantons", at);
  if ("byPriority" in objective && objective.byPriority === true && problem.homePriority === undefined) {
    throw missing("homePriority", at);
  }
}

function assertRule(problem: SitingProblem, rule: SitingRule, index: number, candidateCount: number): void {
  const at = { rule: index };
  switch (rule.kind) {
    case "keep":
      assertSites(problem, rule.sites, 1, at);
      break;
    case "forbid":
      assertSites(problem, rule.sites, null, at);
      break;
    case "force":
      assertSites(problem, rule.sites, 0, at);
      break;
    case "new-sites": {
      const asked = Math.max(rule.min ?? 0, rule.max ?? 0);
      assertRange(rule.min ?? 0, rule.max ?? asked, at);
      if (asked > candidateCount) {
        const context = { ...at, asked, candidateCount };
        throw new TooFewCandidatesError(`${asked} new sites asked among ${candidateCount} candidates`, context);
      }
      break;
    }
    case "closures":
      assertRange(rule.min ?? 0, rule.max, at);
      break;
    case "cover":
      assertThreshold(problem, rule.thresholdSeconds, at);
      if (!(rule.share >= 0 && rule.share <= 1))
        throw invalid(`the share ${rule.share} is not from 0 to 1`, { ...at, share: rule.share });
      break;
    case "cantons":
      if (problem.cantonCount === 0) throw missing("cantons", at);
      assertIndices("canton", rule.cantons ?? [], problem.cantonCount, at);
      break;
    case "group-max":
      if (problem.siteGroup === undefined) throw missing("siteGroup", at);
      assertRange(0, rule.max, at);
      break;
    case "budget":
      if (problem.siteCost === undefined) throw missing("siteCost", at);
      if (!(rule.max >= 0)) throw new InvalidCostError(`the budget is ${rule.max}`, { ...at, budget: rule.max });
      break;
    case "capacity":
      if (problem.siteCapacity === undefined) throw missing("siteCapacity", at);
      assertThreshold(problem, rule.thresholdSeconds, at);
      break;
    case "min-distance":
      if (problem.siteLongitude === undefined || problem.siteLatitude === undefined) throw missing("positions", at);
      if (!(rule.metres >= 0)) throw invalid(`the distance is ${rule.metres} m`, { ...at, metres: rule.metres });
  }
}

/** With capacities, "within the threshold" has one meaning only: at one threshold, in people, once. */
function assertCapacityUse(question: SitingQuestion): void {
  const rules = question.rules.filter((rule) => rule.kind === "capacity");
  const [first] = rules;
  if (first === undefined) return;
  if (rules.length > 1) throw invalid("two rules of capacity", {});
  const uses = [
    ...question.objectives.flatMap((objective) =>
      objective.kind === "weighted" ? objective.terms.map((term) => term.objective) : [objective],
    ),
    ...question.rules,
  ];
  for (const use of uses) {
    if (use.kind !== "people" && use.kind !== "cover") continue;
    const isPlain = use.sitesPerHome !== 2 && !("byPriority" in use && use.byPriority === true);
    if (use.thresholdSeconds !== first.thresholdSeconds || !isPlain) {
      const context = { thresholdSeconds: use.thresholdSeconds, capacityThresholdSeconds: first.thresholdSeconds };
      throw invalid("with capacities, people are counted at the rule's threshold, once, unweighted", context);
    }
  }
}

function assertThreshold(problem: SitingProblem, seconds: number, at: object): void {
  const boundSeconds = problem.boundDeciseconds / 10;
  if (!(seconds > 0 && seconds <= boundSeconds)) {
    throw invalid(`the threshold ${seconds} s is not over 0 and up to ${boundSeconds} s`, {
      ...at,
      seconds,
      boundSeconds,
    });
  }
}

function assertSites(problem: SitingProblem, sites: readonly number[], isOpen: number | null, at: object): void {
  assertIndices("site", sites, problem.siteCount, at);
  const odd = sites.find((site) => isOpen !== null && problem.siteIsOpen[site] !== isOpen);
  if (odd !== undefined) {
    throw invalid(isOpen === 1 ? `site ${odd} is not open` : `site ${odd} is open already`, { ...at, site: odd });
  }
}

function assertIndices(name: string, indices: readonly number[], count: number, at: object): void {
  const odd = indices.find((index) => !(Number.isInteger(index) && index >= 0 && index < count));
  if (odd !== undefined) throw invalid(`there is no ${name} ${odd} among ${count}`, { ...at, [name]: odd, count });
}

function assertRange(min: number, max: number, at: object): void {
  if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && min <= max)) {
    throw invalid(`from ${min} to ${max} is not a range of whole numbers`, { ...at, min, max });
  }
}

function invalid(message: string, context: Readonly<Record<string, unknown>>): InvalidSitingQuestionError {
  return new InvalidSitingQuestionError(message, context);
}

function missing(name: string, at: Readonly<Record<string, unknown>>): MissingSitingDataError {
  return new MissingSitingDataError(`the question needs ${name}`, { ...at, name });
}
