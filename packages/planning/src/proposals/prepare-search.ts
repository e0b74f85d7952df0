import type { SitingQuestion } from "@maillage/siting";
import type { AnalysedState } from "../analysis/analysed-state.ts";
import type { AnalysisBasisView } from "../analysis/analysis-basis-view.ts";
import { hashJson } from "../content-hash.ts";
import { buildSitingProblem } from "./build-siting-problem.ts";
import { boundSecondsOf, buildSitingQuestion } from "./build-siting-question.ts";
import type { Candidate } from "./candidate.ts";
import type { ProposalWords } from "./describe-proposal.ts";
import { computeHomePriority } from "./home-priority.ts";
import { proposalOptions } from "./proposal-options.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/** A question ready to be searched, whether it is about a territory or about files. */
export interface PreparedSearch {
  /** Hash of everything the answer comes from: the same question on the same data is the same search. */
  readonly id: string;
  readonly query: CheckedProposalQuery;
  readonly question: SitingQuestion;
  readonly words: ProposalWords;
  readonly basis: AnalysisBasisView;
}

export type SearchState = Pick<AnalysedState, "subject" | "basis" | "homeTraits" | "describeCommand">;

/**
 * @param epciOf code of the intercommunality of each commune that is known; null outside any.
 * @param moreOptions those of the command line that ask more than the question: a study's.
 * @throws {UnknownCandidateError}, {CandidateFormatNeededError}, {CapacityClashError}, {UntoldPriorityError}, {NoPriorityCommuneError}
 */
export function prepareSearch(
  query: CheckedProposalQuery,
  { subject, basis, homeTraits, describeCommand }: SearchState,
  candidates: readonly Candidate[],
  epciOf: ReadonlyMap<string, string | null>,
  moreOptions: readonly string[] = [],
): PreparedSearch {
  const { homes, membership } = subject.ground;
  const openIds = new Set(subject.sites.map(({ id }) => id));
  const choices = candidates.filter(({ placeId }) => !openIds.has(placeId));
  const size = { homeCount: homes.length, siteCount: subject.sites.length + choices.length };
  const ground = buildSitingProblem(subject, choices, epciOf, {
    boundSeconds: boundSecondsOf(query, size),
    priority: computeHomePriority(query.priorities, homes, homeTraits, epciOf.keys()),
    capacity: query.capacity,
  });
  const { candidates: _, searchSeconds, ...asked } = query;
  const inputs = { ...basis.inputs, candidates: hashJson(choices) };
  return {
    id: hashJson({ inputs, asked, searchSeconds, moreOptions }),
    query,
    question: buildSitingQuestion(query, ground),
    words: { ground, cantonNames: new Map(membership.cantons.map(({ code, name }) => [code, name])) },
    basis: { ...basis, inputs, command: describeCommand("propose", [...proposalOptions(query), ...moreOptions]) },
  };
}
