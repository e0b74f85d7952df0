"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { sendFile } from "../data/send-file.ts";

/** Why a file was not taken in. */
export type UploadRefusal =
  | "too-big"
  | "roads"
  | "failed"
  | "stopped"
  | "folder"
  | "shapefile"
  | { readonly message: string };

export interface FileUpload {
  /** The file being sent, and its rank from 1 among those chosen; undefined when none is. */
  readonly sending:
    | { readonly fileName: string; readonly share: number; readonly rank: number; readonly count: number }
    | undefined;
  /** Those of the files last chosen that were not taken in. */
  readonly refusals: readonly { readonly fileName: string; readonly reason: UploadRefusal }[];
  /** Of several files chosen together, how many were; they wait in the list of imports to finish. */
  readonly receivedCount: number;
  readonly send: (files: readonly File[]) => void;
  readonly refuse: (fileName: string, reason: UploadRefusal) => void;
  readonly stop: () => void;
}

const ROADS_NAME = /\.(?:osm|pbf)(?:\.(?:gz|bz2))?$/i;
const SHAPEFILE_PART = /\.(?:shp|shx|dbf|prj|cpg|qix|sbn|sbx)$/i;

/** Sends files one after the other. One alone leads to its preview; several wait in the list of imports to finish. */
export function useFileUpload(territory: string, byteCountMax: number): FileUpload {
  const router = useRouter();
  const [sending, setSending] = useState<FileUpload["sending"]>();
  const [refusals, setRefusals] = useState<FileUpload["refusals"]>([]);
  const [receivedCount, setReceivedCount] = useState(0);
  const controller = useRef<AbortController>(undefined);

  const sendOne = async (file: File, signal: AbortSignal, onProgress: (share: number) => void) => {
    if (ROADS_NAME.test(file.name)) return { refusal: "roads" } as const;
    if (file.size > byteCountMax) return { refusal: "too-big" } as const;
    const address = `/api/territories/${territory}/imports`;
    const outcome = await sendFile<DatasetImportAnswer>(address, file, { signal, onProgress });
    if (outcome.state === "received") return { id: outcome.answer.id };
    if (outcome.state === "stopped") return { refusal: "stopped" } as const;
    return { refusal: outcome.message === undefined ? ("failed" as const) : { message: outcome.message } };
  };

  const send = async (chosen: readonly File[]) => {
    controller.current?.abort();
    const mine = new AbortController();
    controller.current = mine;
    setRefusals([]);
    setReceivedCount(0);
    const parts = chosen.filter(({ name }) => SHAPEFILE_PART.test(name));
    const [part] = parts;
    // Its points and its table are only read together.
    if (part !== undefined) setRefusals([{ fileName: part.name, reason: "shapefile" }]);
    const files = chosen.filter((file) => !parts.includes(file));
    const received: string[] = [];
    for (const [rank, file] of files.entries()) {
      const tell = (share: number) => setSending({ fileName: file.name, share, rank: rank + 1, count: files.length });
      tell(0);
      const { id, refusal } = { id: undefined, refusal: undefined, ...(await sendOne(file, mine.signal, tell)) };
      if (controller.current !== mine) return;
      if (id !== undefined) received.push(id);
      if (refusal !== undefined) setRefusals((former) => [...former, { fileName: file.name, reason: refusal }]);
      if (refusal === "stopped") break;
    }
    const [only] = received;
    if (chosen.length === 1 && only !== undefined) return router.push(`/${territory}/donnees/imports/${only}`);
    setSending(undefined);
    setReceivedCount(received.length);
    if (received.length > 0) router.refresh();
  };

  return {
    ...{ sending, refusals, receivedCount },
    send: (files) => void send(files),
    refuse: (fileName, reason) => setRefusals([{ fileName, reason }]),
    stop: () => controller.current?.abort(),
  };
}
