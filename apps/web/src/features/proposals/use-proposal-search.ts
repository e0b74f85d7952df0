"use client";
import type { ProposalSearchAnswer, RouterInputs } from "@maillage/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect } from "react";
import { useTRPC, useTRPCClient } from "../planner/planner-providers.tsx";

/** Often enough for a search that lasts a second. */
const POLL_MS = 350;
/** A search that finds no room waits for one to end: this often, and so many times. */
const BUSY_WAIT_MS = 1_000;
const BUSY_COUNT_MAX = 30;

export interface ProposalSearch {
  /** As the server last told it; undefined until it was started. */
  readonly view: ProposalSearchAnswer | undefined;
  /** Whether there is no answer yet to what is asked. */
  readonly isSearching: boolean;
  /** Why what is asked was refused, in the reader's language. */
  readonly refusal: string | undefined;
  /** Whether the server does not answer; it is asked again by itself. */
  readonly isOffline: boolean;
  readonly stop: () => void;
  readonly retry: () => void;
}

/** Starts the search of a question and follows it; the same question is the same search. Nothing while there is none. */
export function useProposalSearch(query: RouterInputs["proposal"]["start"] | undefined): ProposalSearch {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const started = useQuery({
    queryKey: ["proposal", query],
    queryFn: () => (query === undefined ? null : client.proposal.start.mutate(query)),
    enabled: query !== undefined,
    ...{ networkMode: "always" as const, refetchOnWindowFocus: false },
    retry: (count, error) =>
      count < (refusalCodeOf(error) === "planning/proposals-busy" ? BUSY_COUNT_MAX : 2) && isWaited(error),
    retryDelay: BUSY_WAIT_MS,
  });
  const first = query === undefined ? undefined : (started.data ?? undefined);
  const id = first?.id ?? "";
  const options = trpc.proposal.find.queryOptions({ id });
  const found = useQuery({
    ...options,
    enabled: first?.state === "searching",
    ...{ staleTime: 0, retry: false, networkMode: "always" as const, refetchOnWindowFocus: false },
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === "searching" ? POLL_MS : false),
  });
  const stopping = useMutation(trpc.proposal.stop.mutationOptions());
  const { refetch } = started;
  const isForgotten = refusalCodeOf(found.error) === "planning/unknown-proposal";
  // A server that was started again no longer knows the search: the same question is asked again.
  useEffect(() => {
    if (isForgotten) void refetch();
  }, [isForgotten, refetch]);

  const view: ProposalSearchAnswer | undefined = first === undefined ? undefined : (found.data ?? first);
  const refusal =
    view?.message ?? (started.error !== null && !isLost(started.error) ? started.error.message : undefined);
  return {
    view,
    isSearching: query !== undefined && refusal === undefined && (view === undefined || view.state === "searching"),
    refusal: query === undefined ? undefined : refusal,
    isOffline:
      query !== undefined && [started.failureReason, found.error].some((error) => error !== null && isLost(error)),
    stop: () => stopping.mutate({ id }),
    retry: () => {
      queryClient.removeQueries({ queryKey: options.queryKey });
      void refetch();
    },
  };
}

function refusalCodeOf(error: unknown): unknown {
  return error instanceof TRPCClientError ? error.data?.refusalCode : undefined;
}

/** No answer of the API: the server is gone, or the network. */
function isLost(error: unknown): boolean {
  return !(error instanceof TRPCClientError) || error.data === undefined || error.data === null;
}

/** Whether asking again may do: the server was lost, or has no room yet. */
function isWaited(error: unknown): boolean {
  return isLost(error) || refusalCodeOf(error) === "planning/proposals-busy";
}
