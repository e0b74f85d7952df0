"use client";
import type { PullAnswer } from "@maillage/api";
import type { PullSourceView } from "@maillage/planning";
import { useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./pull.module.css";
import { PullOutcome } from "./pull-outcome.tsx";
import { PullProgress } from "./pull-progress.tsx";
import { SourceItem } from "./source-item.tsx";
import { usePull } from "./use-pull.ts";

interface PullPanelProps {
  readonly territory: string;
  readonly sources: readonly PullSourceView[];
  readonly lastPull: PullAnswer | null;
  /** Whether the list of sources is unfolded at first: where data are missing. */
  readonly isOpen: boolean;
}

/** Chooses sources, fetches them, and shows beside each how it went. */
export function PullPanel({ territory, sources, lastPull, isOpen }: PullPanelProps) {
  const t = useTranslations("pull");
  const { pull, isRunning, refusal, start, cancel } = usePull(territory, lastPull);
  const [accept, setAccept] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(sources.flatMap(({ id, isByDefault, isAvailable }) => (isByDefault && isAvailable ? [id] : []))),
  );
  const choose = (id: string, isChosen: boolean) =>
    setChosen((former) => new Set(isChosen ? [...former, id] : [...former].filter((each) => each !== id)));
  const isOffline =
    !isRunning && pull?.steps.some(({ failureCode }) => failureCode === "official-data/source-unreachable") === true;
  const only = sources.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  return (
    <>
      <details className={styles.choice} open={isOpen || isRunning || pull !== null}>
        <summary>{t("chosen", { count: only.length, total: String(sources.length) })}</summary>
        <fieldset className={`fr-fieldset ${styles.sources}`} aria-labelledby="pull-choose" disabled={isRunning}>
          <legend className="fr-sr-only" id="pull-choose">
            {t("choose")}
          </legend>
          <div className={styles.all}>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => setChosen(new Set(sources.flatMap(({ id, isAvailable }) => (isAvailable ? [id] : []))))}
            >
              {t("all")}
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setChosen(new Set())}>
              {t("none")}
            </button>
          </div>
          <ul>
            {sources.map((source) => (
              <SourceItem
                key={source.id}
                territory={territory}
                source={source}
                step={pull?.steps.find((step) => step.source === source.id)}
                isChosen={chosen.has(source.id)}
                onChoose={(isChosen) => choose(source.id, isChosen)}
              />
            ))}
          </ul>
        </fieldset>
      </details>
      <div className="fr-checkbox-group">
        <input
          type="checkbox"
          id="pull-accept"
          aria-describedby="pull-accept-hint"
          checked={accept}
          disabled={isRunning}
          onChange={({ target }) => setAccept(target.checked)}
        />
        <label className="fr-label" htmlFor="pull-accept">
          {t("accept")}
          <span className="fr-hint-text" id="pull-accept-hint">
            {t("acceptHint")}
          </span>
        </label>
      </div>
      {refusal !== undefined && (
        <p className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          {refusal === "connection" ? t("startFailed") : refusal}
        </p>
      )}
      {isRunning ? (
        <PullProgress pull={pull} onCancel={cancel} />
      ) : (
        <>
          {pull !== null && <PullOutcome pull={pull} />}
          <div>
            <button type="button" className="fr-btn" disabled={only.length === 0} onClick={() => start(only, accept)}>
              {t("start")}
            </button>
            {only.length === 0 && <p className={styles.note}>{t("startNone")}</p>}
          </div>
        </>
      )}
      {isOffline && (
        <p className="fr-alert fr-alert--warning fr-alert--sm" role="status">
          {t("offline")}
        </p>
      )}
      <details open={isOffline}>
        <summary>{t("manual")}</summary>
        <p>{t("manualExplained")}</p>
      </details>
    </>
  );
}
