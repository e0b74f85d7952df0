"use client";
import type { NationalKeepingAnswer } from "@maillage/api";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { sendFile } from "../data/send-file.ts";
import { useTRPC } from "../planner/planner-providers.tsx";

const POLL_MS = 500;

/** Why a file was not taken in: a word of ours, or the server's sentence. */
export interface KeepingRefusal {
  readonly fileName: string;
  readonly reason: "too-big" | "failed" | (string & {});
}

export interface NationalKeeping {
  /** The one that runs, or how the last one ended; null when there was none. */
  readonly keeping: NationalKeepingAnswer | null;
  /** While this browser sends: its own share, for the server knows it later. */
  readonly sending: { readonly fileName: string; readonly stage: "receiving"; readonly share: number } | undefined;
  readonly refusal: KeepingRefusal | undefined;
  /** @param vintage empty when it is not said. */
  readonly send: (file: File, vintage: string) => void;
  readonly cancel: () => void;
}

/** Sends a national file and follows its keeping; the page takes up what is kept once it has ended. */
export function useNationalKeeping(last: NationalKeepingAnswer | null, byteCountMax: number): NationalKeeping {
  const trpc = useTRPC();
  const router = useRouter();
  const options = trpc.national.keeping.queryOptions();
  const query = useQuery({
    ...options,
    // The server wrote the page with the answer that its own address gives as JSON: lists there are only not read-only.
    initialData: last as (typeof options.initialData & object) | null,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? POLL_MS : false),
  });
  const cancelling = useMutation(
    trpc.national.cancelKeeping.mutationOptions({ onSettled: () => void query.refetch() }),
  );
  const [sending, setSending] = useState<NationalKeeping["sending"]>();
  const [refusal, setRefusal] = useState<KeepingRefusal>();
  const controller = useRef<AbortController>(undefined);

  const keeping = query.data ?? null;
  const isRunning = keeping?.state === "running";
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) router.refresh();
    wasRunning.current = isRunning;
  }, [isRunning, router]);

  const send = async (file: File, vintage: string) => {
    const { name: fileName } = file;
    setRefusal(undefined);
    if (file.size > byteCountMax) return setRefusal({ fileName, reason: "too-big" });
    const mine = new AbortController();
    controller.current = mine;
    const tell = (share: number) => setSending({ fileName, stage: "receiving", share });
    tell(0);
    const address = `/api/national/homes?millesime=${encodeURIComponent(vintage)}`;
    const outcome = await sendFile<NationalKeepingAnswer>(address, file, { signal: mine.signal, onProgress: tell });
    if (outcome.state === "refused") setRefusal({ fileName, reason: outcome.message ?? "failed" });
    await query.refetch();
    setSending(undefined);
    if (outcome.state === "received") router.refresh();
  };

  return {
    ...{ keeping, sending, refusal },
    send: (file, vintage) => void send(file, vintage),
    cancel: () => {
      controller.current?.abort();
      cancelling.mutate();
    },
  };
}
