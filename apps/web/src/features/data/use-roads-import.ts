"use client";
import type { ImportAnswer } from "@maillage/api";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../planner/planner-providers.tsx";
import { sendFile } from "./send-file.ts";

const POLL_MS = 400;

export interface RoadsImport {
  /** The import that runs or ended since the page was opened, and the one that ran when it was. */
  readonly progress: ImportAnswer | null;
  readonly isRunning: boolean;
  /** Why nothing was started. */
  readonly refusal: "too-big" | "no-file" | "failed" | { readonly message: string } | undefined;
  readonly start: (file: File | undefined) => void;
  readonly cancel: () => void;
}

/** Sends a file, follows its import, and leads to the comparison once it is done. */
export function useRoadsImport(territory: string, lastImport: ImportAnswer | null, byteCountMax: number): RoadsImport {
  const trpc = useTRPC();
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RoadsImport["refusal"]>();
  const sending = useRef<AbortController>(undefined);
  // How an import ended before this page was opened is not news.
  const [oldId] = useState(lastImport?.state === "running" ? undefined : lastImport?.id);
  const query = useQuery({
    ...trpc.roadNetwork.importProgress.queryOptions({ territory }),
    initialData: lastImport,
    refetchInterval: ({ state }) => (isSending || state.data?.state === "running" ? POLL_MS : false),
  });
  const cancel = useMutation(
    trpc.roadNetwork.cancelImport.mutationOptions({
      onSettled: () => {
        sending.current?.abort();
        void query.refetch();
      },
    }),
  );
  const progress = query.data?.id === oldId ? null : query.data;

  const doneHash = progress?.state === "done" ? progress.result?.hash : undefined;
  useEffect(() => {
    if (doneHash === undefined) return;
    router.replace(`/${territory}/donnees?comparer=${doneHash}#comparaison`);
    router.refresh();
  }, [doneHash, router, territory]);

  const start = (file: File | undefined) => {
    if (file === undefined) return setRefusal("no-file");
    if (file.size > byteCountMax) return setRefusal("too-big");
    setRefusal(undefined);
    setSending(true);
    sending.current = new AbortController();
    const address = `/api/territories/${territory}/road-networks`;
    void sendFile<ImportAnswer>(address, file, sending.current).then(async (outcome) => {
      setSending(false);
      const { data } = await query.refetch();
      // Stopped by its sender, or failed while it was received: the import itself says so.
      const isToldByProgress = data !== undefined && data !== null && data.id !== oldId && data.state !== "running";
      if (outcome.state === "refused" && !isToldByProgress) {
        setRefusal(outcome.message === undefined ? "failed" : { message: outcome.message });
      }
    });
  };
  return {
    progress: progress ?? null,
    isRunning: isSending || progress?.state === "running",
    refusal,
    start,
    cancel: () => cancel.mutate({ territory }),
  };
}
