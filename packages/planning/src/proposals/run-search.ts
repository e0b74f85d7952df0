import type { Proposal } from "@maillage/siting";
import { describeProgress, describeProposal } from "./describe-proposal.ts";
import type { SearchJob } from "./kept-searches.ts";
import type { PreparedSearch } from "./prepare-search.ts";
import type { ProposalProgressView, ProposalView } from "./proposal-views.ts";
import { searchInThread } from "./search-in-thread.ts";

export interface SearchOptions<Progress> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborted, the search ends with the best answer so far. */
  readonly signal?: AbortSignal | undefined;
}

export type ProposeOptions = SearchOptions<ProposalProgressView>;

/** Searches and waits: the best answer so far when aborted. */
export async function runSearch<Progress, Answer>(
  job: SearchJob<Progress, Answer>,
  { onProgress, signal }: SearchOptions<Progress>,
): Promise<Answer> {
  const search = job.run({ onProgress: onProgress ?? (() => {}) });
  signal?.addEventListener("abort", search.stop, { once: true });
  if (signal?.aborted === true) search.stop();
  try {
    return await search.outcome;
  } finally {
    signal?.removeEventListener("abort", search.stop);
  }
}

/** The search of the best plan. */
export function buildPlanJob({
  id,
  query,
  question,
  words,
  basis,
}: PreparedSearch): SearchJob<ProposalProgressView, ProposalView> {
  const { alternativesMax, seed, searchSeconds } = query;
  return {
    id,
    run: ({ onProgress, onAnswer }) => {
      const describe = (proposal: Proposal) => describeProposal(proposal, words, basis, query);
      const search = searchInThread<"plan">(
        {
          task: { kind: "plan", question, alternativesMax },
          ...{ problem: words.ground.problem, seed, timeLimitMs: searchSeconds * 1000 },
        },
        words,
        {
          onProgress: (progress) => onProgress(describeProgress(progress, words, question)),
          onPlan: (plan) => onAnswer?.(describe(plan)),
        },
      );
      return { ...search, outcome: search.outcome.then(describe) };
    },
  };
}
