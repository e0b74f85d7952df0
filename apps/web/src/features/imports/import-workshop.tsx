"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import type { ImportKind } from "@maillage/official-data";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { DecisionForm } from "./decision-form.tsx";
import { FailedImport } from "./failed-import.tsx";
import styles from "./imports.module.css";
import { Outcome } from "./outcome.tsx";
import { Preview } from "./preview.tsx";
import { ReadingProgress } from "./reading-progress.tsx";
import { Recognised } from "./recognised.tsx";
import { useDatasetImport } from "./use-dataset-import.ts";

interface ImportWorkshopProps {
  readonly initial: DatasetImportAnswer;
  /** All that a file may contain. */
  readonly kinds: readonly ImportKind[];
}

/** One file on its way in: what it was recognised as, what it would change, and the decision. */
export function ImportWorkshop({ initial, kinds }: ImportWorkshopProps) {
  const t = useTranslations();
  const work = useDatasetImport(initial);
  const { view, lastRead, isOffline, isBusy, refusal, cancel } = work;
  const container = useRef<HTMLDivElement>(null);
  const { state } = view;
  const seenState = useRef(state);
  useEffect(() => {
    const hasEnded = state === "done" || state === "failed" || state === "cancelled";
    // The button that was pressed has gone: the reader is taken to what came of it.
    if (hasEnded && seenState.current !== state) container.current?.focus();
    seenState.current = state;
  }, [state]);
  const isOpen = state === "working" || state === "ready";
  return (
    <div ref={container} tabIndex={-1} className={styles.workshop}>
      {isOffline && (
        <p className="fr-alert fr-alert--warning fr-alert--sm" role="alert">
          {t("imports.offline")}
        </p>
      )}
      {state === "working" && lastRead === undefined && <ReadingProgress view={view} onCancel={cancel} />}
      {isOpen && lastRead !== undefined && (
        <>
          {isBusy && (
            <p className={styles.busy} role="status">
              {t("imports.rereading")}
            </p>
          )}
          <Recognised view={lastRead} kinds={kinds} choose={work.choose} />
          {lastRead.preview !== null && <Preview view={lastRead} preview={lastRead.preview} choose={work.choose} />}
          <DecisionForm view={lastRead} work={work} />
        </>
      )}
      {state === "done" && <Outcome view={view} isIdentical={(lastRead?.identicalTo ?? null) !== null} />}
      {(state === "failed" || state === "cancelled") && <FailedImport view={view} />}
      {refusal !== undefined && (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <p>{refusal}</p>
        </div>
      )}
    </div>
  );
}
