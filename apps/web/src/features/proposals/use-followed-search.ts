"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect } from "react";

/** Often enough for a search that lasts a second. */
const POLL_MS = 350;
/** A search that finds no room waits for one to end: this often, and so many times. */
const BUSY_WAIT_MS = 1_000;
const BUSY_COUNT_MAX = 30;

/** A search of the server as it tells it: a proposal, or a study of one. */
export interface FollowedView {
  readonly id: string;
  readonly state: "searching" | "done" | "failed";
  /** Why it failed, in the reader's language. */
  readonly message: string | null;
}

/** How what is asked is started, asked after, and stopped. */
export interface FollowedCalls<View extends FollowedView> {
  /** Names what is asked: the same key is the same search. */
  readonly key: readonly unknown[];
  /** Undefined while nothing is asked. @param again although an answer is kept. */
  readonly start: ((again: boolean) => Promise<View>) | undefined;
  readonly find: (id: string) => Promise<View>;
  readonly stop: (id: string) => Promise<unknown>;
}

export interface FollowedSearch<View extends FollowedView> {
  /** As the server last told it; undefined until it was started. */
  readonly view: View | undefined;
  /** Whether there is no answer yet to what is asked. */
  readonly isSearching: boolean;
  /** Why what is asked was refused, in the reader's language. */
  readonly refusal: string | undefined;
  /** Whether the server does not answer; it is asked again by itself. */
  readonly isOffline: boolean;
  readonly stop: () => void;
  readonly retry: () => void;
}

/** Starts a search and follows it to its end; asks again for one that the server forgot, and waits for room. */
export function useFollowedSearch<View extends FollowedView>(calls: FollowedCalls<View>): FollowedSearch<View> {
  const { key, start, find, stop } = calls;
  const queryClient = useQueryClient();
  const isAsked = start !== undefined;
  const startedKey = ["search-started", ...key];
  const started = useQuery({
    queryKey: startedKey,
    queryFn: async () => (start === undefined ? null : await start(false)),
    enabled: isAsked,
    ...{ networkMode: "always" as const, refetchOnWindowFocus: false },
    retry: (count, error) =>
      count < (refusalCodeOf(error) === "planning/proposals-busy" ? BUSY_COUNT_MAX : 2) && isWaited(error),
    retryDelay: BUSY_WAIT_MS,
  });
  // Typed by the query's own function: null only where nothing was asked.
  const first = isAsked ? (started.data ?? undefined) : undefined;
  const id = first?.id ?? "";
  const foundKey = ["search-found", id];
  const found = useQuery({
    queryKey: foundKey,
    queryFn: () => find(id),
    enabled: first?.state === "searching",
    ...{ staleTime: 0, retry: false, networkMode: "always" as const, refetchOnWindowFocus: false },
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === "searching" ? POLL_MS : false),
  });
  const stopping = useMutation({ mutationFn: stop });
  const restarting = useMutation({
    mutationFn: async () => (start === undefined ? null : await start(true)),
    onSuccess: (view) => {
      queryClient.removeQueries({ queryKey: foundKey });
      queryClient.setQueryData(startedKey, view);
    },
  });
  const { refetch } = started;
  const isForgotten = refusalCodeOf(found.error) === "planning/unknown-proposal";
  // A server that was started again no longer knows the search: the same question is asked again.
  useEffect(() => {
    if (isForgotten) void refetch();
  }, [isForgotten, refetch]);

  const view = first === undefined ? undefined : (found.data ?? first);
  const refused = started.error ?? restarting.error;
  const refusal = view?.message ?? (refused !== null && !isLost(refused) ? refused.message : undefined);
  return {
    view,
    isSearching: isAsked && refusal === undefined && (view === undefined || view.state === "searching"),
    refusal: isAsked ? refusal : undefined,
    isOffline: isAsked && [started.failureReason, found.error].some((error) => error !== null && isLost(error)),
    stop: () => stopping.mutate(id),
    retry: () => {
      // What was never started is asked for the first time.
      if (first === undefined) void refetch();
      else restarting.mutate();
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
