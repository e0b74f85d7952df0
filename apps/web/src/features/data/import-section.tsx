"use client";
import type { ImportAnswer } from "@maillage/api";
import { type FormEvent, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import styles from "./data.module.css";
import { ImportProgress } from "./import-progress.tsx";
import { ImportWarnings } from "./import-warnings.tsx";
import { type RoadsImport, useRoadsImport } from "./use-roads-import.ts";

interface ImportSectionProps {
  readonly territory: string;
  readonly lastImport: ImportAnswer | null;
  /** The most that the server takes in. */
  readonly byteCountMax: number;
}

const FIELD = "fichier-de-routes";

/** A file of roads: chosen, sent, built while its progress is shown, and what came of it. */
export function ImportSection({ territory, lastImport, byteCountMax }: ImportSectionProps) {
  const t = useTranslations();
  const field = useRef<HTMLInputElement>(null);
  const roadsImport = useRoadsImport(territory, lastImport, byteCountMax);
  const { progress, isRunning, refusal, start, cancel } = roadsImport;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(field.current?.files?.[0]);
  };
  const hasEnded = !isRunning && progress?.state === "done";
  useEffect(() => {
    if (hasEnded && field.current !== null) field.current.value = "";
  }, [hasEnded]);
  return (
    <>
      <p>{t("data.addExplained")}</p>
      <form onSubmit={submit} className={styles.form} hidden={isRunning}>
        <div className="fr-upload-group">
          <label className="fr-label" htmlFor={FIELD}>
            {t("data.fileField")}
            <span className="fr-hint-text">{t("data.fileHint")}</span>
          </label>
          <input ref={field} className="fr-upload" type="file" id={FIELD} name="fichier" />
        </div>
        <button type="submit" className="fr-btn">
          {t("data.import")}
        </button>
      </form>
      {isRunning && <ImportProgress progress={progress} onCancel={cancel} />}
      <ImportOutcome {...roadsImport} />
      {refusal !== undefined && !isRunning && (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <p>{typeof refusal === "object" ? refusal.message : t(REFUSAL_TEXTS[refusal])}</p>
        </div>
      )}
    </>
  );
}

const REFUSAL_TEXTS = {
  "too-big": "data.tooBig",
  "no-file": "data.noFile",
  failed: "data.failed",
} as const satisfies Record<Extract<RoadsImport["refusal"], string>, string>;

function ImportOutcome({ progress, isRunning }: RoadsImport) {
  const t = useTranslations();
  if (progress === null || isRunning) return null;
  const { state, fileName: file, result, message } = progress;
  if (state === "failed") {
    return (
      <div className="fr-alert fr-alert--error" role="alert">
        <h3 className="fr-alert__title">{t("data.failedTitle", { file })}</h3>
        <p>{message}</p>
      </div>
    );
  }
  return (
    <div className={`fr-alert fr-alert--sm ${state === "done" ? "fr-alert--success" : "fr-alert--info"}`} role="status">
      <p>{t(state === "cancelled" ? "data.cancelled" : result?.isNew ? "data.done" : "data.alreadyThere", { file })}</p>
      {result !== null && <ImportWarnings warnings={result.warnings} />}
    </div>
  );
}
