"use client";
import type { StudySearchAnswer } from "@maillage/api";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import type { StudyQuery } from "@maillage/planning/study-queries";
import { useTRPCClient } from "../planner/planner-providers.tsx";
import { type FollowedSearch, useFollowedSearch } from "./use-followed-search.ts";

/** Starts a study of a question and follows it; nothing while either is missing. */
export function useStudy(
  question: ProposalQuery | undefined,
  study: StudyQuery["study"] | undefined,
): FollowedSearch<StudySearchAnswer> {
  const { proposal } = useTRPCClient();
  return useFollowedSearch({
    key: ["study", question, study],
    start:
      question === undefined || study === undefined
        ? undefined
        : (again) => proposal.startStudy.mutate({ question, study, again }),
    find: (id) => proposal.findStudy.query({ id }),
    stop: (id) => proposal.stop.mutate({ id }),
  });
}
