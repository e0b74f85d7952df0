"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { sendFile } from "../data/send-file.ts";

/** Why a file was not taken in. */
export type UploadRefusal = "too-big" | "roads" | "failed" | "stopped" | { readonly message: string };

export interface FileUpload {
  /** Of the file being sent; undefined when none is. */
  readonly sending: { readonly fileName: string; readonly share: number } | undefined;
  readonly refusal: { readonly fileName: string; readonly reason: UploadRefusal } | undefined;
  readonly send: (file: File) => void;
  readonly stop: () => void;
}

const ROADS_NAME = /\.(?:osm|pbf)(?:\.(?:gz|bz2))?$/i;

/** Sends a file, then leads to its preview. One at a time. */
export function useFileUpload(territory: string, byteCountMax: number): FileUpload {
  const router = useRouter();
  const [sending, setSending] = useState<FileUpload["sending"]>();
  const [refusal, setRefusal] = useState<FileUpload["refusal"]>();
  const controller = useRef<AbortController>(undefined);
  const send = (file: File) => {
    const { name: fileName } = file;
    const refuse = (reason: UploadRefusal) => {
      setSending(undefined);
      setRefusal({ fileName, reason });
    };
    if (ROADS_NAME.test(fileName)) return refuse("roads");
    if (file.size > byteCountMax) return refuse("too-big");
    controller.current?.abort();
    const mine = new AbortController();
    controller.current = mine;
    setRefusal(undefined);
    setSending({ fileName, share: 0 });
    const onProgress = (share: number) => setSending({ fileName, share });
    void sendFile<DatasetImportAnswer>(`/api/territories/${territory}/imports`, file, {
      ...{ signal: mine.signal, onProgress },
    }).then((outcome) => {
      if (controller.current !== mine) return;
      if (outcome.state === "received") router.push(`/${territory}/donnees/imports/${outcome.answer.id}`);
      else if (outcome.state === "stopped") refuse("stopped");
      else refuse(outcome.message === undefined ? "failed" : { message: outcome.message });
    });
  };
  return { sending, refusal, send, stop: () => controller.current?.abort() };
}
