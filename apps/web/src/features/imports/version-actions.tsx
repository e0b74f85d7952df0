"use client";
import type { DatasetVersionView } from "@maillage/planning";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useTRPC } from "../planner/planner-providers.tsx";
import styles from "./imports.module.css";
import { nameVersion } from "./name-version.ts";

interface VersionActionsProps {
  readonly version: Pick<DatasetVersionView, "id" | "name" | "vintage" | "state">;
}

/** Undoing a version, asked twice, for every figure follows; and putting it back. */
export function VersionActions({ version }: VersionActionsProps) {
  const { id, state: first } = version;
  const t = useTranslations("imports");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [state, setState] = useState(first);
  const [seen, setSeen] = useState(first);
  if (first !== seen) {
    setSeen(first);
    setState(first);
  }
  const [isConfirming, setConfirming] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const settled = (answer: Pick<DatasetVersionView, "state">) => {
    setState(answer.state);
    setConfirming(false);
    router.refresh();
    // The page of the import says whether it is in force.
    void queryClient.invalidateQueries(trpc.dataset.find.pathFilter());
  };
  const undo = useMutation(trpc.dataset.undo.mutationOptions({ onSuccess: settled }));
  const redo = useMutation(trpc.dataset.redo.mutationOptions({ onSuccess: settled }));
  const failure = undo.error ?? redo.error;
  const isBusy = undo.isPending || redo.isPending;
  const hasUndone = undo.isSuccess && state === "undone";
  // The button that was pressed has gone.
  useEffect(() => {
    if (hasUndone) told.current?.focus();
  }, [hasUndone]);
  const values = { name: nameVersion(version, locale) };
  return (
    <>
      <div className={styles.buttons}>
        {state === "undone" && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            aria-label={t("redoThis", values)}
            disabled={isBusy}
            onClick={() => redo.mutate({ id })}
          >
            {t("redo")}
          </button>
        )}
        {state !== "undone" && !isConfirming && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            aria-label={t("undoThis", values)}
            onClick={() => setConfirming(true)}
          >
            {t("undo")}
          </button>
        )}
        {state !== "undone" && isConfirming && (
          <>
            <button type="button" className="fr-btn fr-btn--sm" disabled={isBusy} onClick={() => undo.mutate({ id })}>
              {t("undoConfirm")}
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              disabled={isBusy}
              onClick={() => setConfirming(false)}
            >
              {t("undoKeep")}
            </button>
          </>
        )}
      </div>
      {hasUndone && (
        <p ref={told} tabIndex={-1} role="status" className="fr-mt-1w fr-mb-0">
          {t("undone")}
        </p>
      )}
      {failure !== null && (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mt-1w" role="alert">
          <p>{failure.message}</p>
        </div>
      )}
    </>
  );
}
