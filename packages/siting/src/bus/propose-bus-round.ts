import type { SitingProblem } from "../problem.ts";
import { InvalidSitingQuestionError } from "../siting-errors.ts";
import type { BusRound, BusRoundOptions, BusRoundQuestion } from "./bus-round.ts";

/**
 * The best round of one bus for the people whom fixed sites leave out of reach: stops among candidates, day by day, with the bound that
 * proves it, beside the best fixed sites for the same money.
 *
 * @throws {InvalidSitingQuestionError} when a number of the question is out of its range, or a stop is no candidate.
 * @throws {NoCandidateError} when there is no place to stop.
 */
export async function proposeBusRound(
  _problem: SitingProblem,
  question: BusRoundQuestion,
  _options: BusRoundOptions = {},
): Promise<BusRound> {
  throw new InvalidSitingQuestionError("bus rounds are not solved yet", { question });
}
