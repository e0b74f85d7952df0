import { isFeasible } from "../cover-gain.ts";
import { buildModelParts, PlanState } from "../large/plan-state.ts";
import type { QuestionModel } from "../model/question-model.ts";
import type { AlternativePlan, ObjectiveAnswer, Proposal } from "../proposal.ts";
import type { PassesAnswer } from "../solve-passes.ts";
import { type AlternativesOptions, describeAlternative, nearTiesOf } from "./list-alternatives.ts";

/** Exchanges weighed for each alternative asked: those of the highest gains, of which some turn out to break a limit by a hair. */
const WEIGHED_PER_ALTERNATIVE = 3;

/**
 * Plans nearly as good that differ from this one by one new site in the place of another, the best first: for plans of a size where all cannot
 * be looked through. That there are others is neither said nor denied. None with capacities, whose flows have no worth by column.
 */
export function listExchanges(
  model: QuestionModel,
  answer: PassesAnswer,
  objectives: readonly ObjectiveAnswer[],
  { alternativesMax, timeLimitMs, shouldStop }: AlternativesOptions,
): Pick<Proposal, "alternatives" | "hasMoreAlternatives"> {
  const nothing = { alternatives: [], hasMoreAlternatives: null };
  if (alternativesMax === 0 || answer.chosen === null || timeLimitMs <= 0) return nothing;
  const { gain, demands, least } = nearTiesOf(model, answer, objectives);
  const cover = model.coverModel(gain, demands);
  if (cover.assignments.length > 0 || [gain, ...cover.demands.map((demand) => demand.gain)].some((each) => each.served))
    return nothing;
  const deadline = performance.now() + timeLimitMs;
  const state = new PlanState(cover, buildModelParts(cover));
  state.become(answer.chosen);
  const exchanges: { dropped: number; added: number; gain: number }[] = [];
  for (const dropped of answer.chosen) {
    if (cover.columnIsOpen[dropped] === 1) continue;
    if (performance.now() > deadline || shouldStop?.() === true) break;
    state.remove(dropped);
    // Where the plan is as good without it, any site in its place would be idle.
    const isIdle = state.violation === 0 && state.objective.total >= least;
    for (let added = 0; added < cover.columnCount && !isIdle; added++) {
      if (state.isChosen[added] === 1 || added === dropped || cover.columnIsOpen[added] === 1) continue;
      const after = state.objective.total + state.objective.columnWorth[added];
      if (after < least || state.violation + state.violationChange(added) > 1e-9) continue;
      exchanges.push({ dropped, added, gain: after });
    }
    state.add(dropped);
  }
  exchanges.sort((a, b) => b.gain - a.gain || a.dropped - b.dropped || a.added - b.added);
  const alternatives: AlternativePlan[] = [];
  for (const { dropped, added } of exchanges.slice(0, WEIGHED_PER_ALTERNATIVE * alternativesMax)) {
    if (alternatives.length === alternativesMax) break;
    const plan = Uint32Array.from([...answer.chosen.filter((column) => column !== dropped), added]).sort();
    const mask = new Uint8Array(cover.columnCount);
    for (const column of plan) mask[column] = 1;
    if (isFeasible(cover, mask)) alternatives.push(describeAlternative(model, objectives, plan));
  }
  return { alternatives, hasMoreAlternatives: null };
}
