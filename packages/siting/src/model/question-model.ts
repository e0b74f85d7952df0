import type { CantonAssignment, ColumnLimit, CoverModel, GainDemand, GainFunction } from "../cover-model.ts";
import { peopleOfShare, signOf } from "../plan-values.ts";
import type { Objective, SimpleObjective, SitingProblem, SitingQuestion } from "../problem.ts";
import type { ReductionCounts } from "../proposal.ts";
import { addObjective, type ModelGround } from "./add-objective.ts";
import { listCantonAssignments } from "./canton-assignments.ts";
import { columnLimitsOf } from "./column-limits.ts";
import { decideSites, OPEN } from "./decide-sites.ts";
import { GainRows } from "./gain-rows.ts";
import { buildHomeReach, type HomeReach } from "./home-reach.ts";
import { listSiteLimits } from "./site-limits.ts";

/** A question over a problem, with what its rules settle taken out: the models of its passes are made from it. */
export class QuestionModel {
  readonly problem: SitingProblem;
  readonly question: SitingQuestion;
  readonly limits: readonly ColumnLimit[];
  /** Homes joined with others in the last gain of an objective made. */
  rowsJoined = 0;
  readonly #ground: ModelGround;
  readonly #demands: readonly GainDemand[];
  readonly #assignments: readonly CantonAssignment[];

  /** @param isOpeningFree sites that the rules cannot do without are columns all the same: when they open is asked. */
  constructor(
    problem: SitingProblem,
    question: SitingQuestion,
    reach: HomeReach = buildHomeReach(problem),
    isOpeningFree = false,
  ) {
    this.problem = problem;
    this.question = question;
    const siteLimits = listSiteLimits(problem, question);
    const decisions = decideSites(problem, siteLimits, isOpeningFree);
    this.#ground = {
      problem,
      reach,
      decisions,
      hasCapacities: question.rules.some((rule) => rule.kind === "capacity"),
    };
    this.limits = columnLimitsOf(siteLimits, decisions);
    this.#assignments = listCantonAssignments(problem, question, decisions);
    this.#demands = question.rules.flatMap((rule, index) =>
      rule.kind === "cover"
        ? [
            {
              gain: this.gainOfObjective({ ...rule, kind: "people" }),
              min: peopleOfShare(problem, rule.share),
              rule: index,
            },
          ]
        : [],
    );
  }

  get columnSite(): Uint32Array {
    return this.#ground.decisions.columnSite;
  }

  /** An objective as a gain, larger being better: its value times `signOf(objective)`. A quantile is none: its passes are people within a time. */
  gainOfObjective(objective: Exclude<Objective, { kind: "time-quantile" }>): GainFunction {
    const rows = new GainRows(this.columnSite.length);
    const terms: readonly { objective: SimpleObjective; weight: number }[] =
      objective.kind === "weighted" ? objective.terms : [{ objective, weight: 1 }];
    for (const term of terms) addObjective(rows, this.#ground, term.objective, term.weight);
    this.rowsJoined = rows.rowsJoined;
    return rows.build();
  }

  /** People within a time, whatever the capacities. */
  gainWithin(deciseconds: number): GainFunction {
    const rows = new GainRows(this.columnSite.length);
    const ground = { ...this.#ground, hasCapacities: false };
    addObjective(rows, ground, { kind: "people", thresholdSeconds: deciseconds / 10 }, 1);
    this.rowsJoined = rows.rowsJoined;
    return rows.build();
  }

  /** The model of a pass, under demands beside those of the rules. */
  coverModel(
    objective: GainFunction,
    demands: readonly GainDemand[] = [],
    limits: readonly ColumnLimit[] = [],
  ): CoverModel {
    const { columnSite } = this;
    return {
      columnCount: columnSite.length,
      columnSite,
      columnIsOpen: Uint8Array.from(columnSite, (site) => this.problem.siteIsOpen[site]),
      objective,
      demands: [...this.#demands, ...demands],
      limits: [...this.limits, ...limits],
      assignments: this.#assignments,
    };
  }

  /** Uint8[siteCount]: sites open when these columns are chosen. */
  planOfColumns(chosen: Iterable<number>): Uint8Array {
    const siteIsOpen = Uint8Array.from(this.#ground.decisions.siteState, (state) => (state === OPEN ? 1 : 0));
    for (const column of chosen) siteIsOpen[this.columnSite[column]] = 1;
    return siteIsOpen;
  }

  /** What was set aside before the first pass. */
  countReductions(candidatesDominated: number): ReductionCounts {
    const { problem } = this;
    const [first] = this.question.objectives;
    const gain =
      first.kind === "time-quantile" ? this.gainWithin(problem.boundDeciseconds) : this.gainOfObjective(first);
    const rowCount = gain.served?.rowPeople.length ?? gain.rowCount;
    const homesMerged = first.kind === "people" || first.kind === "time-quantile" ? this.rowsJoined : 0;
    const hasHomeRows = first.kind === "people" || first.kind === "time-quantile" || first.kind === "mean-time";
    return {
      homes: problem.homeCount,
      homesSettled: hasHomeRows ? problem.homeCount - rowCount - homesMerged : 0,
      homesMerged,
      candidates: problem.siteIsOpen.reduce((count, isOpen) => count + (isOpen ? 0 : 1), 0),
      candidatesDominated,
    };
  }

  /** Columns chosen by a plan, whether or not it respects what is settled. */
  columnsOfPlan(siteIsOpen: Uint8Array): Uint32Array {
    return Uint32Array.from(this.columnSite.keys().filter((column) => siteIsOpen[this.columnSite[column]] === 1));
  }
}

/** The better value of an objective that a gain stands for. */
export function valueOfGain(objective: Objective, gain: number): number {
  // Never -0.
  return signOf(objective) * gain + 0;
}
