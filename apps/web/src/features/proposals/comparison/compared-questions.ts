import { createLoader } from "nuqs/server";
import { type ProposalAddress, proposalParsers, serializeProposal } from "../../../view-state/proposal-parsers.ts";

export const COMPARED_MIN = 2;
export const COMPARED_MAX = 4;

const load = createLoader(proposalParsers);

/** Address of the comparison of some questions, each told as in its own address: it shows the same to whoever opens it. */
export function comparisonHref(territory: string, questions: readonly string[]): string {
  const search = new URLSearchParams(questions.map((question) => ["question", question.replace(/^\?/, "")]));
  return `/${territory}/propositions/comparer?${search}`;
}

/** The questions of such an address that ask something, each once, four at most. */
export function readComparedQuestions(value: string | readonly string[] | undefined): readonly ProposalAddress[] {
  const asked = [value ?? []].flat().map((question) => load(`?${question}`));
  const distinct = new Map(
    asked.filter(({ but }) => but !== null).map((address) => [serializeProposal("", address), address]),
  );
  return [...distinct.values()].slice(0, COMPARED_MAX);
}
