"use client";
import type { ProposalSearchAnswer } from "@maillage/api";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { useTRPCClient } from "../planner/planner-providers.tsx";
import { type FollowedSearch, useFollowedSearch } from "./use-followed-search.ts";

export type ProposalSearch = FollowedSearch<ProposalSearchAnswer>;

/** Starts the search of a question and follows it; the same question is the same search. Nothing while there is none. */
export function useProposalSearch(query: ProposalQuery | undefined): ProposalSearch {
  const { proposal } = useTRPCClient();
  return useFollowedSearch({
    key: ["proposal", query],
    start: query === undefined ? undefined : (again) => proposal.start.mutate(again ? { ...query, again } : query),
    find: (id) => proposal.find.query({ id }),
    stop: (id) => proposal.stop.mutate({ id }),
  });
}
