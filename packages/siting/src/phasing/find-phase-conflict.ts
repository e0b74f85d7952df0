import {
  type ConflictRemedy,
  looseningObjective,
  type RuleConflict,
  remediesOf,
  rulesKept,
} from "../conflicts/find-conflict.ts";
import { findSmallestConflict } from "../conflicts/find-smallest-conflict.ts";
import { listRuleParts, type RulePart } from "../conflicts/rule-parts.ts";
import type { CoverModel, CoverSolution } from "../cover-model.ts";
import { solveExact } from "../exact/solve-exact.ts";
import type { SimpleObjective, SitingProblem, SitingQuestion } from "../problem.ts";
import { buildHorizon, type Phasing } from "./build-horizon.ts";
import type { YearLimit } from "./phase-model.ts";

/**
 * A smallest conflict of a question's rules and of what its years allow, each number of sites and each budget of a year being a part.
 * Undefined when they can be met, or when it is not known in time that they cannot.
 */
export async function findPhaseConflict(
  problem: SitingProblem,
  question: SitingQuestion,
  phasing: Phasing,
  timeLimitMs: number,
): Promise<RuleConflict | undefined> {
  const deadline = performance.now() + timeLimitMs;
  const parts = [...phasing.years.flatMap(listYearParts), ...listRuleParts(problem, question)];
  const conflict = await findSmallestConflict(parts, async (kept) => {
    const { isInfeasible } = await solveUnder(kept, null);
    return !isInfeasible;
  });
  if (conflict === undefined) return undefined;
  const remedies: ConflictRemedy[] = [];
  for (const part of conflict) {
    const objective = looseningObjective(part.asRule);
    const solution = await solveUnder(
      parts.filter((other) => other !== part),
      objective,
      part.year,
    );
    for (const remedy of remediesOf(problem, part, objective, solution)) {
      remedies.push(remedy.kind === "loosen" ? { ...remedy, value: valueOfYear(remedy.value, part, phasing) } : remedy);
    }
  }
  return { parts: conflict, remedies };

  /** The best for an objective at the end (anything for none) under some parts; of what is spent, only what one year spends when told. */
  function solveUnder(
    kept: readonly RulePart[],
    objective: SimpleObjective | null,
    spentIn: number | null = null,
  ): Promise<CoverSolution> {
    const { years, isCarriedOver } = phasing;
    const rules = rulesKept(
      parts.filter(({ year }) => year === null),
      kept.filter(({ year }) => year === null),
    );
    const limits = { years: years.map((_, year) => limitOfYear(kept, year)), isCarriedOver };
    const asked: SimpleObjective = objective ?? { kind: "new-sites" };
    const counted = objective === null ? [] : [years.length - 1];
    const { base, phased } = buildHorizon(problem, { objectives: [asked], rules }, asked, limits, counted);
    const model = spentIn === null || isCarriedOver ? phased : countYear(phased, base.columnCount, spentIn);
    return solveExact(model, { timeLimitMs: Math.max(0, deadline - performance.now()), seed: 0 });
  }
}

function listYearParts({ newSites, budget }: YearLimit, year: number): RulePart[] {
  const about = { rule: -1, year, subject: null, lifted: null };
  return [
    ...(newSites === undefined ? [] : [{ ...about, asRule: { kind: "new-sites" as const, max: newSites } }]),
    ...(budget === undefined ? [] : [{ ...about, asRule: { kind: "budget" as const, max: budget } }]),
  ];
}

function limitOfYear(kept: readonly RulePart[], year: number): YearLimit {
  const limits = kept.filter((part) => part.year === year).map(({ asRule }) => asRule);
  const newSites = limits.find((rule) => rule.kind === "new-sites")?.max;
  const budget = limits.find((rule) => rule.kind === "budget")?.max;
  return { ...(newSites === undefined ? {} : { newSites }), ...(budget === undefined ? {} : { budget }) };
}

/** The model with only what the columns of one year gain by themselves. */
function countYear(model: CoverModel, columnsPerYear: number, year: number): CoverModel {
  const columnGain = model.objective.columnGain.map((gain, column) =>
    Math.floor(column / columnsPerYear) === year ? gain : 0,
  );
  return { ...model, objective: { ...model.objective, columnGain } };
}

/**
 * What a year has to allow, from the least that is spent. Carried over, everything may wait for the last year, which has what all years
 * leave it: that least is of all years, and this one adds what the others lack.
 */
function valueOfYear(least: number, { year, asRule }: RulePart, { years, isCarriedOver }: Phasing): number {
  if (year === null || !isCarriedOver) return least;
  const others = years.filter((_, each) => each !== year);
  const allowed = others.reduce(
    (sum, { newSites = 0, budget = 0 }) => sum + (asRule.kind === "budget" ? budget : newSites),
    0,
  );
  return Math.max(0, least - allowed);
}
