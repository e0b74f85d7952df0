"use client";
import type { PullAnswer } from "@maillage/api";
import type { PullSourceView } from "@maillage/planning";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTRPC } from "../planner/planner-providers.tsx";

const POLL_MS = 500;

export interface Pull {
  /** The one that runs, or how the last one ended; null when there was none. */
  readonly pull: PullAnswer | null;
  readonly isRunning: boolean;
  /** Why none was started: a sentence, or `connection` when the server could not be asked. */
  readonly refusal: string | undefined;
  readonly start: (sources: PullSourceView["id"][], accept: boolean) => void;
  readonly cancel: () => void;
}

/** Starts and follows the pull of a territory; the page takes up what it brought in once it has ended. */
export function usePull(territory: string, lastPull: PullAnswer | null): Pull {
  const trpc = useTRPC();
  const router = useRouter();
  const options = trpc.pull.find.queryOptions({ territory });
  const query = useQuery({
    ...options,
    // The server wrote the page with the answer that its own address gives as JSON: lists there are only not read-only.
    initialData: lastPull as (typeof options.initialData & object) | null,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? POLL_MS : false),
  });
  const onSettled = () => void query.refetch();
  const start = useMutation(trpc.pull.start.mutationOptions({ onSettled }));
  const cancel = useMutation(trpc.pull.cancel.mutationOptions({ onSettled }));
  const pull = query.data ?? null;
  const isRunning = pull?.state === "running" || start.isPending;

  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) router.refresh();
    wasRunning.current = isRunning;
  }, [isRunning, router]);

  return {
    ...{ pull, isRunning },
    refusal: start.error === null ? undefined : start.error.data === undefined ? "connection" : start.error.message,
    start: (sources, accept) => start.mutate({ territory, sources, accept }),
    cancel: () => cancel.mutate({ territory }),
  };
}
