"use client";
import type { DatasetImportAnswer, RouterInputs } from "@maillage/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "../planner/planner-providers.tsx";

/** While it works; otherwise from time to time, for another tab or another person may have changed it. */
const WORKING_POLL_MS = 400;
const READY_POLL_MS = 5000;

export type ChoicesPatch = RouterInputs["dataset"]["choose"]["choices"];

export interface DatasetImport {
  /** As the server last told it. */
  readonly view: DatasetImportAnswer;
  /** As it was last ready: what stays on screen while it is read again. Undefined before the first time. */
  readonly lastRead: DatasetImportAnswer | undefined;
  /** Whether the server does not answer; it is asked again by itself. */
  readonly isOffline: boolean;
  /** Whether what was chosen is on its way, or is being read. */
  readonly isBusy: boolean;
  /** Why what was last asked for was refused: the server's sentence. */
  readonly refusal: string | undefined;
  readonly choose: (choices: ChoicesPatch) => void;
  readonly accept: () => void;
  readonly isAccepting: boolean;
  readonly cancel: () => void;
}

/** Follows an import, and carries out what is decided of it. */
export function useDatasetImport(initial: DatasetImportAnswer): DatasetImport {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id } = initial;
  const options = trpc.dataset.find.queryOptions({ id });
  const query = useQuery({
    ...options,
    // The server wrote the page with the answer that its own address gives as JSON: lists there are only not read-only.
    initialData: initial as typeof options.initialData & object,
    ...{ staleTime: 0, networkMode: "always" as const },
    refetchInterval: ({ state }) => {
      if (state.data?.state === "working") return WORKING_POLL_MS;
      return state.data?.state === "ready" ? READY_POLL_MS : false;
    },
  });
  const view: DatasetImportAnswer = query.data ?? initial;
  const [lastRead, setLastRead] = useState(view.state === "ready" ? view : undefined);
  if (view.state === "ready" && view !== lastRead) setLastRead(view);

  const keep = { onSuccess: (answer: typeof query.data) => queryClient.setQueryData(options.queryKey, answer) };
  const refetch = () => void query.refetch();
  const choose = useMutation({ ...trpc.dataset.choose.mutationOptions({ ...keep, onError: refetch }), scope: { id } });
  const accept = useMutation(trpc.dataset.accept.mutationOptions({ ...keep, onError: refetch }));
  const cancel = useMutation(trpc.dataset.cancel.mutationOptions({ onSettled: refetch }));
  const [isWaitingToAccept, setWaitingToAccept] = useState(false);
  const { revision, obstacles } = view;
  const isSettled = !choose.isPending && view.state !== "working";
  const { mutate: acceptRevision } = accept;
  // Pressed while a field was being saved: accepted once what is on screen is what the server has.
  useEffect(() => {
    if (!isWaitingToAccept || !isSettled) return;
    setWaitingToAccept(false);
    if (revision !== null && obstacles.length === 0) acceptRevision({ id, revision });
  }, [isWaitingToAccept, isSettled, revision, obstacles, acceptRevision, id]);
  const failure = accept.error ?? choose.error ?? cancel.error;
  return {
    ...{ view, lastRead },
    isOffline: query.failureCount > 0,
    isBusy: !isSettled,
    refusal: failure?.message,
    choose: (choices) => {
      accept.reset();
      choose.mutate({ id, choices });
    },
    accept: () => setWaitingToAccept(true),
    isAccepting: isWaitingToAccept || accept.isPending,
    cancel: () => cancel.mutate({ id }),
  };
}
